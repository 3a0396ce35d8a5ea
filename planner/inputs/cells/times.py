"""Dates, times, spans of a day and weekdays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from planner.domain.clock import DAY_MIN, WEEKDAYS, DaySpan
from planner.inputs.cells.errors import CellError, quoted
from planner.inputs.cells.words import entries, nearest

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::00)?", re.ASCII)
_DASH = re.compile(r"\s*[-–—]\s*")
FIRST_YEAR, LAST_YEAR = 1900, 2199
_NUMBER_OF = {name: number for number, name in enumerate(WEEKDAYS)}


@dataclass(frozen=True, slots=True)
class When:
    """A day, with the minute of the day where a time is given (1440: its 24:00)."""

    day: date
    minute: int | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """Ranges of dates (both ends in) and weekdays (0 is Monday)."""

    ranges: tuple[tuple[date, date], ...] = ()
    weekdays: frozenset[int] = frozenset()


def day(text: str) -> date:
    """Return the date written ``YYYY-MM-DD`` or ``DD.MM.YYYY``."""
    try:
        if found := _ISO.fullmatch(text):
            value = date(int(found[1]), int(found[2]), int(found[3]))
        elif found := _DOTTED.fullmatch(text):
            value = date(int(found[3]), int(found[2]), int(found[1]))
        else:
            raise CellError("E120", f"{quoted(text)} is not a date")
    except ValueError:
        raise CellError("E120", f"{quoted(text)} is not a date") from None
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        years = f"{FIRST_YEAR} to {LAST_YEAR}"
        raise CellError("E120", f"{quoted(text)} is not a date of the years {years}")
    return value


def clock(text: str) -> int:
    """Return the minute of the day written ``HH:MM``; 24:00 is 1440."""
    found = _CLOCK.fullmatch(text)
    minute = int(found[1]) * 60 + int(found[2]) if found else -1
    if not found or int(found[2]) > 59 or minute > DAY_MIN:
        raise CellError("E123", f"{quoted(text)} is not a time of the day")
    return minute


def when(text: str) -> When:
    """Return the date, or the date-time written ``YYYY-MM-DDTHH:MM`` (a blank for T too)."""
    head, _, tail = text.replace("t", "T").replace("T", " ", 1).partition(" ")
    try:
        return When(day(head), clock(tail.strip()) if tail else None)
    except CellError:
        raise CellError("E122", f"{quoted(text)} is not a date or date-time") from None


def span(text: str) -> DaySpan:
    """Return the span ``09:00-18:00``; an end not after the start runs past midnight."""
    parts = _DASH.split(text)
    try:
        if len(parts) != 2:
            raise CellError("E123", "")
        start, end = clock(parts[0]), clock(parts[1])
        if start >= DAY_MIN:
            raise CellError("E123", "")
    except CellError:
        raise CellError("E123", f"{quoted(text)} is not a span of a day") from None
    return DaySpan(start, end if end > start else end + DAY_MIN)


def spans(text: str) -> tuple[DaySpan, ...]:
    """Return a list of spans, as listed."""
    return tuple(span(entry) for entry in entries(text))


def weekday(text: str) -> int:
    """Return 0 for ``mon`` to 6 for ``sun``."""
    if (found := _NUMBER_OF.get(text.lower())) is None:
        hint = nearest(text, WEEKDAYS)
        raise CellError("E124", f"{quoted(text)} is not a weekday{hint}")
    return found


def weekdays(text: str) -> frozenset[int]:
    """Return a list of weekdays; ``none`` is no day."""
    if text.lower() == "none":
        return frozenset()
    return frozenset(weekday(entry) for entry in entries(text))


def some_weekdays(text: str) -> frozenset[int]:
    """Return a list of weekdays, at least one."""
    return frozenset(weekday(entry) for entry in entries(text))


def days(text: str) -> Days:
    """Return a list of dates, ``date..date`` and weekdays."""
    ranges: list[tuple[date, date]] = []
    found: set[int] = set()
    for entry in entries(text):
        if entry.lower() in _NUMBER_OF:
            found.add(_NUMBER_OF[entry.lower()])
        else:
            ranges.append(_range(entry))
    return Days(tuple(ranges), frozenset(found))


def _range(entry: str) -> tuple[date, date]:
    """Return the first and the last date of ``date`` or ``date..date``."""
    first, dots, last = (part.strip() for part in entry.partition(".."))
    try:
        start = day(first)
        end = day(last) if dots else start
    except CellError:
        what = f"{quoted(entry)} is not a date, date..date or weekday"
        raise CellError("E120", what + nearest(entry, WEEKDAYS)) from None
    if end < start:
        raise CellError("E303", f"{quoted(entry)} ends before it starts")
    return start, end
