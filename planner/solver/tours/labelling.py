"""One team's best month by labelling: the compiled core.

A label sits at a (slot, place) and says what the team has earned when it is there then, free to
go. Three steps extend it: wait a slot, work a while (an option of the place's gain curve), or
travel. Slots are settled in order, so a label is final when its slot comes. One label is kept for
each (slot, place), the one worth most; how often a place has been worked at is read off the
label's own past (as in ng-route relaxation with full memory, Baldacci, Mingozzi & Roberti 2011,
but keeping a single label), so a gain is never counted twice on one path.

Everything a later step needs to know (minutes driven today, days in a row, nights away) travels
with the label and is tested at each step: the result always keeps the tour rules it was given.
"""

from __future__ import annotations

import numpy as np
from numba import njit

NONE = -1
WAIT, WORK, TRAVEL = 0, 1, 2
NEVER = -1e18


@njit(cache=True)
def best_month(  # noqa: PLR0912, PLR0915
    first, last, per_day, home, start_place, end_place,
    drive0, run0, active0, away0,
    max_drive, max_run, max_away, aboard,
    leg_until, depart_any, held_day, must, blocked, night_ok,
    day_class, near, leg_slots, leg_cost, night_price,
    work_class, option_from, option_anchor, option_end, option_gain,
    shut_first, shut_from, shut_to, shut_slots, shut_open, shut_close, reach_slots,
):
    """Return the value of the best tour and its steps, rows (kind, from, to, begin, end, gain).

    Slots run from ``first`` to ``last``; steps are in order of time. The value is ``NEVER``, with
    no steps, when no tour leads from ``start_place`` to ``end_place``.
    """
    span = last - first
    n = near.shape[0]
    value = np.full((span + 1, n), NEVER)
    event = np.full((span + 1, n), NONE, np.int32)
    from_slot = np.full((span + 1, n), NONE, np.int32)
    from_place = np.full((span + 1, n), NONE, np.int16)
    step = np.zeros((span + 1, n), np.int8)
    earned = np.zeros((span + 1, n), np.float32)
    drive = np.zeros((span + 1, n), np.int16)
    run = np.zeros((span + 1, n), np.int16)
    active = np.zeros((span + 1, n), np.int8)
    away = np.zeros((span + 1, n), np.int16)
    value[0, start_place] = 0.0
    event[0, start_place] = 0
    drive[0, start_place] = drive0
    run[0, start_place] = run0
    active[0, start_place] = active0
    away[0, start_place] = away0
    stages = option_from.shape[2] - 1
    for x in range(span):
        t = first + x
        day = t // per_day
        now = t - day * per_day
        kind = work_class[day]
        road = day_class[day]
        free_to_go = depart_any[t] == 1 or x == 0
        for i in range(n):
            worth = value[x, i]
            if worth <= NEVER:
                continue
            if blocked.shape[0] > 1 and blocked[t, i]:
                continue
            if must[t] != NONE and must[t] != i:
                continue
            rested = active[x, i] == 1 or run[x, i] + 1 <= max_run
            if held_day[day] and active[x, i] == 0:
                if not rested:
                    continue
                active[x, i] = 1
            # work
            if kind != NONE and rested and option_from[i, kind, 0] < option_from[i, kind, stages]:
                stage = -1
                for q in range(option_from[i, kind, 0], option_from[i, kind, stages]):
                    if option_anchor[q] != now:
                        continue
                    if stage < 0:
                        stage = 0
                        a, b = event[x, i], i
                        while a > 0:
                            if step[a, b] == WORK and b == i:
                                stage += 1
                            c, d = from_slot[a, b], from_place[a, b]
                            a, b = event[c, d], d
                    if stage >= stages:
                        break
                    if q < option_from[i, kind, stage] or q >= option_from[i, kind, stage + 1]:
                        continue
                    y = x + option_end[q] - now
                    if y > span:
                        continue
                    clear = True
                    for u in range(t, t + option_end[q] - now):
                        if must[u] != NONE and must[u] != i:
                            clear = False
                            break
                        if blocked.shape[0] > 1 and blocked[u, i]:
                            clear = False
                            break
                    if not clear or option_end[q] > per_day:
                        continue
                    gain = worth + option_gain[q]
                    if gain > value[y, i]:
                        value[y, i] = gain
                        event[y, i] = y
                        from_slot[y, i] = x
                        from_place[y, i] = i
                        step[y, i] = WORK
                        earned[y, i] = option_gain[q]
                        drive[y, i] = drive[x, i]
                        run[y, i] = run[x, i]
                        active[y, i] = 1
                        away[y, i] = away[x, i]
            # travel
            fresh = event[x, i] == x and step[x, i] == WORK
            if leg_until[t] > t and rested and (free_to_go or fresh):
                for k in range(near.shape[1]):
                    j = near[i, k]
                    if j < 0:
                        break
                    took = leg_slots[road, i, k]
                    if took <= 0:
                        continue
                    if t + took > leg_until[t] or x + took > span:
                        continue
                    driven = drive[x, i] + took
                    if driven > max_drive:
                        continue
                    nights = (t + took) // per_day - day
                    if (t + took) % per_day == 0:
                        nights -= 1
                    if nights > 0 and not aboard:
                        continue
                    if away[x, i] + nights > max_away:
                        continue
                    pay = worth - leg_cost[road, i, k] - nights * night_price
                    y = x + took
                    if pay <= value[y, j]:
                        continue
                    clear = True
                    for u in range(t, t + took):
                        if must[u] != NONE:
                            clear = False
                            break
                    if not clear:
                        continue
                    for c in range(shut_first[day], shut_first[day + 1]):
                        f, g = shut_from[c], shut_to[c]
                        lead = reach_slots[road, i, f]
                        way = lead + shut_slots[c] + reach_slots[road, g, j]
                        if abs(way - reach_slots[road, i, j]) > 1e-6:
                            continue
                        if t + lead < shut_close[c] and shut_open[c] < t + lead + shut_slots[c]:
                            clear = False
                            break
                    if not clear:
                        continue
                    value[y, j] = pay
                    event[y, j] = y
                    from_slot[y, j] = x
                    from_place[y, j] = i
                    step[y, j] = TRAVEL
                    earned[y, j] = 0.0
                    away[y, j] = away[x, i] + nights
                    if nights == 0:
                        drive[y, j] = driven
                        run[y, j] = run[x, i]
                        active[y, j] = 1
                    else:  # on board past midnight: the new day has neither leg nor session yet
                        drive[y, j] = 0
                        run[y, j] = run[x, i] + 1 if nights == 1 else 0
                        active[y, j] = 0
            # wait
            y = x + 1
            if worth > value[y, i]:
                value[y, i] = worth
                event[y, i] = event[x, i]
                from_slot[y, i] = NONE
                drive[y, i] = drive[x, i]
                run[y, i] = run[x, i]
                active[y, i] = active[x, i]
                away[y, i] = away[x, i]
        # midnight: nights are paid, beds are needed, days in a row go on
        if (t + 1) % per_day == 0:
            y = x + 1
            for i in range(n):
                if value[y, i] <= NEVER:
                    continue
                if i == home:
                    away[y, i] = 0
                else:
                    away[y, i] += 1
                    value[y, i] -= night_price
                if not night_ok[day, i] or away[y, i] > max_away:
                    value[y, i] = NEVER
                    continue
                drive[y, i] = 0
                run[y, i] = run[y, i] + 1 if active[y, i] == 1 else 0
                active[y, i] = 0
    steps = np.zeros((0, 6))
    if value[span, end_place] <= NEVER:
        return NEVER, steps
    count = 0
    a, b = event[span, end_place], end_place
    while a > 0:
        count += 1
        c, d = from_slot[a, b], from_place[a, b]
        a, b = event[c, d], d
    steps = np.zeros((count, 6))
    a, b = event[span, end_place], end_place
    while a > 0:
        count -= 1
        c, d = from_slot[a, b], from_place[a, b]
        steps[count, 0] = step[a, b]
        steps[count, 1] = d
        steps[count, 2] = b
        steps[count, 3] = first + c
        steps[count, 4] = first + a
        steps[count, 5] = earned[a, b]
        a, b = event[c, d], d
    return value[span, end_place], steps
