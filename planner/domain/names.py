"""Names in the three languages of the campaign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["kk", "ru", "en"]
LANGUAGES: tuple[Language, ...] = ("kk", "ru", "en")


@dataclass(frozen=True, slots=True)
class Names:
    """A name in Kazakh, Russian and English; any may be empty."""

    kk: str = ""
    ru: str = ""
    en: str = ""

    def text(self, language: Language, fallback: str) -> str:
        """Return the name in ``language``, else in another one, else ``fallback``."""
        order = (language, "ru", "kk", "en")
        return next((name for lang in order if (name := getattr(self, lang))), fallback)
