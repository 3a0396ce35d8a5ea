"""The first day on which each kind can be held."""

from __future__ import annotations

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, Day
from planner.domain.ids import KindId
from planner.domain.kinds import Kind


def first_days(campaign: Campaign) -> dict[KindId, Day | None]:
    """Return the first day on which a kind could start; None: on no day at all.

    A kind waits for the kinds that must come before it; kinds that wait for each other, or for
    one that is never held, are never held. Only weekdays, closed days and the last days count.
    """
    found: dict[KindId, Day | None] = {}
    waiting = {kind.id: kind for kind in campaign.kinds}
    while ready := [kind for kind in waiting.values() if all(a.kind in found for a in kind.after)]:
        for kind in ready:
            found[kind.id] = _first(campaign, kind, found)
            del waiting[kind.id]
    return {kind.id: found.get(kind.id) for kind in campaign.kinds}


def _first(campaign: Campaign, kind: Kind, found: dict[KindId, Day | None]) -> Day | None:
    earliest = 0
    for after in kind.after:
        day = found[after.kind]
        if day is None:
            return None
        earliest = max(earliest, day + after.least_days)
    last = campaign.horizon.days - 1 - kind.not_last_days
    return next((day for day in range(earliest, last + 1) if _is_open(campaign, kind, day)), None)


def _is_open(campaign: Campaign, kind: Kind, day: Day) -> bool:
    """Return whether some moment of a day lies in the hours of a kind and is not closed."""
    horizon, calendar = campaign.horizon, campaign.calendar
    start, end = day * DAY_MIN, (day + 1) * DAY_MIN
    closed = (*calendar.spans("all"), *calendar.spans("kind", kind.id))
    opened = (
        span.on(opening)
        for opening in (day - 1, day)
        if horizon.weekday(opening) in kind.weekdays
        for span in kind.hours
    )
    return any(
        not any(gap.holds(max(span.start, start), min(span.end, end)) for gap in closed)
        for span in opened
        if span.overlaps(start, end)
    )
