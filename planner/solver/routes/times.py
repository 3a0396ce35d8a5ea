"""When a team can be where: the compiled arithmetic of one step from a visit to the next.

Leaving place i at a moment x, the earliest begin at the next visit is found day by day: drive on
while the day lasts, else sleep at i, at the next place, or at a hub of either. That function does
not fall with x (but for beds), so forward earliest and backward latest begins test an insertion
in constant time, as with time windows (Savelsbergh 1992; Vansteenwegen et al. 2009).
"""

from __future__ import annotations

from typing import Any

from planner.solver.routes.compiled import inlined
from planner.solver.routes.ground import (
    BASE,
    DRIVE,
    LEGS_FROM,
    LEGS_TO,
    TABLE,
    WORK_FROM,
    WORK_TO,
    Ground,
)

NEVER = -1
DIRECT, REST_FIRST, HUB = 0, 1, 2
"""How a step is made: drive, then sleep; sleep, then drive; sleep half way."""


@inlined
def step(  # noqa: PLR0912 (see compiled: calls cost more than branches)
    g: Ground, t: int, x: int, i: int, j: int, driven: int, span: int, row: int
) -> Any:
    """Return begin, units driven that day, way, day of the last leg and hub of a step.

    A team leaves place i at x for a visit at place j; the begin is ``NEVER`` where it can't be.
    """
    d, most = x // g.per_day, g.team[t, DRIVE]
    if d >= g.days:
        return NEVER, 0, DIRECT, 0, 0
    leg = int(g.legs[g.hours[t, d, TABLE], i, j])
    out = x if i == j else max(x, g.hours[t, d, LEGS_FROM])
    there = i == j or (out + leg <= g.hours[t, d, LEGS_TO] and driven + leg <= most)
    if there:
        begin, last = max(out + leg, g.windows[row, d, 0]), g.windows[row, d, 1]
        if span >= 0:
            begin = max(begin, g.hours[t, d, WORK_FROM])
            last = min(last, g.hours[t, d, WORK_TO] - span)
        if begin <= last:
            return begin, driven + leg, DIRECT, d, 0
    if d + 1 >= g.days:
        return NEVER, 0, DIRECT, 0, 0
    there, here = there and g.bed[t, d, j], g.bed[t, d, i] and i != j
    way, on, at, used = DIRECT, d, 0, driven + leg
    inn = NEVER  # the hub reached today that is nearest to j
    for h in (g.hub[t, i], g.hub[t, j]):
        if h >= 0 and h not in (i, j) and g.bed[t, d, h]:
            part = int(g.legs[g.hours[t, d, TABLE], i, h])
            far = inn >= 0 and g.legs[0, h, j] >= g.legs[0, inn, j]
            if out + part <= g.hours[t, d, LEGS_TO] and driven + part <= most and not far:
                inn = h
    for e in range(d + 1, g.days):
        if not (here or there or inn >= 0):
            break
        first, last = max(e * g.per_day, g.windows[row, e, 0]), g.windows[row, e, 1]
        if span >= 0:
            first = max(first, g.hours[t, e, WORK_FROM])
            last = min(last, g.hours[t, e, WORK_TO] - span)
        best = first if there and first <= last else NEVER
        for begun in range(2):  # from i, from the hub
            source = i if begun == 0 else inn
            if (begun == 0 and not here) or source < 0 or (begun == 1 and best >= 0):
                continue
            road = int(g.legs[g.hours[t, e, TABLE], source, j])
            arrive = g.hours[t, e, LEGS_FROM] + road
            if arrive > g.hours[t, e, LEGS_TO] or road > most:
                continue
            begin, how = max(first, arrive), REST_FIRST if begun == 0 else HUB
            sooner = best < 0 or begin < best or (begin == best and i == g.team[t, BASE])
            if begin <= last and sooner:
                return begin, road, how, e, max(0, inn)
            if not there and g.bed[t, e, j]:
                there, way, on, at, used = True, how, e, max(0, inn), road
        if best >= 0:
            return best, used if on == e else 0, way, on, at
        here = here and g.bed[t, e, i]
        there = there and g.bed[t, e, j]
        if inn >= 0 and not g.bed[t, e, inn]:
            inn = NEVER
    return NEVER, 0, DIRECT, 0, 0
