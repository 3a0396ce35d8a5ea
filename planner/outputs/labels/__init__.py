"""Words, dates and the order of names in Kazakh, Russian and English."""

from __future__ import annotations

from collections.abc import Callable

from planner.domain.names import Language
from planner.domain.rules import BY_CODE
from planner.outputs.labels.catalogues import catalogue, phrase
from planner.outputs.labels.reasons import reason_text

__all__ = [
    "category_text",
    "counter",
    "equipment_text",
    "reason_text",
    "rule_text",
    "translator",
]


def translator(language: Language) -> Callable[[str], str]:
    """Return the function from an English text of the program to ``language``."""
    return catalogue(language).gettext


def counter(language: Language) -> Callable[[str, str, int], str]:
    """Return the function from a singular, a plural with ``%(n)d`` in it, and n to the text."""
    plural = catalogue(language).ngettext
    return lambda one, many, n: plural(one, many, n) % {"n": n}


def category_text(language: Language, category: str) -> str:
    """Return the word for a category of kinds."""
    return phrase(language, "category", category)


def equipment_text(language: Language, word: str) -> str:
    """Return the word for a piece of equipment; one of the campaign's own as it is read aloud."""
    told = phrase(language, "equipment", word)
    return word.replace("_", " ") if told == word else told


def rule_text(language: Language, code: str) -> str:
    """Return what a rule says."""
    return catalogue(language).gettext(BY_CODE[code].title)
