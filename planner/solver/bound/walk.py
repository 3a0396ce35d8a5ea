"""The best a team can do with its time at given prices: the compiled core.

A relaxation of the tour: a stay earns what fits into the hours that are open at the place, in the
time of each group of specialists; journeys take their time and cost, nights their price. A
journey that does not end in time goes on when travel is allowed again, as if there were a bed
everywhere. Beds, days in a row, nights away, minutes driven and what other teams take are left
out. Stays do not know of each other (the q-routes of Christofides, Mingozzi & Toth 1981), so the
result is never too small.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

NEVER = -1e18
STRETCHES = 4
"""A journey may go on in so many stretches of travel time (longer ones take the last for free)."""


@njit(cache=True, nogil=True)
def walk(  # noqa: PLR0912, PLR0915
    first: Any, last: Any, per_day: Any, home: Any, until: Any, opens: Any, legs: Any,
    costs: Any, night_price: Any, begin: Any, open_: Any, load: Any, lunch: Any, hours: Any,
    usable: Any, kinds: Any, curve: Any, offset: Any, full: Any,
) -> Any:  # fmt: skip
    """Return the most worth of being at each place at each slot, and the way there.

    ``begin[p]`` is the worth of being at p at ``first``; ``until[t]`` the slot by which a leg
    begun at t must end (0: none may begin), ``opens[t]`` 1 where waiting may end; ``legs`` and
    ``costs`` run over (from, to), 0 slots for none; ``open_[g, p, t]`` counts the slots before t
    in which group g can work at p, ``load[g]`` how many a day at most, less ``lunch[g]`` where
    the whole of the lunch ``hours`` are worked through; ``usable[g, p, w]`` are the slots of whole
    sessions in w of them. A group with several kinds is followed by
    one for each of them (``kinds[g]`` says how many): neither can earn more than allowed. The
    curves are two: for stays within a day, and for longer ones.
    """
    span, nodes, groups = last - first, legs.shape[0], load.shape[0]
    arrive = np.full((span + 1, nodes), NEVER)
    leave = np.full((span + 1, nodes), NEVER)
    stand = np.full(nodes, NEVER)
    arrive_from = np.full((span + 1, nodes), -1, np.int32)
    arrive_slot = np.full((span + 1, nodes), -1, np.int32)
    leave_slot = np.full((span + 1, nodes), -1, np.int32)
    leave_end = np.full((span + 1, nodes), -1, np.int32)
    begins = np.zeros(STRETCHES, np.int64)
    lasts = np.zeros(STRETCHES, np.int64)
    whole = np.zeros(groups, np.int64)
    today = np.zeros(groups, np.int64)
    lunch_from, lunch_to = hours[0], hours[1]
    arrive[0] = begin
    for x in range(span + 1):
        t = first + x
        for p in range(nodes):
            worth = arrive[x, p]
            if worth > stand[p]:
                stand[p] = worth
                if worth > leave[x, p]:
                    leave[x, p], leave_slot[x, p], leave_end[x, p] = worth, x, x
                whole[:] = 0
                today[:] = 0
                value, y, since = worth, x, t % per_day
                longer = 0
                while y < span:
                    u = first + y
                    done, gain = True, 0.0
                    at = (u + 1) % per_day
                    g = 0
                    while g < groups:
                        last_of = g + kinds[g]
                        value_of, sum_of, all_full, some_full = 0.0, 0.0, True, True
                        for k in range(g, last_of + 1):
                            if full[1, k, p] == 0:
                                continue
                            if open_[k, p, u + 1] > open_[k, p, u]:
                                today[k] += 1
                            if (
                                at == lunch_to
                                and since <= lunch_from
                                and open_[k, p, u + 1] - open_[k, p, u + 1 - lunch_to + lunch_from]
                                == lunch_to - lunch_from
                            ):
                                today[k] -= lunch[k]
                            filled = min(today[k], load[k], per_day)
                            work = whole[k] + usable[k, p, filled]
                            if at == 0:
                                whole[k], today[k] = work, 0
                            here = curve[offset[longer, k, p] + min(work, full[longer, k, p])]
                            if k == g:
                                value_of, some_full = here, work >= full[1, k, p]
                            else:
                                sum_of += here
                                all_full = all_full and work >= full[1, k, p]
                        if last_of == g:
                            gain += value_of
                            done = done and some_full
                        else:
                            gain += min(value_of, sum_of)
                            done = done and (all_full or (some_full and sum_of >= value_of))
                        g = last_of + 1
                    y += 1
                    if at == 0:
                        since, longer = 0, 1
                        if p != home:
                            value -= night_price
                    if value + gain > leave[y, p]:
                        leave[y, p], leave_slot[y, p], leave_end[y, p] = value + gain, x, y
                    if done:
                        break
            if x > 0:  # having left off work, the team may stay on
                kept = leave[x - 1, p]
                if kept > NEVER and t % per_day == 0 and p != home:
                    kept -= night_price
                if kept > leave[x, p]:
                    leave[x, p] = kept
                    leave_slot[x, p] = leave_slot[x - 1, p]
                    leave_end[x, p] = leave_end[x - 1, p]
        if x < span and until[t] > t:
            count, u = 1, until[t]
            begins[0], lasts[0] = t, until[t]
            while count < STRETCHES and u < last:
                if until[u] > u:
                    begins[count], lasts[count] = u, until[u]
                    count, u = count + 1, until[u]
                else:
                    u += 1
            midnight = (t // per_day + 1) * per_day
            today_end = min(lasts[0], midnight - 1, last)
            for p in range(nodes):
                worth = leave[x, p]
                if worth <= NEVER:
                    continue
                if x > 0 and opens[t] == 0 and leave[x - 1, p] >= worth:
                    continue
                for q in range(nodes):
                    took = legs[p, q]
                    pay = worth - costs[p, q]
                    if took <= 0:
                        continue
                    end = t + took
                    if end <= today_end:
                        if pay <= stand[q]:
                            continue
                    else:
                        c = 0
                        while c < count - 1 and took > lasts[c] - begins[c]:
                            took -= lasts[c] - begins[c]
                            c += 1
                        end = begins[c] + took
                        if end > last or (end > lasts[c] and c < STRETCHES - 1):
                            continue
                        nights = end // per_day - t // per_day
                        if nights > 0:
                            if end % per_day == 0 and q == home:
                                nights -= 1
                            pay -= nights * night_price
                    y = end - first
                    if pay > arrive[y, q]:
                        arrive[y, q] = pay
                        arrive_from[y, q] = p
                        arrive_slot[y, q] = x
        for p in range(nodes):
            if stand[p] > NEVER and (t + 1) % per_day == 0 and p != home:
                stand[p] -= night_price
    return leave, leave_slot, leave_end, arrive_from, arrive_slot


@njit(cache=True, nogil=True)
def stays_to(
    node: Any, span: Any, leave_slot: Any, leave_end: Any, arrive_from: Any, arrive_slot: Any
) -> Any:
    """Return the stays on the way to a node at the end, rows (node, from, to), the last first."""
    stays = np.zeros((span + 2, 3), np.int32)
    count, x, p = 0, span, node
    while True:
        began = leave_slot[x, p]
        stays[count, 0], stays[count, 1], stays[count, 2] = p, began, leave_end[x, p]
        count += 1
        if arrive_from[began, p] < 0:
            break
        x, p = arrive_slot[began, p], arrive_from[began, p]
    return stays[:count]


@njit(cache=True, nogil=True)
def time_of(
    p: Any, begin: Any, end: Any, per_day: Any, open_: Any, load: Any, lunch: Any, hours: Any
) -> Any:
    """Return the slots that each group can work during a stay from ``begin`` to ``end``."""
    work = np.zeros(load.shape[0], np.int64)
    width = hours[1] - hours[0]
    for g in range(load.shape[0]):
        day = begin // per_day
        while day * per_day < end:
            low, high = max(begin, day * per_day), min(end, (day + 1) * per_day)
            slots = open_[g, p, high] - open_[g, p, low]
            noon = day * per_day + hours[0]
            through = low <= noon and high >= noon + width
            if through and open_[g, p, noon + width] - open_[g, p, noon] == width:
                slots -= lunch[g]
            work[g] += min(slots, load[g])
            day += 1
    return work
