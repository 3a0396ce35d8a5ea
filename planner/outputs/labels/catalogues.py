"""The message catalogues under ``locale/``; the English text in the code is the key."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations
from pathlib import Path

from planner.domain.names import Language
from planner.outputs.labels.po import read_catalogue

_LOCALE = Path(__file__).parent / "locale"


@cache
def catalogue(language: Language) -> GNUTranslations:
    """Return the message catalogue of a language: compiled, or else its source."""
    source = _LOCALE / language / "LC_MESSAGES" / "planner.po"
    built = source.with_suffix(".mo")
    if built.exists() and built.stat().st_mtime >= source.stat().st_mtime:
        with built.open("rb") as file:
            return GNUTranslations(file)
    return read_catalogue(source)


def phrase(language: Language, context: str, english: str) -> str:
    """Return an English text in ``language``; ``context`` tells equal texts apart."""
    return catalogue(language).pgettext(context, english)
