"""Recreate: what an iteration puts into the routes, each visit where it delays least."""

from __future__ import annotations

from planner.solver.routes.compiled import inner
from planner.solver.routes.desk import (
    GONE,
    OPEN,
    ROUND,
    SPOT,
    STAMP,
    TEAM,
    VERSION,
    WISH,
    WISHES,
    Desk,
    draw,
    touch,
)
from planner.solver.routes.ground import (
    BASE,
    DARK,
    DRIVE,
    DRIVEN,
    FIRST,
    GAP,
    GROUP,
    LATE,
    LEAVE,
    LEGS_FROM,
    LEGS_TO,
    NOBODY,
    NOW,
    OPENS,
    PLACE,
    ROOM,
    ROW,
    SHUTS,
    SPAN,
    START,
    TABLE,
    VISIT,
    WORK_FROM,
    WORK_TO,
    Ground,
    Plan,
)
from planner.solver.routes.lots import below, share
from planner.solver.routes.passes import timed
from planner.solver.routes.times import NEVER, step

BLINK = 0.02
"""How often a place to insert is overlooked (Christiaens & Vanden Berghe 2020)."""
DEAREST = 1e18
BY_WORTH, BY_RATE, BY_DISTANCE, BY_TIME, BY_CHANCE = 0, 1, 2, 3, 4
RULES = 5
FEW_PLACES = 130
"""With no more places than these, all visits not made are tried, not only those nearby."""
NEARBY = 12
MANY = 400
"""About so many candidates are tried, at most."""


@inner
def rebuild(g: Ground, plan: Plan, desk: Desk) -> None:
    """Insert what fits, in the order of a random rule."""
    centre = g.visit[below(desk.lots, len(g.worth)), PLACE]
    if desk.counts[GONE]:
        centre = g.visit[desk.gone[below(desk.lots, desk.counts[GONE]), 0], PLACE]
    _list_wishes(g, plan, desk, centre)
    _fill(g, plan, desk, centre)


@inner
def _insert(g: Ground, plan: Plan, desk: Desk, v: int, t: int, spot: int) -> None:
    touch(plan, desk, t)
    stops, size = plan.stops[NOW, t], plan.sizes[NOW, t]
    for k in range(size, spot, -1):
        stops[k, VISIT] = stops[k - 1, VISIT]
    stops[spot, VISIT] = v
    plan.sizes[NOW, t] = size + 1
    if timed(g, plan, t):
        plan.team_of[v], plan.used[g.visit[v, GROUP]] = t, v
        desk.marks[t, VERSION] += 1
        desk.tally[0] += draw(g, plan, v, 1.0)
    else:
        for k in range(spot, size):
            stops[k, VISIT] = stops[k + 1, VISIT]
        plan.sizes[NOW, t] = size
        timed(g, plan, t)


@inner
def _list_wishes(g: Ground, plan: Plan, desk: Desk, centre: int) -> None:
    """List the visits to try: those not made at the places around what was taken out."""
    count, now = 0, desk.counts[ROUND]
    if len(g.at_first) - 1 <= FEW_PLACES:
        for v in range(len(g.worth)):
            if plan.used[g.visit[v, GROUP]] == NOBODY:
                desk.wishes[count, WISH] = v
                count += 1
    else:
        for r in range(-1, desk.counts[GONE]):
            middle = centre if r < 0 else g.visit[desk.gone[r, 0], PLACE]
            for q in range(min(NEARBY, g.near.shape[1])):
                place = g.near[middle, q]
                if desk.seen[place] == now or count >= MANY:
                    continue
                desk.seen[place] = now
                for a in range(g.at_first[place], g.at_first[place + 1]):
                    if plan.used[g.visit[g.at[a], GROUP]] == NOBODY:
                        desk.wishes[count, WISH] = g.at[a]
                        count += 1
    desk.counts[WISHES] = count


@inner
def _fill(g: Ground, plan: Plan, desk: Desk, centre: int) -> None:  # noqa: PLR0912,PLR0915
    """Insert candidates where each delays least, in a random rule's order.

    Routes that are not open are full but for what was just taken out of others. Two rounds: which
    fit at all, then one after another. One function, since calls cost more than what they do here.
    """
    per_day, days, stops, sizes, used = g.per_day, g.days, plan.stops, plan.sizes, plan.used
    visit, windows, team, hours, legs = g.visit, g.windows, g.team, g.hours, g.legs
    value, may, km, price_of, marks, keys = g.worth, g.may, g.km, g.price, desk.marks, desk.keys
    draw_first, draw_pool, draw_much = g.draw_first, g.draw_pool, g.draw_much
    pools, drawn, roomy = g.pools, plan.drawn, plan.roomy
    soonest, total = g.soonest, g.per_day * g.days
    gone, lots, now, bold = desk.gone, desk.lots, desk.counts[ROUND], g.late
    wishes, every, fitting = desk.wishes, desk.counts[WISHES], 0
    for turn in range(2 * every):
        a, insert = turn, turn >= every
        if turn == every:
            fitting = _ordered(g, desk, centre)
        if insert:
            a -= every
            if a >= fitting:
                break
            v, t = wishes[a, WISH], wishes[a, TEAM]
            if used[visit[v, GROUP]] != NOBODY:
                continue
            if wishes[a, STAMP] == marks[t, VERSION]:
                _insert(g, plan, desk, v, t, wishes[a, SPOT])
                continue
        v = wishes[a, WISH]
        j, span, row = visit[v, PLACE], visit[v, SPAN], visit[v, ROW]
        fresh, need, shuts = gone[v, 1] == now, max(0, span), visit[v, SHUTS]
        wishes[a, TEAM], cheapest, points = NOBODY, DEAREST, value[v]
        for q in range(draw_first[v], draw_first[v + 1]):
            pool = draw_pool[q]
            left = max(0.0, pools[pool, 1] - drawn[pool])
            points += pools[pool, 0] * min(left, draw_much[q])
        for t in range(len(marks)):
            if not may[t, v] or not (fresh or marks[t, OPEN]):
                continue
            size, most = sizes[NOW, t], team[t, DRIVE]
            for q in range(roomy[NOW, t] if span >= 0 else size + 1):
                k = stops[NOW, t, q, GAP] if span >= 0 else q
                x, i, driven = team[t, FIRST] * per_day, team[t, BASE], 0
                if k > 0:
                    u = stops[NOW, t, k - 1, VISIT]
                    x, i = stops[NOW, t, k - 1, LEAVE], visit[u, PLACE]
                    driven = stops[NOW, t, k - 1, DRIVEN] if visit[u, SPAN] >= 0 else 0
                if x > shuts:
                    break
                u, limit = stops[NOW, t, k, VISIT], stops[NOW, t, k, LATE]
                p, s, r = visit[u, PLACE], visit[u, SPAN], visit[u, ROW]
                out, back = int(legs[0, i, j]), int(legs[0, j, p])
                if x + out > total or out + back - legs[0, i, p] >= cheapest:
                    continue
                room, soon = stops[NOW, t, k, ROOM], soonest[row, x + out] + need + back
                if room >= out + need + back and soon <= limit and soonest[r, soon] <= limit:
                    d = x // per_day
                    table = hours[t, d, TABLE]
                    leg, begin, drove = int(legs[table, i, j]), x, driven
                    if i != j:
                        begin, drove = max(x, hours[t, d, LEGS_FROM]) + leg, driven + leg
                    late = i != j and (begin > hours[t, d, LEGS_TO] or drove > most)
                    begin, last = max(begin, windows[row, d, 0]), windows[row, d, 1]
                    if span >= 0:
                        begin = max(begin, hours[t, d, WORK_FROM])
                        last = min(last, hours[t, d, WORK_TO] - span)
                    if late or begin > last:
                        begin = NEVER
                        if days > 1:
                            begin, drove, _, _, _ = step(g, t, x, i, j, driven, span, row)
                    y = begin + span
                    if span < 0:
                        y, drove = (begin // per_day + 1) * per_day, 0
                    if begin >= 0 and y + back <= limit:
                        d = y // per_day
                        leg, b = int(legs[hours[t, d, TABLE], j, p]), y
                        if j != p:
                            b, drove = max(y, hours[t, d, LEGS_FROM]) + leg, drove + leg
                        late = j != p and (b > hours[t, d, LEGS_TO] or drove > most)
                        b, last = max(b, windows[r, d, 0]), windows[r, d, 1]
                        if s >= 0:
                            b = max(b, hours[t, d, WORK_FROM])
                            last = min(last, hours[t, d, WORK_TO] - s)
                        if late or b > last:
                            b = NEVER
                            if days > 1:
                                b, _, _, _, _ = step(g, t, y, j, p, drove - leg, s, r)
                        if 0 <= b <= limit:
                            old = stops[NOW, t, k, START]
                            delay = b - old - (b // per_day - old // per_day) * team[t, DARK]
                            price = bold * delay + out + back - legs[0, i, p]
                            if price < cheapest and share(lots) >= BLINK:
                                far = km[table, i, j] + km[table, j, p] - km[table, i, p]
                                if points > far * price_of[t, 0]:
                                    cheapest = price
                                    wishes[a, TEAM], wishes[a, SPOT] = t, k
                                    wishes[a, STAMP] = marks[t, VERSION]
        keys[a, 1], keys[a, 2] = cheapest, points
        if insert and wishes[a, TEAM] != NOBODY:
            _insert(g, plan, desk, v, wishes[a, TEAM], wishes[a, SPOT])


@inner
def _ordered(g: Ground, desk: Desk, centre: int) -> int:
    """Put the candidates that fit somewhere to the front, by a random rule; return how many."""
    rule, count, wishes, keys = below(desk.lots, RULES), 0, desk.wishes, desk.keys
    for a in range(desk.counts[WISHES]):
        if wishes[a, TEAM] == NOBODY:
            continue
        v, price, points, noise = (
            wishes[a, WISH],
            keys[a, 1],
            keys[a, 2],
            0.8 + 0.4 * share(desk.lots),
        )
        key = noise
        if rule == BY_WORTH:
            key = -points * noise
        elif rule == BY_RATE:
            key = -points / (1.0 + max(0.0, price) + max(0, g.visit[v, SPAN])) * noise
        elif rule == BY_DISTANCE:
            key = g.legs[0, centre, g.visit[v, PLACE]] * noise
        elif rule == BY_TIME:
            key = (g.visit[v, SHUTS] - g.visit[v, OPENS]) * noise
        t, spot, stamp, b = wishes[a, TEAM], wishes[a, SPOT], wishes[a, STAMP], count
        while b > 0 and keys[b - 1, 0] > key:
            for c in range(4):
                wishes[b, c] = wishes[b - 1, c]
            for c in range(3):
                keys[b, c] = keys[b - 1, c]
            b -= 1
        wishes[b, WISH], wishes[b, TEAM], wishes[b, SPOT], wishes[b, STAMP] = v, t, spot, stamp
        keys[b, 0], keys[b, 1], keys[b, 2] = key, price, points
        count += 1
    return count
