"""Pins as the cells of the campaign's pins table."""

from __future__ import annotations

from planner.domain.clock import DAY_MIN, Day, Horizon, Minute
from planner.domain.pins import NightPin, Pin, SessionPin, StopPin

PinCells = dict[str, str]
"""A row of the pins table: texts by column; a column that is not there is blank."""


def pin_cells(pin: Pin, horizon: Horizon) -> PinCells:
    """Return the row of a pin, without its blank cells; reading it gives the same pin."""
    if isinstance(pin, SessionPin):
        found = _session(pin, horizon)
    elif isinstance(pin, StopPin):
        found = _stop(pin, horizon)
    else:
        found = _night(pin, horizon)
    return {column: cell for column, cell in found.items() if cell}


def _session(pin: SessionPin, horizon: Horizon) -> PinCells:
    return {
        "id": pin.id,
        "what": "session",
        "kind": pin.kind or "",
        "settlement": pin.settlement or "",
        "venue": pin.venue or "",
        "start": _when(pin.start, pin.start_day, horizon),
        "end": _when(pin.end, pin.end_day, horizon),
        "specialists": ";".join(sorted(pin.specialists or ())),
        "team": pin.team or "",
        "people": "" if pin.people is None else str(pin.people),
        "case": pin.case or "",
    }


def _stop(pin: StopPin, horizon: Horizon) -> PinCells:
    return {
        "id": pin.id,
        "what": "stop",
        "settlement": pin.settlement,
        "start": horizon.iso(pin.start),
        "end": horizon.iso(pin.end),
        "team": pin.team,
    }


def _night(pin: NightPin, horizon: Horizon) -> PinCells:
    return {
        "id": pin.id,
        "what": "night",
        "settlement": pin.settlement,
        "start": _when(None, pin.day, horizon),
        "team": pin.team,
    }


def _when(minute: Minute | None, day: Day | None, horizon: Horizon) -> str:
    """Return a date-time, else a bare date, else nothing."""
    if minute is not None:
        return horizon.iso(minute)
    return "" if day is None else horizon.iso(day * DAY_MIN)[:10]
