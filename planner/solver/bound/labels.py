"""The best month of a team that remembers where it has been: the compiled core.

As in ``walk``, a stay earns what fits into the open hours of a place in the time of each group of
specialists, journeys take time and cost, nights their price. But labels remember (ng-routes;
Baldacci, Mingozzi & Roberti 2011) places where a stay has earned all that a place can ever give:
a later stay there earns nothing as long as the place is remembered. A leg has to end in the
stretch of travel time in which it begins, nights need beds, no day more driving than allowed,
and a day of a stay counts in whole sessions. What other teams take is left out, and so are days
in a row and nights away.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from planner.solver.bound.ahead import stays_from
from planner.solver.bound.fronts import (
    BEATEN,
    FRONT,
    FULL,
    NONE,
    beaten,
    enter,
    insert,
    merge,
    sleep,
)


@njit(cache=True, nogil=True)
def note(rows: Any, label: Any, before: Any, p: Any, x: Any, stayed: Any) -> None:
    """Write down where a label comes from."""
    rows[label, 0], rows[label, 1], rows[label, 2], rows[label, 3] = before, p, x, stayed


@njit(cache=True, nogil=True)
def stays_of(label: Any, rows: Any) -> Any:
    """Return the stays on the way to a label, rows (node, from, to), the last first."""
    stays = np.zeros((rows.shape[0] + 1, 3), np.int32)
    count, i, end = 0, label, -1
    while i >= 0:
        if rows[i, 3] == 1:
            end = rows[i, 2]
        else:
            stays[count, 0], stays[count, 1] = rows[i, 1], rows[i, 2]
            stays[count, 2] = max(end, rows[i, 2])
            count, end = count + 1, -1
        i = rows[i, 0]
    return stays[:count].copy()


@njit(cache=True, nogil=True)
def month(  # noqa: PLR0912, PLR0915
    first: Any, last: Any, per_day: Any, home: Any, until: Any, opens: Any, legs: Any, costs: Any,
    night_price: Any, may_sleep: Any, most_drive: Any, open_: Any, load: Any, lunch: Any,
    hours: Any, busy: Any, whose: Any, active: Any, usable: Any, curve: Any, offset: Any,
    full: Any, top: Any, bit: Any, keep: Any, come: Any, go: Any, rest: Any, least: Any, room: Any,
) -> Any:  # fmt: skip
    """Return what the best months earn, the last label of each, and all labels; see ``walk``.

    A label is (label before it, place, slot, 1 after a stay). ``usable[g, p, w]`` are the slots of
    whole sessions in w slots of a day, ``top[p]`` all that p can give, ``bit[p]`` what stands for
    p in a memory (0: never remembered), ``keep[p, q]`` what is kept of one on the way from p to q.
    With more than ``room`` labels there is no answer: the first of the three is empty.
    """
    span, nodes = last - first, legs.shape[0]
    value, mem = np.zeros(room), np.zeros(room, np.uint64)
    driven, rows = np.zeros(room, np.int32), np.zeros((room, 4), np.int32)
    follow = np.full(room, NONE)
    comes = np.full((span + 1) * nodes, NONE)
    goes = np.full((span + 1) * nodes, NONE)
    size_s, size_g = np.zeros(nodes, np.int32), np.zeros(nodes, np.int32)
    v_s, v_g = np.zeros((nodes, FRONT)), np.zeros((nodes, FRONT))
    m_s, m_g = np.zeros((nodes, FRONT), np.uint64), np.zeros((nodes, FRONT), np.uint64)
    d_s, d_g = np.zeros((nodes, FRONT), np.int32), np.zeros((nodes, FRONT), np.int32)
    i_s, i_g = np.zeros((nodes, FRONT), np.int32), np.zeros((nodes, FRONT), np.int32)
    ends, gains = np.zeros(span + 1, np.int32), np.zeros(span + 1)
    whole, today = np.zeros(load.shape[0], np.int64), np.zeros(load.shape[0], np.int64)
    leave = np.zeros((room, 2), np.int32)
    count = 1
    note(rows, 0, -1, home, 0, 0)
    comes[home] = 0
    for x in range(span + 1):
        t = first + x
        if t % per_day == 0 and x > 0:
            for p in range(nodes):
                paid = 0.0 if p == home else night_price
                sleep(size_s, v_s, d_s, p, may_sleep[p], paid)
                sleep(size_g, v_g, d_g, p, may_sleep[p], paid)
        going = 0
        for p in range(nodes):
            found, i = 0, comes[x * nodes + p]
            asked = False
            while i >= 0:
                pay, kept, drove = value[i], mem[i], driven[i]
                if enter(size_s, v_s, m_s, d_s, i_s, p, pay, kept, drove, i) != BEATEN:
                    if enter(size_g, v_g, m_g, d_g, i_g, p, pay, kept, drove, i) == FULL:
                        merge(v_g, m_g, d_g, i_g, p, value, mem, driven, i)
                        leave[going, 0], leave[going, 1] = p, i
                        going += 1
                    if top[p] > 0.0 and (kept & bit[p]) == 0:
                        if not asked:
                            asked = True
                            found = stays_from(
                                x, p, first, span, per_day, may_sleep[p],
                                0.0 if p == home else night_price, open_, load, lunch, hours,
                                busy, whose, active, usable, curve, offset, full, top[p], ends,
                                gains, whole, today,
                            )  # fmt: skip
                        for k in range(abs(found)):
                            y, then, after = ends[k], pay + gains[k], kept
                            if then + go[y, p] <= least:
                                continue
                            if found < 0 and k == -found - 1:
                                after = kept | bit[p]
                            wheel = drove
                            if (first + y) // per_day > t // per_day:
                                wheel = 0
                            elif beaten(size_g, v_g, m_g, d_g, p, then, after, wheel):
                                continue
                            at = y * nodes + p
                            if insert(goes, follow, value, mem, driven, at, then, after, wheel):
                                if count >= room:
                                    return np.zeros(0), np.zeros(0, np.int32), rows
                                value[count], mem[count], driven[count] = then, after, wheel
                                note(rows, count, i, p, y, 1)
                                follow[count], goes[at] = goes[at], count
                                count += 1
                i = follow[i]
            i = goes[x * nodes + p]
            while i >= 0:
                how = enter(size_g, v_g, m_g, d_g, i_g, p, value[i], mem[i], driven[i], i)
                if how == FULL:
                    merge(v_g, m_g, d_g, i_g, p, value, mem, driven, i)
                if how != BEATEN:
                    leave[going, 0], leave[going, 1] = p, i
                    going += 1
                i = follow[i]
        u = until[t] if x < span else 0
        if u <= t:
            continue
        midnight = (t // per_day + 1) * per_day
        whence = nodes if opens[t] > 0 else going
        for row in range(whence):
            p = row if opens[t] > 0 else leave[row, 0]
            each = size_g[p] if opens[t] > 0 else 1
            for k in range(each):
                if opens[t] > 0:
                    i, pay0, mem0, drove0 = i_g[p, k], v_g[p, k], m_g[p, k], d_g[p, k]
                    if pay0 + go[x, p] <= least:
                        continue
                else:
                    i = leave[row, 1]
                    pay0, mem0, drove0 = value[i], mem[i], driven[i]
                for q in range(nodes):
                    took = legs[p, q]
                    end = t + took
                    drove = drove0 + took if most_drive < per_day else 0
                    if took <= 0 or end > u or end > last or drove > most_drive:
                        continue
                    pay, kept = pay0 - costs[p, q], mem0 & keep[p, q]
                    if pay + come[end - first, q] <= least:
                        continue
                    if end >= midnight:
                        if not may_sleep[q]:
                            continue
                        drove, nights = 0, end // per_day - t // per_day
                        if end % per_day == 0 and q == home:
                            nights -= 1
                        pay -= nights * night_price
                    elif beaten(size_s, v_s, m_s, d_s, q, pay, kept, drove):
                        continue
                    idle = top[q] <= 0.0 or (kept & bit[q]) != 0
                    if idle and pay + rest[end - first, q] <= least:
                        continue
                    idle = idle and end < midnight
                    if idle and beaten(size_g, v_g, m_g, d_g, q, pay, kept, drove):
                        continue
                    at = (end - first) * nodes + q
                    if insert(comes, follow, value, mem, driven, at, pay, kept, drove):
                        if count >= room:
                            return np.zeros(0), np.zeros(0, np.int32), rows
                        value[count], mem[count], driven[count] = pay, kept, drove
                        note(rows, count, i, q, end - first, 0)
                        follow[count], comes[at] = comes[at], count
                        count += 1
    n = size_g[home]
    return v_g[home, :n].copy(), i_g[home, :n].copy(), rows[:count].copy()
