"""What slots of work at a place can earn at given prices: the compiled core.

People of one hall are served in units of time, the worthiest first; whole units fill the time of
the specialists (a 0/1 knapsack; Kellerer, Pferschy & Pisinger 2004), sessions longer than the
stay are left out. That the units of one specialist must follow one another is dropped.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit


@njit(cache=True, nogil=True)
def add_curve(
    low: Any,
    high: Any,
    first: Any,
    item: Any,
    people: Any,
    size: Any,
    length: Any,
    least: Any,
    net: Any,
    heads: Any,
    row: Any,
) -> None:
    """Add to ``row[w]`` the most that ``heads`` specialists earn in w slots; no value returned.

    Halls ``low`` to ``high`` − 1 are in order of ``least``.
    """
    work = row.shape[0] - 1
    total = 0
    for h in range(low, high):
        count = 0.0
        for i in range(first[h], first[h + 1]):
            if net[item[i]] > 0.0:
                count += people[i]
        total += int(np.ceil(count / size[h])) * length[h]
    room = min(heads * work, total)
    best = np.zeros(room + 1)
    begun = 0
    for h in range(low, high):
        while begun < min(least[h], work + 1):
            row[begun] += best[min(room, heads * begun)]
            begun += 1
        if begun > work:
            return
        order = np.argsort(-net[item[first[h] : first[h + 1]]])
        gain, seats = 0.0, float(size[h])
        for k in range(order.shape[0]):
            i = first[h] + order[k]
            left, worth = people[i], net[item[i]]
            if worth <= 0.0:
                break
            while left > 0.0:
                count = min(left, seats)
                gain, left, seats = gain + count * worth, left - count, seats - count
                if seats <= 0.0:
                    fill(best, length[h], gain)
                    gain, seats = 0.0, float(size[h])
        if gain > 0.0:
            fill(best, length[h], gain)
    while begun <= work:
        row[begun] += best[min(room, heads * begun)]
        begun += 1


@njit(cache=True, nogil=True)
def fill(
    best: Any,
    length: Any,
    gain: Any,
) -> None:
    """Let a unit be taken once; no value returned."""
    for c in range(best.shape[0] - 1, length - 1, -1):
        value = best[c - length] + gain
        best[c] = max(best[c], value)


@njit(cache=True, nogil=True)
def curves_of(
    start: Any,
    first: Any,
    item: Any,
    people: Any,
    size: Any,
    length: Any,
    least: Any,
    net: Any,
    groups: Any,
    heads: Any,
    work: Any,
) -> Any:
    """Return, by place, the most that a team earns in w slots of work, and when that is all.

    ``start[g, p]`` begins the halls of group g at place p, ``first[h]`` the people of hall h.
    """
    nodes = start.shape[1] - 1
    curve = np.zeros((nodes, work + 1))
    full = np.zeros(nodes, np.int64)
    for p in range(nodes):
        for i in range(groups.shape[0]):
            low, high = start[groups[i], p], start[groups[i], p + 1]
            if high > low:
                add_curve(
                    low, high, first, item, people, size, length, least, net, heads[i], curve[p]
                )
        for w in range(1, work + 1):
            curve[p, w] = max(curve[p, w], curve[p, w - 1])
        while full[p] < work and curve[p, full[p]] < curve[p, work]:
            full[p] += 1
    return curve, full


@njit(cache=True, nogil=True)
def consume(
    low: Any,
    high: Any,
    first: Any,
    item: Any,
    people: Any,
    size: Any,
    length: Any,
    net: Any,
    heads: Any,
    work: Any,
    weight: Any,
    served: Any,
) -> None:
    """Add to ``served`` whom ``heads`` specialists serve in ``work`` slots; no value returned.

    The worthiest for their time come first, a part of a unit at the end: it steers the prices
    only, nothing is proven by it.
    """
    begin, end = first[low], first[high]
    rate, time = np.zeros(end - begin), np.zeros(end - begin)
    for h in range(low, high):
        for i in range(first[h], first[h + 1]):
            time[i - begin] = length[h] / size[h]
            rate[i - begin] = net[item[i]] / time[i - begin]
    left = float(heads * work)
    for k in np.argsort(-rate):
        if rate[k] <= 0.0 or left <= 0.0:
            break
        count = min(people[begin + k], left / time[k])
        served[item[begin + k]] += weight * count
        left -= count * time[k]
