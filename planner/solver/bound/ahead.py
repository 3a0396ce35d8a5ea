"""What can be earned from each place and slot on with no memory of places: the compiled core.

A stay earns what fits into the open hours of a place in the time of each group of specialists, in
whole sessions day by day; journeys take time and cost, nights their price. A leg has to end in the
stretch of travel time in which it begins, and nights need beds.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

NEVER = -1e18


@njit(cache=True, nogil=True)
def spent(parts: Any, all_full: Any, some_full: Any, enough: Any) -> Any:
    """Return whether a group can earn no more."""
    if parts == 0:
        return some_full
    return all_full or (some_full and enough)


@njit(cache=True, nogil=True)
def stays_from(  # noqa: PLR0912, PLR0915
    x: Any, p: Any, first: Any, span: Any, per_day: Any, may_sleep: Any, night: Any, open_: Any,
    load: Any, lunch: Any, hours: Any, busy: Any, whose: Any, active: Any, usable: Any,
    curve: Any, offset: Any, full: Any, top: Any, ends: Any, gains: Any, whole: Any, today: Any,
) -> Any:  # fmt: skip
    """Write when stays that begin at x may end with more than before; return how many do.

    ``gains`` are what they earn less the nights; the number is negative where the last of them
    earns ``top``, which is all that there is.
    """
    whole[:] = 0
    today[:] = 0
    paid, before, longer, count = 0.0, 0.0, 0, 0
    since = (first + x) % per_day
    width = hours[1] - hours[0]
    y = x
    while y < span and busy[first + y] < first + span:
        u = busy[first + y]
        y = u - first + 1
        at = (u + 1) % per_day
        opened = at == 0
        for j in range(active.shape[1]):
            k = active[p, j]
            if k < 0:
                break
            if open_[k, p, u + 1] > open_[k, p, u]:
                today[k] += 1
                opened = True
            noon = at == hours[1] and since <= hours[0] and width > 0
            if noon and open_[k, p, u + 1] - open_[k, p, u + 1 - width] == width:
                today[k] -= lunch[k]
        if not opened:
            continue
        gain, done = 0.0, True
        value_of, sum_of, all_full, some_full, parts = 0.0, 0.0, True, True, 0
        for j in range(active.shape[1]):
            k = active[p, j]
            if k < 0:
                break
            if whose[k] == k and j > 0:
                gain += min(value_of, sum_of) if parts > 0 else value_of
                done = done and spent(parts, all_full, some_full, sum_of >= value_of)
                sum_of, all_full, parts = 0.0, True, 0
            work = whole[k] + usable[k, p, min(today[k], load[k], usable.shape[2] - 1)]
            if at == 0:
                whole[k], today[k] = work, 0
            here = curve[offset[longer, k, p] + min(work, full[longer, k, p])]
            if whose[k] == k:
                value_of, some_full = here, work >= full[1, k, p]
                sum_of = 0.0
            else:
                parts += 1
                sum_of += here
                all_full = all_full and work >= full[1, k, p]
        gain += min(value_of, sum_of) if parts > 0 else value_of
        done = done and spent(parts, all_full, some_full, sum_of >= value_of)
        if at == 0:
            if not may_sleep:
                break
            since = 0
            if whole.max() > 0:  # else no session can have been held yet
                longer = 1
            paid += night
        if gain > before:
            before = gain
            ends[count], gains[count] = y, gain - paid
            count += 1
        if done:
            break
    return -count if count > 0 and before >= top else count


@njit(cache=True, nogil=True)
def ahead(
    first: Any, last: Any, per_day: Any, home: Any, until: Any, opens: Any, legs: Any, costs: Any,
    night_price: Any, may_sleep: Any, open_: Any, load: Any, lunch: Any, hours: Any, busy: Any,
    whose: Any, active: Any, usable: Any, curve: Any, offset: Any, full: Any, top: Any,
) -> Any:  # fmt: skip
    """Return what can be earned at most from being at each place at each slot, with no memory.

    The first is for those who have just arrived, the second for those who have earned there, the
    third for those who have not: they leave with the next stretch of travel time at the earliest.
    """
    span, nodes = last - first, legs.shape[0]
    come, go = np.full((span + 1, nodes), NEVER), np.full((span + 1, nodes), NEVER)
    rest = np.full((span + 1, nodes), NEVER)
    ends, gains = np.zeros(span + 1, np.int32), np.zeros(span + 1)
    whole, today = np.zeros(load.shape[0], np.int64), np.zeros(load.shape[0], np.int64)
    come[span, home] = go[span, home] = rest[span, home] = 0.0
    for x in range(span - 1, -1, -1):
        t = first + x
        u = until[t]
        for p in range(nodes):
            paid = 0.0
            if (t + 1) % per_day == 0:
                paid = 0.0 if p == home else night_price
                if not may_sleep[p]:
                    paid = -NEVER
            rest[x, p] = rest[x + 1, p] - paid
            leave = NEVER
            for q in range(nodes):
                end = t + legs[p, q]
                if end == t or end > u or end > last:
                    continue
                pay = come[end - first, q] - costs[p, q]
                nights = end // per_day - t // per_day
                if nights > 0:
                    if end % per_day == 0 and q == home:
                        nights -= 1
                    pay -= nights * night_price
                leave = max(leave, pay)
            go[x, p] = max(rest[x, p], leave)
            if opens[t] > 0:
                rest[x, p] = go[x, p]
            best = max(rest[x, p], come[x + 1, p] - paid)
            works = False
            for g in range(load.shape[0]):
                works = works or open_[g, p, t + 1] > open_[g, p, t]
            if works and top[p] > 0.0:
                found = stays_from(
                    x, p, first, span, per_day, may_sleep[p], 0.0 if p == home else night_price,
                    open_, load, lunch, hours, busy, whose, active, usable, curve, offset, full,
                    top[p], ends, gains, whole, today,
                )  # fmt: skip
                for k in range(abs(found)):
                    best = max(best, gains[k] + go[ends[k], p])
            come[x, p] = best
    return come, go, rest
