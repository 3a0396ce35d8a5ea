"""Refines a day at a place: again and again some sessions are taken off and their time filled.

Large neighbourhood search (Shaw 1998) with simulated annealing, all of it in compiled code: a try
takes some hundredths of a millisecond to tenths, where the search's moves take ten.
"""

from __future__ import annotations

from math import exp

from planner.solver.board.quick.enter import enter, stir
from planner.solver.board.quick.fill import clear_out, fill_day
from planner.solver.board.quick.jit import Numbers, Points, compiled, entry
from planner.solver.board.quick.layout import (
    A_KIND,
    AFTER,
    AFTER_COLUMNS,
    BACKWARD,
    BEST_SO_FAR,
    CASE_VALUE,
    FULL,
    K_AFTER,
    K_AFTERS,
    K_ASKS,
    K_COLUMNS,
    K_WITH,
    K_WITHS,
    KIND,
    KINDS,
    LENGTH_TASTE,
    LENGTHS,
    NEED_OF,
    NONE,
    NOW,
    OFF,
    OUT_AT,
    OUT_END,
    OUT_GAIN,
    OUT_ROWS,
    S_CASE,
    S_CREW,
    S_KIND,
    S_LENGTH,
    S_SERVED,
    S_SIZE,
    S_START,
    SEED,
    SESSION_COLUMNS,
    SHEET,
    SHEET_SIZE,
    SHEET_USE,
    SHEETS,
    TASTE,
    VALUE,
    WITH,
)
from planner.solver.board.quick.present import gather
from planner.solver.board.quick.whom import floor_key, gain, note_worth

LEAST = 1e-7
KIND_SPREAD, LENGTH_SPREAD = 0.4, 0.3
"""How much more or less a kind, or a length, is liked in a try than its points say."""
BACK = 0.3
"""Share of the tries that fill the day from its end."""


@entry
def refine(
    n: Numbers, x: Points, rows: int, place: int, day: int, tries: int, heat: float
) -> float:
    """Return what a day gains by other sessions than those on the first ``rows`` sheets.

    These are not on the board when called. Where something is gained the better ones are listed
    and on the board; else nothing is.
    """
    clear_out(n)
    if gather(n, place, day) == 0:
        return 0.0
    begun = _begin(n, x, rows)
    value, best = begun, begun
    for i in range(tries):
        _tastes(n, x)
        lost = _take_off(n, x)
        clear_out(n)
        fill_day(n, x, place, day, NONE)
        change = -lost
        for j in range(n[OUT_ROWS]):
            change += x[n[OUT_GAIN] + j]
        cold = heat * (1.0 - i / tries)
        fine = change > LEAST or (cold > 0.0 and _draw(n) < exp(min(0.0, change) / cold))
        if fine and n[FULL] == 0 and _keep(n):
            value += change
            if value > best + LEAST:
                best = value
                _remember(n)
        else:
            _back(n, x)
    _neutral(n, x)
    _end(n, x, listed=best > begun + LEAST)
    return best - begun


@compiled
def _draw(n: Numbers) -> float:
    """Return a number from 0 to 1 (a linear congruential generator; Knuth, TAOCP 2, 3.3.4)."""
    n[SEED] = n[SEED] * 6364136223846793005 + 1442695040888963407
    return ((n[SEED] >> 11) & ((1 << 53) - 1)) / (1 << 53)


@compiled
def _tastes(n: Numbers, x: Points) -> None:
    """Draw what is liked in the next try."""
    for kind in range(n[KINDS]):
        x[n[TASTE] + kind] = 1.0 + KIND_SPREAD * (2.0 * _draw(n) - 1.0)
    for length in range(n[LENGTHS]):
        x[n[LENGTH_TASTE] + length] = 1.0 + LENGTH_SPREAD * (2.0 * _draw(n) - 1.0)
    n[BACKWARD] = 1 if _draw(n) < BACK else 0


@compiled
def _neutral(n: Numbers, x: Points) -> None:
    for kind in range(n[KINDS]):
        x[n[TASTE] + kind] = 1.0
    for length in range(n[LENGTHS]):
        x[n[LENGTH_TASTE] + length] = 1.0
    n[BACKWARD] = 0


@compiled
def _sheet(n: Numbers, i: int) -> int:
    return n[SHEET] + i * n[SHEET_SIZE]


@compiled
def _holds(n: Numbers, i: int, what: int) -> bool:
    return n[n[SHEET_USE] + i] & what != 0


@compiled
def _worth(n: Numbers, x: Points, row: int) -> float:
    """Return the points of a session that is not on the board."""
    kind, case, keys = n[row + S_KIND], n[row + S_CASE], 0
    for i in range(n[row + S_SERVED]):
        at = row + SESSION_COLUMNS + 3 * i
        if case != NONE:
            each = x[n[CASE_VALUE] + case]
        else:
            each = x[n[VALUE] + kind] * x[n[NEED_OF] + n[at]]
        keys = note_worth(n, x, keys, floor_key(n, kind, n[at]), n[at + 1] * each)
    return gain(n, x, keys)


@compiled
def _begin(n: Numbers, x: Points, rows: int) -> float:
    """Put the sessions of the first sheets on the board; return their points."""
    value = 0.0
    for i in range(SHEETS):
        n[n[SHEET_USE] + i] = NOW | BEST_SO_FAR if i < rows else 0
    for i in range(rows):
        row = _sheet(n, i)
        n[row + S_SIZE] = SESSION_COLUMNS + 3 * n[row + S_SERVED] + n[row + S_CREW]
        value += _worth(n, x, row)
        enter(n, x, row, 1)
    return value


@compiled
def _count(n: Numbers) -> int:
    count = 0
    for i in range(SHEETS):
        count += 1 if _holds(n, i, NOW) else 0
    return count


@compiled
def _pivot(n: Numbers) -> int:
    """Return the sheet of one of the sessions on the board, any of them."""
    number = int(_draw(n) * _count(n))
    for i in range(SHEETS):
        if _holds(n, i, NOW):
            if number == 0:
                return i
            number -= 1
    return NONE


@compiled
def _take_off(n: Numbers, x: Points) -> float:
    """Take some sessions off; return what is lost: those at a time, of a person, or any."""
    if _count(n) == 0:
        return 0.0
    way, pivot, share = _draw(n), _sheet(n, _pivot(n)), 0.15 + 0.35 * _draw(n)
    lost = 0.0
    for i in range(SHEETS):
        if not _holds(n, i, NOW):
            continue
        row = _sheet(n, i)
        if way < 0.35:
            goes = _meet(n, row, pivot)
        elif way < 0.7:
            goes = _share_somebody(n, row, pivot)
        else:
            goes = row == pivot or _draw(n) < share
        if goes:
            lost += _lift(n, x, i)
    return lost + _orphaned(n, x)


@compiled
def _lift(n: Numbers, x: Points, i: int) -> float:
    """Take the session of a sheet off; return what is lost."""
    n[n[SHEET_USE] + i] ^= NOW | OFF
    enter(n, x, _sheet(n, i), -1)
    return _worth(n, x, _sheet(n, i))


@compiled
def _orphaned(n: Numbers, x: Points) -> float:
    """Take off those too that may rest on what has been taken off; return what is lost."""
    lost, more = 0.0, True
    while more:
        more = False
        for i in range(SHEETS):
            if _holds(n, i, NOW) and _may_rest(n, n[_sheet(n, i) + S_KIND]):
                lost += _lift(n, x, i)
                more = True
    return lost


@compiled
def _may_rest(n: Numbers, kind: int) -> bool:
    """Return whether a kind asks for one of those that have been taken off."""
    row = n[KIND] + kind * K_COLUMNS
    if n[row + K_ASKS] == 0:
        return False
    for i in range(SHEETS):
        if not _holds(n, i, OFF):
            continue
        other = n[_sheet(n, i) + S_KIND]
        for j in range(n[row + K_AFTERS]):
            if n[n[AFTER] + (n[row + K_AFTER] + j) * AFTER_COLUMNS + A_KIND] == other:
                return True
        for j in range(n[row + K_WITHS]):
            if n[n[WITH] + n[row + K_WITH] + j] == other:
                return True
    return False


@compiled
def _meet(n: Numbers, one: int, other: int) -> bool:
    """Return whether two sessions are held at the same time."""
    begins = max(n[one + S_START], n[other + S_START])
    return begins < min(
        n[one + S_START] + n[one + S_LENGTH], n[other + S_START] + n[other + S_LENGTH]
    )


@compiled
def _share_somebody(n: Numbers, one: int, other: int) -> bool:
    """Return whether two sessions are of one kind, or held by one specialist."""
    if n[one + S_KIND] == n[other + S_KIND]:
        return True
    first, second = (
        one + n[one + S_SIZE] - n[one + S_CREW],
        other + n[other + S_SIZE] - n[other + S_CREW],
    )
    for i in range(n[one + S_CREW]):
        for j in range(n[other + S_CREW]):
            if n[first + i] == n[second + j]:
                return True
    return False


@compiled
def _keep(n: Numbers) -> bool:
    """Put the sessions listed onto free sheets; return False if there are too few."""
    free = 0
    for i in range(SHEETS):
        free += 1 if n[n[SHEET_USE] + i] & (NOW | BEST_SO_FAR) == 0 else 0
    if free < n[OUT_ROWS]:
        return False
    for i in range(SHEETS):
        n[n[SHEET_USE] + i] &= ~OFF
    i = 0
    for j in range(n[OUT_ROWS]):
        while n[n[SHEET_USE] + i] != 0:
            i += 1
        _copy(n, n[n[OUT_AT] + j], _sheet(n, i))
        n[n[SHEET_USE] + i] = NOW
    return True


@compiled
def _copy(n: Numbers, row: int, to: int) -> None:
    for i in range(n[row + S_SIZE]):
        n[to + i] = n[row + i]


@compiled
def _remember(n: Numbers) -> None:
    """Note that the sessions on the board are the best so far."""
    for i in range(SHEETS):
        n[n[SHEET_USE] + i] = NOW | BEST_SO_FAR if _holds(n, i, NOW) else 0


@compiled
def _back(n: Numbers, x: Points) -> None:
    """Take the sessions listed off the board, and put back those that were taken off."""
    for j in range(n[OUT_ROWS]):
        enter(n, x, n[n[OUT_AT] + n[OUT_ROWS] - 1 - j], -1)
    for i in range(SHEETS):
        if _holds(n, i, OFF):
            n[n[SHEET_USE] + i] ^= NOW | OFF
            enter(n, x, _sheet(n, i), 1)


@compiled
def _end(n: Numbers, x: Points, listed: bool) -> None:
    """Take all sessions off the board, and put the best on instead and on the list, if asked."""
    for i in range(SHEETS):
        if _holds(n, i, NOW):
            enter(n, x, _sheet(n, i), -1)
    clear_out(n)
    for i in range(SHEETS):
        if listed and _holds(n, i, BEST_SO_FAR):
            row = n[OUT_END]
            _copy(n, _sheet(n, i), row)
            n[n[OUT_AT] + n[OUT_ROWS]] = row
            x[n[OUT_GAIN] + n[OUT_ROWS]] = _worth(n, x, row)
            n[OUT_ROWS] += 1
            n[OUT_END] = row + n[row + S_SIZE]
            enter(n, x, row, 1)
            stir(n, row, 1)
