"""Ids, words, and lists of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches

from planner.inputs.cells.errors import CellError, quoted

_ID = re.compile(r"[\w.\-]+")
_WORD = re.compile(r"[^;:@\x00-\x1f\x7f]+")


def identifier(text: str) -> str:
    """Return the id: letters, digits, ``_ . -``."""
    if not _ID.fullmatch(text):
        raise CellError("E102", f"{quoted(text)} is not an id")
    return text


def venue_identifier(text: str) -> str:
    """Return the id of a venue; ``@TEAM`` is the one that a team carries."""
    if not _ID.fullmatch(text.removeprefix("@")):
        raise CellError("E102", f"{quoted(text)} is not the id of a venue")
    return text


def word(text: str) -> str:
    """Return a word of the user's own: a kind of venue, a skill, a piece of equipment."""
    if not _WORD.fullmatch(text):
        raise CellError("E103", f"{quoted(text)} is not a word")
    return text


def entries(text: str) -> tuple[str, ...]:
    """Return the entries of a list separated by ``;``, at least one."""
    found = tuple(part for piece in text.split(";") if (part := piece.strip()))
    if not found:
        raise CellError("E104", f"{quoted(text)} lists nothing")
    return found


def word_list(text: str) -> tuple[str, ...]:
    """Return a list of words in the user's order, each once."""
    return tuple(dict.fromkeys(word(entry) for entry in entries(text)))


def word_set(text: str) -> frozenset[str]:
    """Return a list of words as a set."""
    return frozenset(word_list(text))


def id_list(text: str) -> tuple[str, ...]:
    """Return a list of ids in the user's order, each once."""
    return tuple(dict.fromkeys(identifier(entry) for entry in entries(text)))


def id_set(text: str) -> frozenset[str]:
    """Return a list of ids as a set."""
    return frozenset(id_list(text))


def one_of(*choices: str) -> Callable[[str], str]:
    """Return a reader of exactly these words (capitals do not matter)."""

    def read(text: str) -> str:
        if (found := text.lower()) in choices:
            return found
        raise CellError("E126", f"{quoted(text)} is none of the choices{nearest(text, choices)}")

    return read


def nearest(text: str, known: Iterable[str]) -> str:
    """Return ``, did you mean 'x'?`` for the known name most like the text, else nothing."""
    by_lower = {name.casefold(): name for name in known}
    if len(text) > 200:  # noone mistypes so much; difflib is slow on long texts
        return ""
    close = get_close_matches(text.casefold(), by_lower, n=1, cutoff=0.6)
    return f"; did you mean {by_lower[close[0]]!r}?" if close else ""
