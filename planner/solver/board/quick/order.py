"""The rules between sessions as allowed starts: after, with, apart, gap and the quotas."""

from __future__ import annotations

from planner.solver.board.quick.jit import Numbers, compiled
from planner.solver.board.quick.layout import (
    A_KIND,
    A_LEAST,
    A_MOST,
    A_SCOPE,
    AFTER,
    AFTER_COLUMNS,
    APART,
    C_HOME,
    CAMPAIGN,
    CASE,
    CASE_COLUMNS,
    DAYS,
    DISTRICT,
    DISTRICT_PLACE,
    HEAD,
    HISTORY,
    HISTORY_DAY,
    IN_PLACE,
    IN_VENUE,
    K_AFTER,
    K_AFTERS,
    K_APART,
    K_COLUMNS,
    K_GAP,
    K_IN_PLACE,
    K_IN_VENUE,
    K_ON_DAY,
    KIND,
    KINDS,
    NEAR,
    NONE,
    PL_DISTRICT,
    PLACE,
    PLACE_COLUMNS,
    PLACES,
    R_KIND,
    R_LENGTH,
    R_NEXT,
    R_START,
    R_VENUE,
    SETTLEMENT,
    TODAY,
    VENUES,
    WHOLE_DISTRICT,
    WITHIN,
)
from planner.solver.board.quick.masks import held_between, held_on


@compiled
def first_held(n: Numbers, place: int, day: int) -> int:
    """Return where the first session of a place and day stands in ``n`` (−1: there is none)."""
    return n[n[HEAD] + place * n[DAYS] + day]


@compiled
def keeps_gap(n: Numbers, kind: int, place: int, day: int) -> bool:
    """Return whether a session day keeps ``gap_days`` from every other, history included."""
    gap = n[n[KIND] + kind * K_COLUMNS + K_GAP]
    if gap <= 1:
        return True
    if held_between(n, kind, place, day - gap + 1, day - 1):
        return False
    if held_between(n, kind, place, day + 1, day + gap - 1):
        return False
    row = n[HISTORY] + (kind * n[PLACES] + place) * 2
    for at in range(n[row + 1]):
        past = n[n[HISTORY_DAY] + n[row] + at]
        if past != day and abs(past - day) < gap:
            return False
    return True


@compiled
def keeps_quota(n: Numbers, kind: int, place: int, venue: int, day: int) -> bool:
    """Return whether one more session stays within the kind's quotas."""
    row = n[KIND] + kind * K_COLUMNS
    most = n[row + K_IN_PLACE]
    if most != NONE and n[n[IN_PLACE] + kind * n[PLACES] + place] >= most:
        return False
    most = n[row + K_IN_VENUE]
    if most != NONE and n[n[IN_VENUE] + kind * n[VENUES] + venue] >= most:
        return False
    most = n[row + K_ON_DAY]
    return most == NONE or _on_day(n, kind, place, day) < most


@compiled
def _on_day(n: Numbers, kind: int, place: int, day: int) -> int:
    count, at = 0, first_held(n, place, day)
    while at != NONE:
        if n[at + R_KIND] == kind:
            count += 1
        at = n[at + R_NEXT]
    return count


@compiled
def taken_apart(n: Numbers, kind: int, place: int, venue: int, day: int) -> int:
    """Return the slots in which sessions of the kinds kept apart are running."""
    if n[n[KIND] + kind * K_COLUMNS + K_APART] == 0:
        return 0
    taken, at = 0, first_held(n, place, day)
    while at != NONE:
        apart = n[n[APART] + kind * n[KINDS] + n[at + R_KIND]]
        if apart & 2 != 0 or (apart & 1 != 0 and n[at + R_VENUE] == venue):
            taken |= ((1 << n[at + R_LENGTH]) - 1) << n[at + R_START]
        at = n[at + R_NEXT]
    return taken


@compiled
def after_starts(n: Numbers, kind: int, place: int, day: int, case: int) -> int:
    """Return the starts of a day by which everything that must come first has been held."""
    row = n[KIND] + kind * K_COLUMNS
    allowed = n[TODAY]
    for at in range(n[row + K_AFTERS]):
        allowed &= _after_one(
            n, n[AFTER] + (n[row + K_AFTER] + at) * AFTER_COLUMNS, place, day, case
        )
        if allowed == 0:
            break
    return allowed


@compiled
def _after_one(n: Numbers, row: int, place: int, day: int, case: int) -> int:
    """Return the starts of a day by which one of the kinds that must come first has been held."""
    named, scope = n[row + A_KIND], n[row + A_SCOPE]
    home = place if case == NONE else n[n[CASE] + case * CASE_COLUMNS + C_HOME]
    oldest = 0 if n[row + A_MOST] == NONE else day - n[row + A_MOST]
    newest = day - max(1, n[row + A_LEAST])
    earliest = -1
    for at in range(_places(n, named, scope, home, case)):
        where = _place_at(n, named, scope, home, case, at)
        if held_between(n, named, where, oldest, newest):
            return n[TODAY]
        if n[row + A_LEAST] == 0 and oldest <= day and held_on(n, named, where, day):
            end = _first_end(n, named, where, day)
            earliest = end if earliest < 0 else min(earliest, end)
    return 0 if earliest < 0 else n[TODAY] & ~((1 << earliest) - 1)


@compiled
def _places(n: Numbers, named: int, scope: int, home: int, case: int) -> int:
    """Return how many places there are in which the kind named may have been held."""
    if scope == CAMPAIGN:
        return n[PLACES]
    if scope == WHOLE_DISTRICT:
        return n[n[DISTRICT] + n[n[PLACE] + home * PLACE_COLUMNS + PL_DISTRICT] * 2 + 1]
    return 1 if case == NONE else n[n[WITHIN] + (named * n[PLACES] + home) * 2 + 1]


@compiled
def _place_at(n: Numbers, named: int, scope: int, home: int, case: int, at: int) -> int:
    if scope == CAMPAIGN:
        return at
    if scope == WHOLE_DISTRICT:
        district = n[n[PLACE] + home * PLACE_COLUMNS + PL_DISTRICT]
        return n[n[DISTRICT_PLACE] + n[n[DISTRICT] + district * 2] + at]
    if case == NONE and scope == SETTLEMENT:
        return home
    return n[n[NEAR] + n[n[WITHIN] + (named * n[PLACES] + home) * 2] + at]


@compiled
def _first_end(n: Numbers, kind: int, place: int, day: int) -> int:
    end, at = n[TODAY], first_held(n, place, day)
    while at != NONE:
        if n[at + R_KIND] == kind:
            end = min(end, n[at + R_START] + n[at + R_LENGTH])
        at = n[at + R_NEXT]
    return end
