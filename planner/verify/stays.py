"""Where a team is between its legs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.domain.clock import DAY_MIN, Day, Minute
from planner.domain.ids import SettlementId
from planner.domain.people import Team
from planner.domain.plan import Leg


@dataclass(frozen=True, slots=True)
class Stay:
    """A team's stay in a settlement from an arrival to the next departure, ``[start, end)``.

    ``since`` is when the leg that brought the team departed (the stay's own start for the first).
    """

    settlement: SettlementId
    start: Minute
    end: Minute
    since: Minute


def first_moment(team: Team) -> Minute:
    """Return 00:00 of the team's first day."""
    return team.first_day * DAY_MIN


def last_moment(team: Team) -> Minute:
    """Return 24:00 of the team's last day."""
    return (team.last_day + 1) * DAY_MIN


def stays(team: Team, legs: Sequence[Leg]) -> tuple[Stay, ...]:
    """Return the stays that ``legs`` (by departure) leave, from base to the end of the dates."""
    return tuple(stay for stay in _between(team, legs) if stay.start <= stay.end)


def _between(team: Team, legs: Sequence[Leg]) -> Iterator[Stay]:
    opening = first_moment(team)
    where, start, since = team.base, opening, opening
    for leg in legs:
        yield Stay(where, start, leg.depart, since)
        where, start, since = leg.end, max(leg.depart, leg.arrive), leg.depart
    yield Stay(where, start, max(start, last_moment(team)), since)


def nights(team: Team, found: Sequence[Stay]) -> dict[Day, Stay | None]:
    """Return the stay at 24:00 of each day of the team; None is on the road.

    A team that departs or arrives at 24:00 sharp is in the settlement.
    """
    starts = [stay.start for stay in found]
    out: dict[Day, Stay | None] = {}
    for day in range(team.first_day, team.last_day + 1):
        midnight = (day + 1) * DAY_MIN
        at = bisect_right(starts, midnight) - 1
        out[day] = found[at] if at >= 0 and midnight <= found[at].end else None
    return out
