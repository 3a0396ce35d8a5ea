"""Ruins: what an iteration takes out of the routes."""

from __future__ import annotations

from planner.solver.routes.compiled import inner
from planner.solver.routes.desk import GONE, ROUND, TOUCHED, Desk, draw, touch
from planner.solver.routes.ground import (
    COLUMNS,
    GROUP,
    LEAVE,
    NOBODY,
    NOW,
    OLD,
    PLACE,
    START,
    VISIT,
    Ground,
    Plan,
)
from planner.solver.routes.lots import below, share

STRINGS, LONGEST = 3, 10
"""At most so many strings, each of at most so many visits."""
SINGLES = 6
BY_STRINGS, BY_TIME, BY_CHANCE = 0.72, 0.86, 0.95
"""Up to which share of the draws a ruin is of each sort; the rest swap tails."""


@inner
def ruin(g: Ground, plan: Plan, desk: Desk) -> None:
    """Take visits out of some routes: strings, a stretch of time, single ones, or swap tails."""
    draw, teams = share(desk.lots), len(desk.marks)
    t, sizes, stops = below(desk.lots, teams), plan.sizes[NOW], plan.stops[NOW]
    if draw < BY_STRINGS:
        _strings(g, plan, desk)
    elif draw >= BY_CHANCE:
        _swap_tails(g, plan, desk, t)
    elif sizes[t]:
        first = below(desk.lots, sizes[t])
        last = min(sizes[t] - 1, first + 1 + below(desk.lots, LONGEST))
        begin, end = stops[t, first, START], stops[t, last, START]
        many = 1 + below(desk.lots, SINGLES) if draw >= BY_TIME else 1 + below(desk.lots, 2)
        for _ in range(many):
            low, high = 0, 0
            if draw >= BY_TIME:
                low = below(desk.lots, sizes[t]) if sizes[t] else 0
                high = min(sizes[t], low + 1)
            else:
                while low < sizes[t] and stops[t, low, START] < begin:
                    low += 1
                high = low
                while high < sizes[t] and stops[t, high, START] < end:
                    high += 1
            _take_out(g, plan, desk, t, low, high, low - low)
            t = below(desk.lots, teams)


@inner
def _take_out(g: Ground, plan: Plan, desk: Desk, t: int, low: int, high: int, keep: int) -> None:
    """Take positions ``low`` to ``high`` − 1 out of a route, but ``keep`` of them in a row.

    Where those that stay begin is random (split strings of Christiaens & Vanden Berghe 2020).
    """
    if high <= low:
        return
    touch(plan, desk, t)
    sizes, stops = plan.sizes[NOW], plan.stops[NOW]
    first = low + below(desk.lots, high - low - keep + 1) if keep else high
    w = low
    for k in range(low, sizes[t]):
        v = stops[t, k, VISIT]
        if k >= high or first <= k < first + keep:
            for c in range(COLUMNS):
                stops[t, w, c] = stops[t, k, c]
            w += 1
        else:
            plan.team_of[v], plan.used[g.visit[v, GROUP]] = NOBODY, NOBODY
            desk.tally[0] += draw(g, plan, v, -1.0)
            desk.gone[desk.counts[GONE], 0] = v
            desk.gone[v, 1] = desk.counts[ROUND]
            desk.counts[GONE] += 1
    sizes[t] = w


@inner
def _strings(g: Ground, plan: Plan, desk: Desk) -> None:
    """Take strings of visits out of the routes that pass near a place."""
    lots, left = desk.lots, 1 + below(desk.lots, STRINGS)
    sizes, stops = plan.sizes[NOW], plan.stops[NOW]
    centre = g.visit[below(lots, len(g.worth)), PLACE]
    for q in range(g.near.shape[1]):
        place = g.near[centre, q]
        for a in range(g.at_first[place], g.at_first[place + 1]):
            t = plan.team_of[g.at[a]]
            if t < 0 or desk.marks[t, TOUCHED] or left == 0:
                continue
            size, spot = sizes[t], 0
            while stops[t, spot, VISIT] != g.at[a]:
                spot += 1
            length = min(size, 1 + below(lots, LONGEST))
            low = max(0, min(spot - below(lots, length), size - length))
            keep = below(lots, length) if length > 2 and share(lots) < 0.5 else 0
            _take_out(g, plan, desk, t, low, low + length, keep)
            left -= 1
        if left == 0:
            break


@inner
def _swap_tails(g: Ground, plan: Plan, desk: Desk, one: int) -> None:
    """Let two teams go on with each other's visits after a random moment (2-opt*)."""
    two, sizes, stops = below(desk.lots, len(desk.marks)), plan.sizes[NOW], plan.stops[NOW]
    if one == two or sizes[one] == 0:
        return
    cut, other = below(desk.lots, sizes[one] + 1), 0
    moment = stops[one, cut - 1, LEAVE] if cut else 0
    while other < sizes[two] and stops[two, other, LEAVE] <= moment:
        other += 1
    for k in range(cut, sizes[one]):
        if not g.may[two, stops[one, k, VISIT]]:
            return
    for k in range(other, sizes[two]):
        if not g.may[one, stops[two, k, VISIT]]:
            return
    touch(plan, desk, one)
    touch(plan, desk, two)
    for k in range(max(sizes[one] - cut, sizes[two] - other)):
        if other + k < plan.sizes[OLD, two]:
            v = plan.stops[OLD, two, other + k, VISIT]
            stops[one, cut + k, VISIT], plan.team_of[v] = v, one
        if cut + k < plan.sizes[OLD, one]:
            v = plan.stops[OLD, one, cut + k, VISIT]
            stops[two, other + k, VISIT], plan.team_of[v] = v, two
    sizes[one] = cut + plan.sizes[OLD, two] - other
    sizes[two] = other + plan.sizes[OLD, one] - cut
