"""What a diary is before it is paper: days, and on each day what happens by the hour.

A diary has one narrow column, so that it can be read on a telephone too.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Something that happens: when, what, and more about it in smaller type.

    ``category`` gives it its colour; ``quiet`` is for what happens between the sessions.
    """

    time: str
    what: str
    more: tuple[str, ...] = ()
    category: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryDay:
    """A day: its date, what stands beside it (where the night is spent), and its lines."""

    date: str
    aside: str = ""
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """A month of one reader: what it is, whose it is, what there is to know, and its days.

    ``ticked`` puts a box to tick before every line; ``large`` sets it on A4, not A5.
    """

    what: str
    title: str
    about: tuple[str, ...]
    days: tuple[DiaryDay, ...]
    ticked: bool = False
    large: bool = False
