"""Where a team is, slot by slot."""

from __future__ import annotations

from planner.solver.board.quick.jit import Numbers, entry
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


@entry
def set_stays(n: Numbers, team: int, stops: Numbers) -> None:
    """Set a team's stays: rows (place, first slot, slot after the last), in order of time."""
    slots, days = n[DAYS] * n[PER_DAY], n[DAYS]
    at, legs = n[AT] + team * slots, n[LEG_DAYS] + team * days
    for place in range(n[PLACES]):
        n[n[HERE] + place * n[TEAMS] + team] = 0
    for slot in range(slots):
        n[at + slot] = ABSENT
    for day in range(days):
        n[legs + day] = 0
    for i in range(len(stops)):
        place = stops[i, 0]
        for slot in range(stops[i, 1], stops[i, 2]):
            n[at + slot] = place
        n[n[HERE] + place * n[TEAMS] + team] = 1
        if i + 1 < len(stops):
            n[legs + stops[i, 2] // n[PER_DAY]] = 1
            for slot in range(stops[i, 2], stops[i + 1, 1]):
                n[at + slot] = ON_ROAD
