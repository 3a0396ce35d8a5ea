"""What one iteration works with: marks, lists, and copies to go back to."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from planner.solver.routes.compiled import inner
from planner.solver.routes.ground import COLUMNS, GROUP, NOBODY, NOW, OLD, VISIT, Ground, Plan
from planner.solver.routes.lots import lots_of

GONE, WISHES, ROUND = range(3)
"""Places of ``Desk.counts``: visits taken out, candidates, number of the iteration."""
TOUCHED, OPEN, VERSION = range(3)
"""Columns of ``Desk.marks``: is the old route kept, may visits from elsewhere fit in, changes."""
WISH, TEAM, SPOT, STAMP = range(4)
"""Columns of ``Desk.wishes``: visit, where it delays least, the team's version then."""


class Desk(NamedTuple):
    """Scratch of a search.

    ``lots`` chance · ``gone`` (first column) the visits taken out, (second, by visit) the iteration
    that did · ``seen`` (place) the iteration that looked there · ``marks`` (teams) · candidates:
    ``wishes``, ``keys`` (order, price, points) · ``tally`` (first) what an iteration has gained.
    """

    lots: Any
    gone: Any
    counts: Any
    seen: Any
    marks: Any
    wishes: Any
    keys: Any
    tally: Any


def desk_of(g: Ground, seed: int) -> Desk:
    """Return the scratch of a search."""
    teams, visits = g.may.shape
    return Desk(
        lots_of(seed),
        np.zeros((visits, 2), np.int64),
        np.zeros(3, np.int64),
        np.zeros(g.legs.shape[1], np.int64),
        np.zeros((teams, 3), np.int64),
        np.zeros((visits, 4), np.int64),
        np.zeros((visits, 3)),
        np.zeros(1),
    )


@inner
def touch(plan: Plan, desk: Desk, t: int) -> None:
    """Keep a copy of a team's route before its first change in an iteration."""
    if desk.marks[t, TOUCHED] == 0:
        desk.marks[t, TOUCHED], desk.marks[t, OPEN] = 1, 1
        copy_route(plan, NOW, OLD, t)


@inner
def copy_route(plan: Plan, source: int, goal: int, t: int) -> None:
    """Copy a team's route and its times from layer to layer."""
    n = plan.sizes[source, t]
    plan.sizes[goal, t], plan.roomy[goal, t] = n, plan.roomy[source, t]
    plan.cost[goal, t] = plan.cost[source, t]
    for k in range(n + 1):
        for c in range(COLUMNS):
            plan.stops[goal, t, k, c] = plan.stops[source, t, k, c]


@inner
def draw(g: Ground, plan: Plan, v: int, sign: float) -> float:
    """Make a visit (or unmake it, −1): draw on its pools; return the points that this brings."""
    points = g.worth[v] * sign
    for q in range(g.draw_first[v], g.draw_first[v + 1]):
        pool = g.draw_pool[q]
        price, size, before = g.pools[pool, 0], g.pools[pool, 1], plan.drawn[pool]
        plan.drawn[pool] = before + sign * g.draw_much[q]
        points += price * (min(size, plan.drawn[pool]) - min(size, before))
    return float(points)


@inner
def go_back(g: Ground, plan: Plan, desk: Desk) -> None:
    """Take an iteration back."""
    for again in range(2):
        for t in range(len(desk.marks)):
            if desk.marks[t, TOUCHED] == 0:
                continue
            if again:
                copy_route(plan, OLD, NOW, t)
                desk.marks[t, VERSION] += 1
            for k in range(plan.sizes[NOW, t]):
                v = plan.stops[NOW, t, k, VISIT]
                plan.team_of[v] = t if again else NOBODY
                plan.used[g.visit[v, GROUP]] = v if again else NOBODY
                draw(g, plan, v, 1.0 if again else -1.0)
