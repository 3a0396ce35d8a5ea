"""Fills the time of the teams at a place with sessions, the densest in points first."""

from __future__ import annotations

from planner.solver.board.quick.crew import crew, crew_starts, find_able
from planner.solver.board.quick.enter import enter, stir
from planner.solver.board.quick.hours import free_starts
from planner.solver.board.quick.jit import Numbers, Points, compiled, entry
from planner.solver.board.quick.layout import (
    BACKWARD,
    C_HOME,
    CASE,
    CASE_COLUMNS,
    CHOICE,
    COMING_ROWS,
    DENSITY,
    FULL,
    INSIDE,
    K_ASKS,
    K_CASES,
    K_COLUMNS,
    K_HEADS,
    K_STAFF,
    K_WITH,
    K_WITHS,
    KIND,
    LENGTH_STARTS,
    LENGTHS,
    LOW,
    MINE_LENGTH,
    NONE,
    O_BLOCKS,
    O_CASE,
    O_LENGTH,
    O_ROOM,
    O_SLOTS,
    O_VENUE,
    OFFER,
    OFFER_COLUMNS,
    OFFER_WORTH,
    OUT,
    OUT_AT,
    OUT_END,
    OUT_GAIN,
    OUT_MOST,
    OUT_ROWS,
    OUT_SIZE,
    PER_DAY,
    POOL_FREE,
    S_BLOCKS,
    S_CASE,
    S_CREW,
    S_KIND,
    S_LENGTH,
    S_LENGTH_OF,
    S_PLACE,
    S_SERVED,
    S_SIZE,
    S_START,
    S_VENUE,
    SESSION_COLUMNS,
    TASTE,
    WAITING,
    WIDTH,
    WITH,
)
from planner.solver.board.quick.masks import held_on
from planner.solver.board.quick.offers import best_density, offers, take_best
from planner.solver.board.quick.order import after_starts, keeps_quota
from planner.solver.board.quick.present import gather, kinds_here
from planner.solver.board.quick.whom import coming


@entry
def pack_days(n: Numbers, x: Points, place: int, first: int, end: int, lead: int) -> int:
    """Fill some days at a place; return the day at which the paper was full, ``end`` if never."""
    clear_out(n)
    reached = end
    for day in range(first, end):
        pack_day(n, x, place, day, lead)
        if n[FULL] == 1:
            reached = day
            break
    for i in range(n[OUT_ROWS]):
        stir(n, n[n[OUT_AT] + i], 1)
    return reached


@compiled
def clear_out(n: Numbers) -> None:
    """Begin a new list of sessions held."""
    n[OUT_ROWS], n[OUT_END], n[FULL] = 0, n[OUT], 0


@compiled
def pack_day(n: Numbers, x: Points, place: int, day: int, lead: int) -> None:
    """Fill a day at a place (with sessions that the lead takes part in), adding to the list."""
    if gather(n, place, day) > 0:
        fill_day(n, x, place, day, lead)


@compiled
def fill_day(n: Numbers, x: Points, place: int, day: int, lead: int) -> None:
    """Fill the time of those gathered at a place."""
    waiting = kinds_here(n, lead)
    while waiting > 0:
        before = n[OUT_ROWS]
        _pack_kinds(n, x, waiting, place, day, lead)
        if n[OUT_ROWS] == before or n[FULL] == 1:
            return
        asking = 0
        for i in range(waiting):
            kind = n[n[WAITING] + i]
            if n[n[KIND] + kind * K_COLUMNS + K_ASKS] == 1:
                n[n[WAITING] + asking] = kind
                asking += 1
        waiting = asking


@compiled
def _pack_kinds(n: Numbers, x: Points, kinds: int, place: int, day: int, lead: int) -> None:
    for i in range(kinds):
        kind = n[n[WAITING] + i]
        found = offers(n, x, kind, place, day)
        x[n[DENSITY] + i] = best_density(n, x) * x[n[TASTE] + kind] if found > 0 else NONE
    while True:
        best = _densest(n, x, kinds, NONE)
        if best == NONE:
            return
        kind, at = n[n[WAITING] + best], n[DENSITY] + best
        if offers(n, x, kind, place, day) == 0:
            x[at] = NONE
            continue
        now = best_density(n, x) * x[n[TASTE] + kind]
        other = _densest(n, x, kinds, best)
        if other != NONE and now < x[at] - 1e-12 and now < x[n[DENSITY] + other]:
            x[at] = now
            continue
        x[at] = now if hold(n, x, kind, place, day, lead) else NONE
        if n[FULL] == 1:
            return


@compiled
def _densest(n: Numbers, x: Points, kinds: int, without: int) -> int:
    """Return which of the kinds has the densest offer, the lower number of two equal ones."""
    best = NONE
    for i in range(kinds):
        mine = x[n[DENSITY] + i]
        if i == without or mine < 0.0:
            continue
        if (
            best == NONE
            or mine > x[n[DENSITY] + best]
            or (mine == x[n[DENSITY] + best] and n[n[WAITING] + i] < n[n[WAITING] + best])
        ):
            best = i
    return best


@compiled
def hold(n: Numbers, x: Points, kind: int, place: int, day: int, lead: int) -> bool:
    """Hold the first of the offers listed that can be, with the partners it needs."""
    row = n[KIND] + kind * K_COLUMNS
    if n[row + K_WITHS] == 0:
        return _hold_one(n, x, kind, place, day, lead)
    before = n[OUT_ROWS]
    n[n[INSIDE] + kind] = 1
    whole = True
    for i in range(n[row + K_WITHS]):
        partner = n[n[WITH] + n[row + K_WITH] + i]
        if n[n[INSIDE] + partner] == 1 or held_on(n, partner, place, day):
            continue
        offers(n, x, partner, place, day)
        if not hold(n, x, partner, place, day, lead):
            whole = False
            break
    n[n[INSIDE] + kind] = 0
    if whole:
        offers(n, x, kind, place, day)
        whole = _hold_one(n, x, kind, place, day, lead)
    if not whole:
        take_back(n, x, before)
    return whole


@compiled
def take_back(n: Numbers, x: Points, rows: int) -> None:
    """Take the sessions listed last off the board, until ``rows`` are left."""
    while n[OUT_ROWS] > rows:
        n[OUT_ROWS] -= 1
        n[OUT_END] = n[n[OUT_AT] + n[OUT_ROWS]]
        enter(n, x, n[OUT_END], -1)


@compiled
def _hold_one(n: Numbers, x: Points, kind: int, place: int, day: int, lead: int) -> bool:
    if not find_able(n, kind, place, lead):
        return False
    cases = n[n[KIND] + kind * K_COLUMNS + K_CASES] == 1
    for length in range(n[LENGTHS]):
        n[n[LENGTH_STARTS] + length] = NONE
    after = NONE
    while True:
        offer = take_best(n, x)
        if offer == NONE:
            return False
        venue, length, slots = n[offer + O_VENUE], n[offer + O_LENGTH], n[offer + O_SLOTS]
        allowed = n[n[LENGTH_STARTS] + length]
        if allowed == NONE:
            allowed = crew_starts(n, kind, length, slots, day)
        if allowed == 0 or not keeps_quota(n, kind, place, venue, day):
            continue
        if cases or after == NONE:
            after = after_starts(n, kind, place, day, n[offer + O_CASE])
        allowed &= after
        if allowed != 0:
            allowed &= free_starts(n, kind, place, venue, length, slots, day)
        if allowed == 0:
            continue
        if n[MINE_LENGTH] != length:
            crew_starts(n, kind, length, slots, day)
        for i in range(n[WIDTH]):
            start = n[WIDTH] - 1 - i if n[BACKWARD] == 1 else i
            if (allowed >> start) & 1 == 1 and crew(n, kind, start, slots, day):
                return _write(n, x, kind, place, day, offer, start)


@compiled
def _write(n: Numbers, x: Points, kind: int, place: int, day: int, offer: int, start: int) -> bool:
    """List a session and put it on the board; return False if the paper is full."""
    row, heads = n[OUT_END], n[n[KIND] + kind * K_COLUMNS + K_HEADS]
    served = _guests(n, kind, place, offer, row)
    end = row + SESSION_COLUMNS + 3 * served + heads
    if served < 0 or n[OUT_ROWS] >= n[OUT_MOST] or n[POOL_FREE] == NONE:
        n[FULL] = 1
        return False
    n[row + S_SIZE] = end - row
    n[row + S_KIND], n[row + S_PLACE], n[row + S_VENUE] = kind, place, n[offer + O_VENUE]
    n[row + S_START] = day * n[PER_DAY] + n[LOW] + start
    n[row + S_LENGTH], n[row + S_BLOCKS] = n[offer + O_SLOTS], n[offer + O_BLOCKS]
    n[row + S_LENGTH_OF] = n[offer + O_LENGTH]
    n[row + S_CASE], n[row + S_SERVED], n[row + S_CREW] = n[offer + O_CASE], served, heads
    _seat(n, end - heads, heads)
    n[n[OUT_AT] + n[OUT_ROWS]] = row
    number = (offer - n[OFFER]) // OFFER_COLUMNS
    x[n[OUT_GAIN] + n[OUT_ROWS]] = x[n[OFFER_WORTH] + 2 * number + 1]
    n[OUT_ROWS] += 1
    n[OUT_END] = end
    enter(n, x, row, 1)
    return True


@compiled
def _seat(n: Numbers, at: int, heads: int) -> None:
    """Write the specialists chosen, lowest number first."""
    for i in range(heads):
        person, j = n[n[CHOICE] + i], i
        while j > 0 and n[at + j - 1] > person:
            n[at + j] = n[at + j - 1]
            j -= 1
        n[at + j] = person


@compiled
def _guests(n: Numbers, kind: int, place: int, offer: int, row: int) -> int:
    """Write whom a session serves, as (home, people, level); return how many rows (−1: no room)."""
    most = n[OUT] + n[OUT_SIZE] - n[n[KIND] + kind * K_COLUMNS + K_HEADS] - 3
    at = row + SESSION_COLUMNS
    if at >= most:
        return -1
    case = n[offer + O_CASE]
    if case != NONE or n[n[KIND] + kind * K_COLUMNS + K_STAFF] == 1:
        n[at] = place if case == NONE else n[n[CASE] + case * CASE_COLUMNS + C_HOME]
        n[at + 1], n[at + 2] = n[offer + O_ROOM], 0
        return 1
    people, served = 0, 0
    for i in range(n[COMING_ROWS]):
        come = min(n[offer + O_ROOM] - people, n[coming(n, i) + 1])
        if come <= 0:
            break
        if at >= most:
            return -1
        n[at], n[at + 1], n[at + 2] = n[coming(n, i)], come, n[coming(n, i) + 2]
        at, served, people = at + 3, served + 1, people + come
    return served
