"""A move that sends a team somewhere at some time, whatever its own gain curves say.

The other moves stay where labelling hopes most, by curves of whole visits; what a short stop, or
a stop at another hour, brings together with everybody else's sessions is found here by trying.
"""

from __future__ import annotations

from random import Random

from planner.solver.search.state import Change, State
from planner.solver.tours.month import NOTHING

NOISE = 0.3


def call(state: State, rng: Random) -> Change | None:
    """Let a team be at a place for some hours, and plan the days around them anew."""
    team = rng.choice(state.mine)
    stretch = _stretch(state, team, rng)
    if stretch is None:
        return None
    day = stretch[1] // state.statics.slots.per_day
    row = state.statics.teams[team]
    first = max(row.first_day, day - rng.randint(0, 1))
    last = min(row.last_day, day + rng.randint(0, 2))
    return _around(state, team, stretch, range(first, last + 1), rng)


def _stretch(state: State, team: int, rng: Random) -> tuple[int, int, int] | None:
    """Return a place and some slots of one day in which the team is to be there."""
    s, row = state.statics, state.statics.teams[team]
    kinds = [kind for kind in s.staffable(frozenset({team})) if s.kinds[kind].options]
    places = sorted({p for p, kind in s.demand if kind in kinds})
    if not places or row.first_day > row.last_day:
        return None
    place, day = rng.choice(places), rng.randint(row.first_day, row.last_day)
    start = day * s.slots.per_day + rng.randrange(s.slots.per_day)
    length = rng.randint(1, max(1, s.slots.per_day // 3))
    return place, start, min(start + length, (day + 1) * s.slots.per_day)


def _around(
    state: State, team: int, stretch: tuple[int, int, int], days: range, rng: Random
) -> Change | None:
    change, per_day = Change(), state.statics.slots.per_day
    state.clear_days(team, days[0] * per_day, (days[-1] + 1) * per_day, change)
    months = state.months
    asked, window = months.musts.get(team, NOTHING), months.window(team, days[0], days[-1])
    months.musts[team] = asked.and_at([stretch])
    try:
        tour = window and months.best(team, rng, NOISE * rng.random(), window)
    finally:
        months.musts[team] = asked
    if tour:
        state.set_tour(team, list(tour.stops), change)
        if state.sound_tour(team):
            state.pack_tour(team, change, days=days)
            return change
    state.undo(change)
    return None
