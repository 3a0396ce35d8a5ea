"""The compiled search: ruin, recreate, accept by simulated annealing."""

from __future__ import annotations

import math
from typing import Any

from planner.solver.routes.compiled import bare, inner, outer
from planner.solver.routes.desk import (
    GONE,
    OPEN,
    ROUND,
    TOUCHED,
    VERSION,
    Desk,
    copy_route,
    draw,
    go_back,
)
from planner.solver.routes.ground import BEST, GROUP, NOBODY, NOW, OLD, VISIT, Ground, Plan
from planner.solver.routes.lots import share
from planner.solver.routes.passes import timed
from planner.solver.routes.recreate import rebuild
from planner.solver.routes.ruin import ruin

AJAR = 0.04
"""How often routes that an iteration does not touch are tried for more visits, too."""


@outer
def anneal(g: Ground, plan: Plan, desk: Desk, value: Any, rounds: int, heat: float) -> None:
    """Run iterations; one may lose ``heat`` points with probability 1/e.

    ``value`` holds the points of the routes now and of the best and is kept up to date. With no
    rounds it only times the routes, without the visits that can't be made.
    """
    _anneal(
        Ground(
            g.per_day,
            g.days,
            g.late,
            bare(g.visit),
            bare(g.worth),
            bare(g.windows),
            bare(g.may),
            bare(g.team),
            bare(g.price),
            bare(g.hours),
            bare(g.bed),
            bare(g.hub),
            bare(g.legs),
            bare(g.km),
            bare(g.near),
            bare(g.at_first),
            bare(g.at),
            bare(g.draw_first),
            bare(g.draw_pool),
            bare(g.draw_much),
            bare(g.pools),
            bare(g.clock),
            bare(g.soonest),
            g.least,
        ),
        Plan(
            bare(plan.stops),
            bare(plan.sizes),
            bare(plan.roomy),
            bare(plan.drawn),
            bare(plan.cost),
            bare(plan.team_of),
            bare(plan.used),
        ),
        Desk(
            bare(desk.lots),
            bare(desk.gone),
            bare(desk.counts),
            bare(desk.seen),
            bare(desk.marks),
            bare(desk.wishes),
            bare(desk.keys),
            bare(desk.tally),
        ),
        value,
        rounds,
        heat,
    )


@inner
def _anneal(g: Ground, plan: Plan, desk: Desk, value: Any, rounds: int, heat: float) -> None:
    teams = range(len(desk.marks))
    if rounds == 0:
        value[0] = _begin(g, plan, desk)
        value[1] = value[0]
    for _ in range(rounds):
        desk.counts[GONE] = 0
        desk.counts[ROUND] += 1
        desk.tally[0] = 0.0
        gain, sound, ajar = 0.0, True, share(desk.lots) < AJAR
        for t in teams:
            desk.marks[t, TOUCHED], desk.marks[t, OPEN] = 0, int(ajar)
            gain += plan.cost[NOW, t]
        ruin(g, plan, desk)
        for t in teams:
            if desk.marks[t, TOUCHED]:
                desk.marks[t, VERSION] += 1
                sound = sound and timed(g, plan, t)
        if sound:
            rebuild(g, plan, desk)
            gain += desk.tally[0]
            for t in teams:
                gain -= plan.cost[NOW, t]
        if sound and (gain >= 0 or share(desk.lots) < math.exp(gain / heat)):
            value[0] += gain
            if value[0] > value[1] + 1e-9:
                value[1] = value[0]
                for t in teams:
                    copy_route(plan, NOW, BEST, t)
        else:
            go_back(g, plan, desk)


@inner
def _begin(g: Ground, plan: Plan, desk: Desk) -> float:
    """Time all routes, leaving out visits that can't be made; return their points."""
    points = 0.0
    for t in range(len(desk.marks)):
        size, plan.sizes[NOW, t] = plan.sizes[NOW, t], 0
        if not timed(g, plan, t):
            return -math.inf
        for k in range(size):
            v, n = plan.stops[OLD, t, k, VISIT], plan.sizes[NOW, t]
            if plan.used[g.visit[v, GROUP]] != NOBODY:
                continue
            plan.stops[NOW, t, n, VISIT] = v
            plan.sizes[NOW, t] = n + 1
            if timed(g, plan, t):
                plan.team_of[v], plan.used[g.visit[v, GROUP]] = t, v
                points += draw(g, plan, v, 1.0)
            else:
                plan.sizes[NOW, t] = n
                timed(g, plan, t)
        points -= plan.cost[NOW, t]
        copy_route(plan, NOW, BEST, t)
    return points
