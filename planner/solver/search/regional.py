"""A move that plans the months of several teams of a direction as one, by ruin and recreate.

The other moves plan one team after another, each given the others; here visits change teams and
months make way for each other, thousands of times, before anything is packed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from planner.domain.plan import Leg
from planner.solver.board.board import Stop
from planner.solver.routes import best_tours
from planner.solver.routes.back import routes_of, stops_of
from planner.solver.routes.region import Region, can_route, region_of
from planner.solver.search.likes import likes
from planner.solver.search.refine import settle
from planner.solver.search.state import Change, State
from planner.solver.tours import rules as tours

MOST_TEAMS = 6
EFFORT = 4_000_000
"""Iterations times visits to choose from, where the search has no more than a minute."""
NOISE, BLURRED = 0.1, 0.5
"""How much the worth of places is blurred at most, and in which share of the moves."""


@dataclass(frozen=True, slots=True)
class Looking:
    """How tours are looked for: iterations at most, first and last heat.

    Heat is in shares of the worth of the best visit.
    """

    iterations: int
    heat: tuple[float, float]


AT_FIRST = Looking(25_000, (0.4, 0.004))
AFRESH = Looking(6_000, (0.15, 0.004))
"""From nothing as a move: many short ones end higher than few long ones."""
AGAIN = Looking(2_500, (0.06, 0.004))
"""On present tours: the same."""


def regional(state: State, rng: Random) -> Change | None:
    """Re-plan the months of some teams of a direction at once, beginning with their tours."""
    mates = _mates(state, rng)
    if not mates:
        return None
    teams = rng.sample(mates, min(len(mates), rng.randint(2, MOST_TEAMS)))
    before = [list(state.board.stops[team]) for team in teams]
    noise = NOISE * rng.random() * (rng.random() < BLURRED)
    return replan_together(state, teams, before, rng, AGAIN, noise)


def anew(state: State, rng: Random) -> Change | None:
    """Re-plan the months of some teams of a direction at once, from nothing."""
    mates = _mates(state, rng)
    teams = rng.sample(mates, min(len(mates), MOST_TEAMS))
    return replan_together(state, teams, [], rng, AFRESH) if teams else None


def _mates(state: State, rng: Random) -> list[int]:
    """Return the teams of a direction (if any) whose months can be planned as one."""
    able = [team for team in state.mine if can_route(state.months, team)]
    return [team for team in state.mates(rng.choice(able)) if team in able] if able else []


def replan_together(
    state: State,
    teams: Sequence[int],
    before: Sequence[Sequence[Stop]],
    rng: Random,
    looking: Looking,
    noise: float = 0.0,
    effort: float = 1.0,
) -> Change | None:
    """Return the change to the months of some teams; None, and nothing done, if one has no way.

    ``before`` are stays to begin with, by team (none: from nothing); ``effort`` is how much longer
    than usual to look for tours.
    """
    change = Change()
    for team in teams:
        state.clear_team(team, change)
    region = region_of(state.board, state.months, teams, rng, noise)
    top = max((chance.gain for chance in region.chances), default=0.0)
    if not top:
        state.undo(change)
        return None
    start = [region.nights[i] for i in range(len(teams))]
    if before:
        start = routes_of(region, state.board, before)
    found = best_tours(
        region.problem,
        start,
        seed=rng.randrange(1 << 30),
        iterations=int(effort * min(looking.iterations, EFFORT // len(region.chances))),
        heat=(looking.heat[0] * top, looking.heat[1] * top),
    )
    hoped = [_hoped(region, route) for route in found.routes]
    for index in sorted(range(len(teams)), key=lambda i: -hoped[i]):
        stops = stops_of(region, state.board, index, found.legs[index])
        if not _applied(state, teams[index], stops, change, rng):
            state.undo(change)
            return None
    return settle(state, change, rng)


def _hoped(region: Region, route: Sequence[int]) -> float:
    return sum(region.chances[v].gain for v in route if v < len(region.chances))


def _applied(state: State, team: int, stops: list[Stop], change: Change, rng: Random) -> bool:
    """Set a tour and pack it; where a rule refuses it, set the best month by labelling instead."""
    taste = likes(state, rng, 0.2 * rng.random())
    sound = tours.refused(state.board, team, _legs(state, team, stops)) is None
    if sound and state.follow(team, stops, change, taste):
        return True
    state.board.travel(team, [], 0.0)
    month = state.months.best(team)
    return month is not None and state.apply(team, month, change, taste)


def _legs(state: State, team: int, stops: Sequence[Stop]) -> list[Leg]:
    """Return the legs between stays; one that is no journey stays out, and breaks the tour."""
    s, step, row = state.statics, state.statics.slots.step_min, state.statics.teams[team]
    found = []
    for (start, _, leave), (end, arrive, _) in pairwise(stops):
        trip = s.network.trip(row, s.places[start], s.places[end], leave * step)
        if trip is not None:
            leg = Leg(
                team=row.id,
                start=s.places[start],
                end=s.places[end],
                depart=leave * step,
                arrive=arrive * step,
                km=trip.km,
            )
            found.append(leg)
    return found
