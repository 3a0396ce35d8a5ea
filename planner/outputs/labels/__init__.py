"""Words, dates and the order of names in Kazakh, Russian and English.

The texts are message catalogues under ``locale/``; the English text in the code is the key.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from gettext import GNUTranslations
from pathlib import Path

from planner.domain.names import LANGUAGES, Language
from planner.domain.rules import BY_CODE
from planner.outputs.labels.po import read_catalogue
from planner.outputs.labels.reasons import REASON_TEXTS

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


def translator(language: Language) -> Callable[[str], str]:
    """Return the function from an English text of the program to ``language``."""
    return catalogue(language).gettext


def counter(language: Language) -> Callable[[str, str, int], str]:
    """Return the function from a singular, a plural with ``%(n)d`` in it, and n to the text."""
    plural = catalogue(language).ngettext
    return lambda one, many, n: plural(one, many, n) % {"n": n}


def category_text(language: Language, category: str) -> str:
    """Return the word for a category of kinds."""
    return catalogue(language).pgettext("category", category)


def reason_text(language: Language, reason: str) -> str:
    """Return why demand stays unserved, in a few words; an unknown reason as it stands."""
    texts = REASON_TEXTS.get(f"why_{reason}")
    return reason if texts is None else texts[LANGUAGES.index(language)]


def rule_text(language: Language, code: str) -> str:
    """Return what a rule says."""
    return catalogue(language).gettext(BY_CODE[code].title)
