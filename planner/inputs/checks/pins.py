"""Pins that pin nothing, lack a cell, or lie off the grid or the campaign."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.clock import DAY_MIN
from planner.errors import Issue
from planner.inputs.cells.times import When
from planner.inputs.checks.dates import campaign_dates
from planner.inputs.rows import Entry
from planner.inputs.sheets import Sheets
from planner.inputs.tables.pins import PinRow

NEEDED = ("team", "settlement", "start")
ONLY_SESSION = ("kind", "venue", "specialists", "people", "case")


def check(sheets: Sheets) -> Iterator[Issue]:
    """Yield what is wrong with pins, each by itself."""
    for entry in sheets.pins.entries:
        if entry.good("what"):
            yield from _cells(sheets, entry)
        yield from _grid(sheets, entry)
        yield from _outside(sheets, entry)
        yield from _order(sheets, entry)


def warn(sheets: Sheets) -> Iterator[Issue]:
    """Yield filled cells that mean nothing for a stop or a night."""
    for entry in sheets.pins.entries:
        what = entry.row.what
        if not entry.good("what") or what == "session":
            continue
        for column in (*ONLY_SESSION, *(("end",) if what == "night" else ())):
            if column in entry.cells:
                message = f"pin {entry.row.id!r}: {column} means nothing for a {what}"
                yield sheets.pins.issue("W410", entry, column, message, "leave the cell blank")


def _cells(sheets: Sheets, entry: Entry[PinRow]) -> Iterator[Issue]:
    """Yield an empty pin, or each cell that a stop or a night lacks."""
    what, given = entry.row.what, set(entry.cells) - {"id", "what"}
    if not given:
        message = f"pin {entry.row.id!r} pins nothing"
        remedy = "fill in what is fixed, such as settlement and start, or take the row out"
        yield sheets.pins.issue("E311", entry, "what", message, remedy)
    elif what != "session":
        for column in NEEDED:
            if column not in given:
                message = f"pin {entry.row.id!r}: a {what} needs {column}"
                yield sheets.pins.issue("E312", entry, column, message)


def _times(entry: Entry[PinRow]) -> Iterator[tuple[str, When]]:
    """Yield the pin's own times that could be read, by column."""
    for column, when in (("start", entry.row.start), ("end", entry.row.end)):
        if when is not None and entry.good(column):
            yield column, when


def _grid(sheets: Sheets, entry: Entry[PinRow]) -> Iterator[Issue]:
    """Yield times off the grid."""
    grid = sheets.settings.row.grid_min
    if not sheets.settings.good("grid_min") or entry.row.what == "night":
        return
    for column, when in _times(entry):
        if when.minute is not None and when.minute % grid:
            message = f"pin {entry.row.id!r}: {entry.cells[column]!r} is off the grid"
            remedy = f"a multiple of {grid} minutes from midnight"
            yield sheets.pins.issue("E307", entry, column, message, remedy)


def _outside(sheets: Sheets, entry: Entry[PinRow]) -> Iterator[Issue]:
    """Yield times outside of the campaign."""
    days = campaign_dates(sheets)
    if days is None:
        return
    for column, when in _times(entry):
        ends_at_midnight = column == "end" and when.minute == 0
        last = days[1] + timedelta(days=ends_at_midnight)
        if not days[0] <= when.day <= last:
            message = f"pin {entry.row.id!r}: {entry.cells[column]!r} is outside of the campaign"
            remedy = f"a time from {days[0]} to {days[1]}"
            yield sheets.pins.issue("E313", entry, column, message, remedy)


def _order(sheets: Sheets, entry: Entry[PinRow]) -> Iterator[Issue]:
    """Yield a pin that ends before, or as, it starts."""
    start, end = entry.row.start, entry.row.end
    if start is None or end is None or not entry.good("start", "end"):
        return
    if _latest(end) <= _moment(start):
        message = f"pin {entry.row.id!r} ends at {entry.cells['end']!r}, not after its start"
        yield sheets.pins.issue("E303", entry, "end", message, "swap start and end")


def _moment(when: When) -> int:
    """Return the first moment that a cell can mean, in minutes."""
    return (when.day - date.min).days * DAY_MIN + (when.minute or 0)


def _latest(when: When) -> int:
    """Return the last moment that a cell can mean, in minutes."""
    return _moment(when) + (DAY_MIN if when.minute is None else 0)
