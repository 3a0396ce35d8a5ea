"""Putting a session on the board, or taking it off: everything that it uses up."""

from __future__ import annotations

from planner.solver.board.quick.jit import Numbers, Points, compiled, entry
from planner.solver.board.quick.layout import (
    BUSY,
    C_STAY,
    CASE,
    CASE_COLUMNS,
    CASE_DONE,
    CASE_VALUE,
    COUNT,
    DAYS,
    FLOOR,
    HEAD,
    HELD_DAYS,
    IN_PLACE,
    IN_VENUE,
    K_COLUMNS,
    K_LEVELS,
    K_LIMIT,
    K_STAFF,
    KEY_WORTH,
    KEYS,
    KIND,
    LOAD,
    LOW,
    MIX,
    NEAR,
    NEED_OF,
    NONE,
    P_TEAM,
    PER_DAY,
    PERSON,
    PERSON_COLUMNS,
    PLACES,
    POOL_FREE,
    R_KIND,
    R_LENGTH,
    R_NEXT,
    R_START,
    R_VENUE,
    ROOMS,
    S_CASE,
    S_CREW,
    S_KIND,
    S_LENGTH,
    S_PLACE,
    S_SERVED,
    S_START,
    S_VENUE,
    SESSION_COLUMNS,
    STAFF_USED,
    USED,
    V_LEVELS,
    V_ROOMS,
    VALUE,
    VENUE,
    VENUE_COLUMNS,
    VENUES,
    WARD,
    WITHIN,
)
from planner.solver.board.quick.masks import WORD_DAYS, days_of
from planner.solver.board.quick.whom import floor_key, note_worth


@entry
def enter(n: Numbers, x: Points, row: int, sign: int) -> None:
    """Put the session that stands at ``row`` on the board (1), or take it off (−1)."""
    day = n[row + S_START] // n[PER_DAY]
    start = n[row + S_START] - day * n[PER_DAY] - n[LOW]
    mask = ((1 << n[row + S_LENGTH]) - 1) << start
    _occupy(n, row, day, mask, sign)
    _take_room(n, n[row + S_VENUE], day, mask, sign)
    kind, place = n[row + S_KIND], n[row + S_PLACE]
    n[n[IN_PLACE] + kind * n[PLACES] + place] += sign
    n[n[IN_VENUE] + kind * n[VENUES] + n[row + S_VENUE]] += sign
    if sign > 0:
        _list(n, row, day, start)
    else:
        _unlist(n, row, day, start)
    _serve(n, x, row, sign)
    case = n[row + S_CASE]
    if case != NONE:
        n[n[CASE_DONE] + case] = 1 if sign > 0 else 0
        stay = n[n[CASE] + case * CASE_COLUMNS + C_STAY]
        for night in range(day, min(day + stay, n[DAYS])):
            n[n[WARD] + n[row + S_VENUE] * n[DAYS] + night] += sign


@compiled
def _occupy(n: Numbers, row: int, day: int, mask: int, sign: int) -> None:
    """Take the time of the specialists, and note the day of work for their teams."""
    first = row + SESSION_COLUMNS + 3 * n[row + S_SERVED]
    for i in range(n[row + S_CREW]):
        at = n[first + i] * n[DAYS] + day
        if sign > 0:
            n[n[BUSY] + at] |= mask
        else:
            n[n[BUSY] + at] &= ~mask
        n[n[COUNT] + at] += sign
        n[n[LOAD] + at] += sign * n[row + S_LENGTH]
        team = n[n[PERSON] + n[first + i] * PERSON_COLUMNS + P_TEAM]
        again = False
        for j in range(i):
            again = again or n[n[PERSON] + n[first + j] * PERSON_COLUMNS + P_TEAM] == team
        if not again:
            n[n[HELD_DAYS] + team * n[DAYS] + day] += sign


@compiled
def _take_room(n: Numbers, venue: int, day: int, mask: int, sign: int) -> None:
    levels = n[n[VENUE] + venue * VENUE_COLUMNS + V_LEVELS]
    at = n[ROOMS] + n[n[VENUE] + venue * VENUE_COLUMNS + V_ROOMS] + day * levels
    for i in range(levels):
        if mask == 0:
            break
        level = at + (i if sign > 0 else levels - 1 - i)
        taken = n[level]
        if sign > 0:
            n[level], mask = taken | mask, taken & mask
        else:
            n[level], mask = taken & ~mask, mask & ~taken


@compiled
def _list(n: Numbers, row: int, day: int, start: int) -> None:
    """Put a session into the list of its place and day."""
    kind, place, at = n[row + S_KIND], n[row + S_PLACE], n[POOL_FREE]
    n[POOL_FREE] = n[at + R_NEXT]
    head = n[HEAD] + place * n[DAYS] + day
    n[at + R_KIND], n[at + R_VENUE] = kind, n[row + S_VENUE]
    n[at + R_START], n[at + R_LENGTH], n[at + R_NEXT] = start, n[row + S_LENGTH], n[head]
    n[head] = at
    n[days_of(n, kind, place) + day // WORD_DAYS] |= 1 << day % WORD_DAYS


@compiled
def _unlist(n: Numbers, row: int, day: int, start: int) -> None:
    """Take a session out of the list of its place and day."""
    kind, place = n[row + S_KIND], n[row + S_PLACE]
    before, others, gone = n[HEAD] + place * n[DAYS] + day, False, False
    while n[before] != NONE:
        at = n[before]
        same = n[at + R_KIND] == kind
        exact = n[at + R_START] == start and n[at + R_LENGTH] == n[row + S_LENGTH]
        if same and exact and not gone and n[at + R_VENUE] == n[row + S_VENUE]:
            gone = True
            n[before] = n[at + R_NEXT]
            n[at + R_NEXT], n[POOL_FREE] = n[POOL_FREE], at
        else:
            others = others or same
            before = at + R_NEXT
    if not others:
        n[days_of(n, kind, place) + day // WORD_DAYS] &= ~(1 << day % WORD_DAYS)


@compiled
def _serve(n: Numbers, x: Points, row: int, sign: int) -> None:
    """Count the people served, and the points of their districts."""
    kind, case, keys = n[row + S_KIND], n[row + S_CASE], 0
    facts = n[KIND] + kind * K_COLUMNS
    for i in range(n[row + S_SERVED]):
        at = row + SESSION_COLUMNS + 3 * i
        home, people, level = n[at], n[at + 1], n[at + 2]
        if case != NONE:
            each = x[n[CASE_VALUE] + case]
        else:
            each = x[n[VALUE] + kind] * x[n[NEED_OF] + home]
        keys = note_worth(n, x, keys, floor_key(n, kind, home), people * each)
        if n[facts + K_STAFF] == 1:
            n[n[STAFF_USED] + kind * n[VENUES] + n[row + S_VENUE]] += sign * people
        elif case == NONE:
            n[n[USED] + n[facts + K_LIMIT] + home * n[facts + K_LEVELS] + level] += sign * people
    for i in range(keys):
        x[n[FLOOR] + n[n[KEYS] + i]] += sign * x[n[KEY_WORTH] + i]


@entry
def stir(n: Numbers, row: int, sign: int) -> None:
    """Change the fingerprint of who is left for a kind, wherever these residents may go.

    It is a sum over what has been served, so it comes back when that is taken off again: equal
    fingerprints mean equal halls (but for a chance of about 2 to the power of −60).
    """
    kind = n[row + S_KIND]
    staff = n[n[KIND] + kind * K_COLUMNS + K_STAFF]
    venue = n[row + S_VENUE] + 1 if staff == 1 else 0
    for i in range(n[row + S_SERVED]):
        at = row + SESSION_COLUMNS + 3 * i
        drop = sign * n[at + 1] * _scrambled(n[at], n[at + 2], venue)
        near = n[WITHIN] + (kind * n[PLACES] + n[at]) * 2
        for j in range(n[near + 1]):
            n[n[MIX] + kind * n[PLACES] + n[n[NEAR] + n[near] + j]] += drop


@compiled
def _scrambled(home: int, level: int, venue: int) -> int:
    """Return a number that has nothing in common with those of other residents."""
    value = (home * 1_000_003 + level) * 1_000_003 + venue + 77_003
    for _ in range(2):
        value = (value ^ (value >> 29)) * 0x1B03738712FAD5C9
        value ^= value >> 32
    return value
