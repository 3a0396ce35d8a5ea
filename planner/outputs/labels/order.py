"""The alphabetical order of names: digits, Latin letters, then the 42 letters of Kazakh."""

from __future__ import annotations

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_PLACE = {letter: number for number, letter in enumerate(ALPHABET)}

SortKey = tuple[tuple[tuple[int, int], ...], str]


def sort_key(text: str) -> SortKey:
    """Return the key by which names are sorted (Ә after А, Қ after К, І after Ы)."""
    return tuple(_letter(c) for c in text.casefold()), text


def _letter(c: str) -> tuple[int, int]:
    if c in _PLACE:
        return 2, _PLACE[c]
    return (1 if c.isalpha() else 0), ord(c)
