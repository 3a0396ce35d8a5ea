"""From routes to tours: when each visit begins and every leg of the way."""

from __future__ import annotations

from planner.solver.routes.ground import (
    BASE,
    BEST,
    FIRST,
    LEGS_FROM,
    PLACE,
    ROW,
    SPAN,
    START,
    TABLE,
    VISIT,
    Ground,
    Plan,
)
from planner.solver.routes.problem import OVERNIGHT, Leg, Route
from planner.solver.routes.times import DIRECT, HUB, step

Begins = tuple[int, ...]


def walked(
    g: Ground, plan: Plan
) -> tuple[tuple[Route, ...], tuple[Begins, ...], tuple[tuple[Leg, ...], ...]]:
    """Return the best routes of a plan, when their visits begin, and their legs, by team."""
    teams, sizes = range(len(g.team)), plan.sizes[BEST].tolist()
    routes = tuple(tuple(map(int, plan.stops[BEST, t, : sizes[t], VISIT])) for t in teams)
    begins = tuple(tuple(map(int, plan.stops[BEST, t, : sizes[t], START])) for t in teams)
    return routes, begins, tuple(_legs(g, t, routes[t]) for t in teams)


def _legs(g: Ground, t: int, route: Route) -> tuple[Leg, ...]:
    home, x, driven = int(g.team[t, BASE]), int(g.team[t, FIRST]) * g.per_day, 0
    here, legs = home, list[Leg]()
    rows = [tuple(map(int, g.visit[v, [PLACE, SPAN, ROW]])) for v in route]
    for there, span, row in [*rows, (home, OVERNIGHT, len(g.windows) - 1)]:
        found = step(g, t, x, here, there, driven, span, row)
        begin, driven, way, on, inn = map(int, found)
        if way == HUB:
            legs.append(_leg(g, t, here, inn, x))
        if here != there:
            legs.append(
                _leg(
                    g, t, inn if way == HUB else here, there, x if way == DIRECT else on * g.per_day
                )
            )
        x, here = begin + span, there
        if span == OVERNIGHT:
            x, driven = (begin // g.per_day + 1) * g.per_day, 0
    return tuple(legs)


def _leg(g: Ground, t: int, start: int, end: int, ready: int) -> Leg:
    """Return the leg of a team that is ready to go at a moment."""
    hours = g.hours[t, ready // g.per_day]
    depart = max(ready, int(hours[LEGS_FROM]))
    return Leg(start, end, depart, depart + int(g.legs[hours[TABLE], start, end]))
