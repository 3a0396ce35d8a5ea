"""Whom a session serves, given who is left to serve, and what that is worth."""

from __future__ import annotations

from planner.solver.board.quick.jit import Numbers, Points, compiled
from planner.solver.board.quick.layout import (
    COMING,
    COMING_WORTH,
    DIRECTIONS,
    FLOOR,
    GUEST,
    GUESTS,
    GUESTS_MOST,
    K_COLUMNS,
    K_DIRECTION,
    K_LEVELS,
    K_LIMIT,
    KEY_WORTH,
    KEYS,
    KIND,
    LIMIT,
    NEED_OF,
    PL_DISTRICT,
    PLACE,
    PLACE_COLUMNS,
    PLACES,
    TARGET,
    USED,
    VALUE,
)

BONUS = 0


@compiled
def floor_key(n: Numbers, kind: int, home: int) -> int:
    """Return the number of a (district, direction)."""
    district = n[n[PLACE] + home * PLACE_COLUMNS + PL_DISTRICT]
    return district * n[DIRECTIONS] + n[n[KIND] + kind * K_COLUMNS + K_DIRECTION]


@compiled
def left(n: Numbers, kind: int, home: int, level: int) -> int:
    """Return how many residents of a place may still be served at a reach level."""
    row = n[KIND] + kind * K_COLUMNS
    levels = n[row + K_LEVELS]
    at = n[row + K_LIMIT] + home * levels
    used, limit = n[USED] + at, n[LIMIT] + at
    spent = 0
    for i in range(level):
        spent += n[used + i]
    least = n[limit + levels - 1]
    for i in range(level, levels):
        spent += n[used + i]
        least = min(least, n[limit + i] - spent)
    return least


@compiled
def who_comes(n: Numbers, x: Points, kind: int, place: int, most: int) -> int:
    """List who may come, the worthiest first, up to ``most`` people; return how many rows.

    Rows are (home, people left, level). Those below their floor and the others are two lists,
    each in order of worth, that are merged.
    """
    row = n[GUESTS] + (kind * n[PLACES] + place) * 2
    bonus = x[BONUS]
    low, high = 0, 0
    low_people, high_people = 0, 0
    first, second = n[COMING], n[COMING] + 3 * n[GUESTS_MOST]
    worth_first, worth_second = n[COMING_WORTH], n[COMING_WORTH] + n[GUESTS_MOST]
    for i in range(n[row + 1]):
        guest = n[GUEST] + (n[row] + i) * 2
        home, level = n[guest], n[guest + 1]
        key = floor_key(n, kind, home)
        below = x[n[FLOOR] + key] < x[n[TARGET] + key]
        if (low_people if below else high_people) >= most:
            if low_people >= most and high_people >= most:
                break
            continue
        people = left(n, kind, home, level)
        if people <= 0:
            continue
        worth = x[n[VALUE] + kind] * x[n[NEED_OF] + home]
        if below:
            at, value = first + 3 * low, worth_first + low
            low, low_people = low + 1, low_people + people
        else:
            at, value = second + 3 * high, worth_second + high
            high, high_people = high + 1, high_people + people
        n[at], n[at + 1], n[at + 2] = home, people, level
        x[value] = worth
    return _merge(n, x, low, high, bonus)


@compiled
def _merge(n: Numbers, x: Points, low: int, high: int, bonus: float) -> int:
    """Merge the two lists into the third, the one worth more to the goal first."""
    size, worths = 3 * n[GUESTS_MOST], n[GUESTS_MOST]
    i, j = 0, 0
    for k in range(low + high):
        mine = i < low
        if i < low and j < high:
            one = x[n[COMING_WORTH] + i] * (1.0 + bonus)
            other = x[n[COMING_WORTH] + worths + j]
            mine = one >= other
        at = n[COMING] + 3 * i if mine else n[COMING] + size + 3 * j
        to = n[COMING] + 2 * size + 3 * k
        n[to], n[to + 1], n[to + 2] = n[at], n[at + 1], n[at + 2]
        value = n[COMING_WORTH] + i if mine else n[COMING_WORTH] + worths + j
        x[n[COMING_WORTH] + 2 * worths + k] = x[value]
        if mine:
            i += 1
        else:
            j += 1
    return low + high


@compiled
def coming(n: Numbers, row: int) -> int:
    """Return where a row of the list of those who may come stands in ``n``."""
    return n[COMING] + 6 * n[GUESTS_MOST] + 3 * row


@compiled
def worth_of(n: Numbers, x: Points, kind: int, rows: int, room: int) -> float:
    """Return the points of serving so many of those who may come."""
    keys, people = 0, 0
    for i in range(rows):
        at = coming(n, i)
        come = min(room - people, n[at + 1])
        if come <= 0:
            break
        people += come
        worth = come * x[n[COMING_WORTH] + 2 * n[GUESTS_MOST] + i]
        keys = note_worth(n, x, keys, floor_key(n, kind, n[at]), worth)
    return gain(n, x, keys)


@compiled
def people_of(n: Numbers, rows: int, room: int) -> int:
    """Return how many of those who may come find room."""
    people = 0
    for i in range(rows):
        people += n[coming(n, i) + 1]
        if people >= room:
            return room
    return people


@compiled
def note_worth(n: Numbers, x: Points, keys: int, key: int, worth: float) -> int:
    """Add points to a (district, direction) on scratch paper; return how many these are now."""
    for i in range(keys):
        if n[n[KEYS] + i] == key:
            x[n[KEY_WORTH] + i] += worth
            return keys
    n[n[KEYS] + keys] = key
    x[n[KEY_WORTH] + keys] = worth
    return keys + 1


@compiled
def gain(n: Numbers, x: Points, keys: int) -> float:
    """Return what the points noted add to the goal, the floors' bonus included."""
    total = 0.0
    for i in range(keys):
        key, points = n[n[KEYS] + i], x[n[KEY_WORTH] + i]
        have, target = x[n[FLOOR] + key], x[n[TARGET] + key]
        total += points + x[BONUS] * min(have + points, target) - x[BONUS] * min(have, target)
    return total
