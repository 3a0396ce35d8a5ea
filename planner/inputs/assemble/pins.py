"""Pins of checked rows."""

from __future__ import annotations

from planner.domain.clock import DAY_MIN, Day, Horizon, Minute
from planner.domain.ids import (
    CaseId,
    KindId,
    PinId,
    SettlementId,
    SpecialistId,
    TeamId,
    VenueId,
)
from planner.domain.pins import NightPin, Pin, SessionPin, StopPin
from planner.inputs.cells.times import When
from planner.inputs.tables.pins import PinRow


def pin_of(row: PinRow, horizon: Horizon) -> Pin:
    """Return a pin of a session, a stop or a night."""
    if row.what == "session":
        return _session(row, horizon)
    if row.start is None:  # the checks have seen to it that team and settlement are there too
        raise ValueError(f"pin {row.id!r} has no start")
    team, settlement = TeamId(row.team or ""), SettlementId(row.settlement or "")
    if row.what == "night":
        day = horizon.day(row.start.day)
        return NightPin(id=PinId(row.id), team=team, settlement=settlement, day=day)
    start, end = stop_span(row.start, row.end, horizon)
    return StopPin(id=PinId(row.id), team=team, settlement=settlement, start=start, end=end)


def _session(row: PinRow, horizon: Horizon) -> SessionPin:
    """Return the pin of a session; blank cells stay open."""
    return SessionPin(
        id=PinId(row.id),
        kind=KindId(row.kind) if row.kind else None,
        settlement=SettlementId(row.settlement) if row.settlement else None,
        venue=VenueId(row.venue) if row.venue else None,
        start=minute_of(row.start, horizon),
        start_day=_day(row.start, horizon),
        end=minute_of(row.end, horizon),
        end_day=_day(row.end, horizon),
        specialists=frozenset(map(SpecialistId, row.specialists)) if row.specialists else None,
        team=TeamId(row.team) if row.team else None,
        people=row.people,
        case=CaseId(row.case) if row.case else None,
    )


def minute_of(when: When | None, horizon: Horizon) -> Minute | None:
    """Return the minute of a date-time, None for a bare date."""
    if when is None or when.minute is None:
        return None
    return horizon.day(when.day) * DAY_MIN + when.minute


def _day(when: When | None, horizon: Horizon) -> Day | None:
    """Return the day of a bare date, None for a date-time."""
    return horizon.day(when.day) if when is not None and when.minute is None else None


def stop_span(start: When, end: When | None, horizon: Horizon) -> tuple[Minute, Minute]:
    """Return the span of a stop: bare dates cover their whole day, a blank end the start's."""
    first = horizon.day(start.day) * DAY_MIN
    last = first if end is None else horizon.day(end.day) * DAY_MIN
    begins = first + (start.minute or 0)
    ends = last + (DAY_MIN if end is None or end.minute is None else end.minute)
    return begins, ends
