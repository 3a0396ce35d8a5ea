"""What time at a place can earn at given prices: the compiled core.

People of one hall are served in units of time, the worthiest first; whole units fill the time of
the specialists (a 0/1 knapsack; Kellerer, Pferschy & Pisinger 2004), sessions longer than the
stay are left out. That the units of one specialist must follow one another is dropped. Far out,
where a place has work for many days, units may be split.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

EXACT = 48
"""Slots of each specialist up to which units are whole."""


@njit(cache=True, nogil=True)
def units_of(
    low: Any, high: Any, first: Any, row: Any, people: Any, size: Any, length: Any,
    quota: Any, net: Any, room: Any,
) -> Any:  # fmt: skip
    """Return the units worth taking, as (hall, gain), no more of a hall than fill the room."""
    hall_of, gains = [int(x) for x in range(0)], [float(x) for x in range(0)]
    for h in range(low, high):
        order = np.argsort(-net[row[first[h] : first[h + 1]]])
        gain, seats, most, count = 0.0, size[h], quota[h], 0
        for k in range(order.shape[0]):
            i = first[h] + order[k]
            left, worth = min(people[i], most), net[row[i]]
            if worth <= 0.0 or (count + 1) * length[h] > room:
                break
            most -= left
            while left > 1e-9:
                here = min(left, seats)
                gain, left, seats = gain + here * worth, left - here, seats - here
                if seats <= 1e-9:
                    hall_of.append(h)
                    gains.append(gain)
                    gain, seats, count = 0.0, size[h], count + 1
                    if (count + 1) * length[h] > room:
                        break
            if most <= 1e-9:
                break
        if gain > 0.0 and (count + 1) * length[h] <= room:
            hall_of.append(h)
            gains.append(gain)
    return hall_of, gains


@njit(cache=True, nogil=True)
def curve_of(
    low: Any, high: Any, first: Any, row: Any, people: Any, size: Any, length: Any, least: Any,
    quota: Any, net: Any, heads: Any, most: Any,
) -> Any:  # fmt: skip
    """Return the most that ``heads`` specialists earn in w slots of time each, w up to ``most``."""
    exact = min(EXACT, most)
    room = heads * exact
    hall_of, gains = units_of(low, high, first, row, people, size, length, quota, net, room)
    total = 0
    for k in range(len(gains)):
        total += length[hall_of[k]]
    room = min(room, total)
    best = np.zeros(room + 1)
    curve = np.zeros(exact + 1)
    begun = 0
    for k in range(len(gains)):
        h = hall_of[k]
        while begun < min(least[h], exact + 1):
            curve[begun] = best[min(room, heads * begun)]
            begun += 1
        if begun > exact:
            break
        gain, took = gains[k], length[h]
        for c in range(room, took - 1, -1):
            value = best[c - took] + gain
            best[c] = max(best[c], value)
    while begun <= exact:
        curve[begun] = best[min(room, heads * begun)]
        begun += 1
    for w in range(1, exact + 1):
        curve[w] = max(curve[w], curve[w - 1])
    if exact < most and total >= heads * exact:
        return longer(low, high, first, row, people, size, length, quota, net, heads, most, curve)
    return curve


@njit(cache=True, nogil=True)
def longer(
    low: Any, high: Any, first: Any, row: Any, people: Any, size: Any, length: Any, quota: Any,
    net: Any, heads: Any, most: Any, curve: Any,
) -> Any:  # fmt: skip
    """Return a curve that goes on to ``most`` slots, with units that may be split."""
    begin, end = first[low], first[high]
    rate, worth = np.zeros(end - begin), np.zeros(end - begin)
    time = np.zeros(end - begin)
    for h in range(low, high):
        for i in range(first[h], first[h + 1]):
            rate[i - begin] = net[row[i]] * size[h] / length[h]
            worth[i - begin] = net[row[i]] * min(people[i], quota[h])
            time[i - begin] = min(people[i], quota[h]) * length[h] / size[h]
    order = np.argsort(-rate)
    whole = np.zeros(most + 1)
    whole[: curve.shape[0]] = curve
    spent, earned, k, used = 0.0, 0.0, 0, 0.0
    for w in range(curve.shape[0], most + 1):
        budget = float(heads * w)
        while k < order.shape[0] and rate[order[k]] > 0.0 and spent + time[order[k]] <= budget:
            spent += time[order[k]]
            earned += worth[order[k]]
            k += 1
        used = 0.0
        if k < order.shape[0] and rate[order[k]] > 0.0:
            used = (budget - spent) * rate[order[k]]
        whole[w] = max(whole[w - 1], earned + used)
    return whole


@njit(cache=True, nogil=True)
def curves(
    start: Any, first: Any, row: Any, people: Any, size: Any, length: Any, least: Any, quota: Any,
    net: Any, groups: Any, heads: Any, nodes: Any, most: Any,
) -> Any:  # fmt: skip
    """Return the curves of groups at nodes in one array, where each begins, and where it is flat.

    ``most[g, n]`` are the slots that a specialist of the group can ever spend at the node.
    """
    count = groups.shape[0]
    offset = np.zeros((count, nodes.shape[0]), np.int64)
    full = np.zeros((count, nodes.shape[0]), np.int64)
    parts = [np.zeros(1)]
    used = 1
    for g in range(count):
        for n in range(nodes.shape[0]):
            low, high = start[groups[g], nodes[n]], start[groups[g], nodes[n] + 1]
            if high <= low or most[g, n] <= 0:
                continue
            curve = curve_of(
                low, high, first, row, people, size, length, least, quota, net, heads[g],
                most[g, n],
            )  # fmt: skip
            last = curve.shape[0] - 1
            while last > 0 and curve[last - 1] >= curve[last]:
                last -= 1
            if last > 0:
                parts.append(curve[: last + 1])
                offset[g, n], full[g, n] = used, last
                used += last + 1
    whole = np.zeros(used)
    at = 0
    for part in parts:
        whole[at : at + part.shape[0]] = part
        at += part.shape[0]
    return whole, offset, full


@njit(cache=True, nogil=True)
def deliver(
    low: Any, high: Any, first: Any, row: Any, people: Any, size: Any, length: Any, least: Any,
    quota: Any, net: Any, heads: Any, time: Any, served: Any,
) -> None:  # fmt: skip
    """Add to ``served`` whom ``heads`` specialists serve in ``time`` slots each.

    The units are those of the knapsack, found again by going back; where there is time for very
    many of them it is the worthiest for their time. Nothing is proven by what is served.
    """
    room = heads * time
    hall_of, gains = units_of(low, high, first, row, people, size, length, quota, net, room)
    count = len(gains)
    if count == 0:
        return
    if time > EXACT:
        greedy(low, high, first, row, people, size, length, quota, net, room, served)
        return
    best = np.zeros((count + 1, room + 1))
    for k in range(count):
        took, gain = length[hall_of[k]], gains[k]
        fits = least[hall_of[k]] <= time
        for c in range(room + 1):
            best[k + 1, c] = best[k, c]
            if fits and c >= took and best[k, c - took] + gain > best[k, c]:
                best[k + 1, c] = best[k, c - took] + gain
    taken = np.zeros(high - low, np.int64)
    c = room
    for k in range(count - 1, -1, -1):
        if best[k + 1, c] > best[k, c]:
            taken[hall_of[k] - low] += 1
            c -= length[hall_of[k]]
    for h in range(low, high):
        left = min(taken[h - low] * size[h], quota[h])
        order = np.argsort(-net[row[first[h] : first[h + 1]]])
        for k in range(order.shape[0]):
            i = first[h] + order[k]
            here = min(left, people[i])
            if left <= 0.0 or net[row[i]] <= 0.0:
                break
            served[row[i]] += here
            left -= here


@njit(cache=True, nogil=True)
def greedy(
    low: Any, high: Any, first: Any, row: Any, people: Any, size: Any, length: Any, quota: Any,
    net: Any, room: Any, served: Any,
) -> None:  # fmt: skip
    """Add to ``served`` the people worth most for their time, parts of units too."""
    begin, end = first[low], first[high]
    rate, each = np.zeros(end - begin), np.zeros(end - begin)
    hall = np.zeros(end - begin, np.int64)
    rest = quota[low:high].copy()
    for h in range(low, high):
        for i in range(first[h], first[h + 1]):
            each[i - begin], hall[i - begin] = length[h] / size[h], h - low
            rate[i - begin] = net[row[i]] / each[i - begin]
    left = float(room)
    for k in np.argsort(-rate):
        if rate[k] <= 0.0 or left <= 0.0:
            break
        here = min(people[begin + k], left / each[k], rest[hall[k]])
        served[row[begin + k]] += here
        rest[hall[k]] -= here
        left -= here * each[k]
