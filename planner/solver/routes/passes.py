"""One team's route, from its first day on and back from its last: times, km, nights."""

from __future__ import annotations

from planner.solver.routes.compiled import inner
from planner.solver.routes.ground import (
    AWAY,
    BASE,
    DRIVE,
    DRIVEN,
    FIRST,
    GAP,
    LAST,
    LATE,
    LEAVE,
    LEGS_FROM,
    LEGS_TO,
    NOW,
    PLACE,
    ROOM,
    ROW,
    SPAN,
    START,
    TABLE,
    VISIT,
    WORK_FROM,
    WORK_TO,
    Ground,
    Plan,
)
from planner.solver.routes.times import DIRECT, HUB, NEVER, REST_FIRST, step


@inner
def timed(g: Ground, plan: Plan, t: int) -> bool:  # noqa: PLR0912,PLR0915
    """Return whether a team can make its visits in order; if so, set their times and the cost.

    What happens within a day is worked out in place: calls of ``step`` cost more than steps.
    """
    visit, windows, hours, legs, kms = g.visit, g.windows, g.hours, g.legs, g.km
    price_km = g.price[t, 0]
    base, stops, size, away, cost = g.team[t, BASE], plan.stops[NOW, t], plan.sizes[NOW, t], 0, 0.0
    day, per_day, most = g.team[t, FIRST], g.per_day, g.team[t, DRIVE]
    x, end = day * per_day, (g.team[t, LAST] + 1) * per_day
    i, driven = base, x - x  # a number, not a constant: or ``step`` is compiled twice
    stops[size, VISIT] = len(g.worth) + t
    for k in range(size + 1):
        v = stops[k, VISIT]
        j, span, row = visit[v, PLACE], visit[v, SPAN], visit[v, ROW]
        table = hours[t, day, TABLE]
        leg, begin = 0, x
        if i != j:
            leg = int(legs[table, i, j])
            begin = max(x, hours[t, day, LEGS_FROM]) + leg
        late = i != j and (begin > hours[t, day, LEGS_TO] or driven + leg > most)
        begin, last = max(begin, windows[row, day, 0]), windows[row, day, 1]
        if span >= 0:
            begin = max(begin, hours[t, day, WORK_FROM])
            last = min(last, hours[t, day, WORK_TO] - span)
        if not late and begin <= last:
            driven += leg
            cost += price_km * kms[table, i, j]
        else:
            if day + 1 >= g.days:
                return False
            begin, driven, way, on, inn = step(g, t, x, i, j, driven, span, row)
            if begin == NEVER or begin >= end:
                return False
            bed, road = i, hours[t, on, TABLE]
            if way == HUB:
                bed = inn
                cost += price_km * (kms[table, i, inn] + kms[road, inn, j])
            else:
                cost += price_km * kms[road if way == REST_FIRST else table, i, j]
            while (day + 1) * per_day <= begin:
                if (bed if way != DIRECT and day < on else j) == base:
                    away = 0
                else:
                    away += 1
                    cost += g.price[t, 1]
                    if away > g.team[t, AWAY]:
                        return False
                day += 1
        x = begin + span
        stops[k, START], stops[k, DRIVEN] = begin, driven
        if span < 0 and k < size:
            day += 1
            x, away, driven = day * per_day, 0, 0
            if x >= end:
                return False
        stops[k, LEAVE] = x
        i = j
    plan.cost[NOW, t] = cost
    _backward(g, plan, t)
    return True


@inner
def _backward(g: Ground, plan: Plan, t: int) -> None:
    """Set the latest begins: bounds for insertion tests, which look at the roads, not at beds."""
    visit, windows, hours, legs = g.visit, g.windows, g.hours, g.legs
    stops, size, per_day = plan.stops[NOW, t], plan.sizes[NOW, t], g.per_day
    day, j = g.team[t, LAST], g.team[t, BASE]
    limit = (day + 1) * per_day - 1
    stops[size, LATE] = limit
    for k in range(size - 1, -1, -1):
        v = stops[k, VISIT]
        i, span, row = visit[v, PLACE], visit[v, SPAN], visit[v, ROW]
        leave = limit
        if i != j:
            leg = int(legs[hours[t, day, TABLE], i, j])
            leave = min(limit, hours[t, day, LEGS_TO]) - leg
            if leave < hours[t, day, LEGS_FROM]:
                leave = _left_the_day_before(g, t, day, limit, i, j)
        if span < 0:
            while leave < (day + 1) * per_day:
                day -= 1
            limit = (day + 1) * per_day - 1
        else:
            limit, before = NEVER, day + 1
            while before > 0 and limit < 0:
                before -= 1
                last = min(leave - span, windows[row, before, 1], hours[t, before, WORK_TO] - span)
                if last >= max(windows[row, before, 0], hours[t, before, WORK_FROM]):
                    limit = last
        limit = max(limit, stops[k, START])  # the roads alone may look worse than they are
        while limit < day * per_day:
            day -= 1
        while limit >= (day + 1) * per_day:
            day += 1
        stops[k, LATE] = limit
        j = i
    _find_room(g, plan, t)


@inner
def _find_room(g: Ground, plan: Plan, t: int) -> None:
    """Note how much of the open hours is left before each stop, and where it may be enough."""
    visit, clock, stops = g.visit, g.clock, plan.stops[NOW, t]
    x, i, count = g.team[t, FIRST] * g.per_day, g.team[t, BASE], 0
    for k in range(plan.sizes[NOW, t] + 1):
        j = visit[stops[k, VISIT], PLACE]
        stops[k, ROOM] = clock[t, stops[k, LATE]] - clock[t, x]
        if stops[k, ROOM] >= g.least + g.legs[0, i, j]:
            stops[count, GAP] = k
            count += 1
        x, i = stops[k, LEAVE], j
    plan.roomy[NOW, t] = count


@inner
def _left_the_day_before(g: Ground, t: int, e: int, limit: int, i: int, j: int) -> int:
    """Return the latest moment to leave place i before day e so as to begin at j by ``limit``."""
    dawn, dusk = g.hours[t, e, LEGS_FROM], g.hours[t, e, LEGS_TO]
    for d in range(e - 1, -1, -1):
        road, last = g.hours[t, d, TABLE], g.hours[t, d, LEGS_TO]
        best = last - g.legs[road, i, j] if g.bed[t, d, j] else NEVER
        for inn in (g.hub[t, i], g.hub[t, j]):
            if inn >= 0 and dawn + g.legs[g.hours[t, e, TABLE], inn, j] <= min(limit, dusk):
                best = max(best, last - g.legs[road, i, inn])
        if best >= g.hours[t, d, LEGS_FROM]:
            return int(best)
    return NEVER
