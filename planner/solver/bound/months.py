"""The most a team's month can earn at given prices: the compiled core.

A relaxation of the tour: a stay of w slots of work at a place earns at most ``curve[place, w]``,
whatever is done in it; journeys take their time and cost, nights their price. A journey that does
not end in time goes on when travel is allowed again, as if there were a bed everywhere. Beds, days
in a row, nights away, minutes driven and what other teams take are left out. Stays do not know of
each other (the q-routes of Christofides, Mingozzi & Toth 1981), so the result is never too small.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

NEVER = -1e18
STRETCHES = 4
"""A journey may go on in so many stretches of travel time (longer ones take the last for free)."""


@njit(cache=True, nogil=True)
def best_month(  # noqa: PLR0912, PLR0915
    first: Any,
    last: Any,
    per_day: Any,
    home: Any,
    load: Any,
    works: Any,
    until: Any,
    opens: Any,
    legs: Any,
    costs: Any,
    night_price: Any,
    curve: Any,
    full: Any,
) -> Any:
    """Return the month's value and its stays, rows (node, from slot, to slot, slots of work).

    ``home`` is the base; ``works[t]`` is 1 in slots of work, ``until[t]`` the slot by which a leg
    begun at t must end (0: none may begin), ``opens[t]`` 1 where waiting may end; ``legs`` and
    ``costs`` run over (from, to), 0 slots for none; ``full[p]`` is the work after which a curve
    rises no more.
    """
    span, nodes = last - first, legs.shape[0]
    arrive = np.full((span + 1, nodes), NEVER)
    leave = np.full((span + 1, nodes), NEVER)
    stand = np.full(nodes, NEVER)
    arrive_from = np.full((span + 1, nodes), -1, np.int32)
    arrive_slot = np.full((span + 1, nodes), -1, np.int32)
    leave_slot = np.full((span + 1, nodes), -1, np.int32)
    leave_work = np.zeros((span + 1, nodes), np.int32)
    begins = np.zeros(STRETCHES, np.int64)
    lasts = np.zeros(STRETCHES, np.int64)
    arrive[0, home] = 0.0
    for x in range(span + 1):
        t = first + x
        for p in range(nodes):
            worth = arrive[x, p]
            if worth > stand[p]:
                stand[p] = worth
                # every end of a stay begun now, until nothing more is to be had
                work, today, y = 0, 0, x
                value = worth
                if value > leave[x, p]:
                    leave[x, p], leave_slot[x, p], leave_work[x, p] = value, x, 0
                while y < span and work < full[p]:
                    u = first + y
                    if works[u] == 1 and today < load:
                        work += 1
                        today += 1
                    y += 1
                    if (u + 1) % per_day == 0:
                        today = 0
                        if p != home:
                            value -= night_price
                    gain = value + curve[p, work]
                    if gain > leave[y, p]:
                        leave[y, p], leave_slot[y, p], leave_work[y, p] = gain, x, work
            if x > 0:  # having left off work, the team may stay on
                kept = leave[x - 1, p]
                if kept > NEVER and t % per_day == 0 and p != home:
                    kept -= night_price
                if kept > leave[x, p]:
                    leave[x, p] = kept
                    leave_slot[x, p] = leave_slot[x - 1, p]
                    leave_work[x, p] = leave_work[x - 1, p]
        if x < span and until[t] > t:
            count, u = 1, until[t]
            begins[0], lasts[0] = t, until[t]
            while count < STRETCHES and u < last:
                if until[u] > u:
                    begins[count], lasts[count] = u, until[u]
                    count, u = count + 1, until[u]
                else:
                    u += 1
            for p in range(nodes):
                worth = leave[x, p]
                if worth <= NEVER:
                    continue
                if x > 0 and opens[t] == 0 and leave[x - 1, p] >= worth:
                    continue
                for q in range(nodes):
                    took = legs[p, q]
                    if took <= 0:
                        continue
                    c = 0
                    while c < count - 1 and took > lasts[c] - begins[c]:
                        took -= lasts[c] - begins[c]
                        c += 1
                    end = begins[c] + took
                    if end > last or (end > lasts[c] and c < STRETCHES - 1):
                        continue
                    pay = worth - costs[p, q]
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
    stays = np.zeros((span + 2, 4), np.int32)
    count, x, p = 0, span, home
    total = leave[span, home]
    while total > NEVER:
        began = leave_slot[x, p]
        stays[count, 0], stays[count, 1], stays[count, 2] = p, began, x
        stays[count, 3] = leave_work[x, p]
        count += 1
        if began == 0 and p == home:
            break
        x, p = arrive_slot[began, p], arrive_from[began, p]
    return total, stays[:count]
