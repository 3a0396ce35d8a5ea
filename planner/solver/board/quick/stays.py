"""Where a team is, slot by slot."""

from __future__ import annotations

from planner.solver.board.quick.jit import Numbers, compiled
from planner.solver.board.quick.layout import (
    ABSENT,
    AT,
    DAYS,
    HERE,
    LEG_DAYS,
    ON_ROAD,
    PER_DAY,
    PLACES,
    TEAMS,
)


@compiled
def set_stays(n: Numbers, team: int, stops: Numbers) -> None:
    """Set a team's stays: rows (place, first slot, slot after the last), in order of time."""
    slots, days = n[DAYS] * n[PER_DAY], n[DAYS]
    at, legs = n[AT] + team * slots, n[LEG_DAYS] + team * days
    for place in range(n[PLACES]):
        n[n[HERE] + place * n[TEAMS] + team] = 0
    n[at : at + slots] = ABSENT
    n[legs : legs + days] = 0
    for i in range(len(stops)):
        place, first, end = stops[i]
        n[at + first : at + end] = place
        n[n[HERE] + place * n[TEAMS] + team] = 1
        if i + 1 < len(stops):
            n[at + end : at + stops[i + 1, 1]] = ON_ROAD
            n[legs + end // n[PER_DAY]] = 1
