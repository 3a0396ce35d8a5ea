"""Leaves time for lunch in a stretch of work: before it or after it, if there is none in it."""

from __future__ import annotations

from planner.solver.board.quick.jit import Numbers, Points, compiled
from planner.solver.board.quick.layout import (
    AFTER_LUNCH,
    BEFORE_LUNCH,
    LOW,
    LUNCH,
    LUNCHES,
    MEAL_SLOTS,
    MEALS,
    NONE,
    OUT_AT,
    OUT_ROWS,
    S_CREW,
    S_LENGTH,
    S_SIZE,
    S_START,
)

INSIDE, AFTER, BEFORE = 0, 1, 2
"""Where those who work in a stretch have lunch."""
MEAL_WAYS = 3
"""A stretch that is put off may pass from no need of lunch to one after it, and one before it."""


@compiled
def clear_meals(n: Numbers, held: int) -> None:
    """Forget what those who hold sessions (listed from ``held`` on) do."""
    for i in range(held, n[OUT_ROWS]):
        row = n[n[OUT_AT] + i]
        for at in range(row + n[row + S_SIZE] - n[row + S_CREW], row + n[row + S_SIZE]):
            n[n[MEALS] + n[at]] = 0


@compiled
def add_meals(n: Numbers, row: int, low: int) -> None:
    """Note the slots in which a session keeps its specialists from lunch."""
    mask = ((1 << n[row + S_LENGTH]) - 1) << n[row + S_START] - low
    for at in range(row + n[row + S_SIZE] - n[row + S_CREW], row + n[row + S_SIZE]):
        n[n[MEALS] + n[at]] |= mask


@compiled
def put_options(
    n: Numbers, held: int, begin: int, end: int, slack: int, gain: float,
    rows: Numbers, gains: Points, count: int,
) -> int:  # fmt: skip
    """List a stretch, with time for lunch wherever it is put off to; return the new count."""
    before = NONE
    for later in range(slack + 1):
        way = _way(n, held, begin + later, end + later, later)
        if way == before:
            rows[count - 1, 2] += 1
            continue
        rows[count, 0] = begin + later + n[LOW] - (n[MEAL_SLOTS] if way == BEFORE else 0)
        rows[count, 1] = end + later + n[LOW] + (n[MEAL_SLOTS] if way == AFTER else 0)
        rows[count, 2], gains[count] = 0, gain
        before, count = way, count + 1
    return count


@compiled
def _way(n: Numbers, held: int, begin: int, end: int, later: int) -> int:
    """Return where lunch is had in a stretch over noon, put off by so many slots."""
    if n[LUNCHES] == NONE:
        return INSIDE
    stay = ((1 << end - begin) - 1) << begin
    if stay & n[BEFORE_LUNCH] == 0 or stay & n[AFTER_LUNCH] == 0 or _all_eat(n, held, stay, later):
        return INSIDE
    width = n[MEAL_SLOTS]
    if _breaks(n, ((1 << width) - 1) << end):
        return AFTER
    if begin >= width and _breaks(n, ((1 << width) - 1) << begin - width):
        return BEFORE
    return INSIDE


@compiled
def _all_eat(n: Numbers, held: int, stay: int, later: int) -> bool:
    for i in range(held, n[OUT_ROWS]):
        row = n[n[OUT_AT] + i]
        for at in range(row + n[row + S_SIZE] - n[row + S_CREW], row + n[row + S_SIZE]):
            busy = n[n[MEALS] + n[at]] << later
            if busy != 0 and not _breaks(n, stay & ~busy):
                return False
    return True


@compiled
def _breaks(n: Numbers, free: int) -> bool:
    """Return whether free slots hold a break."""
    for lunch in range(n[LUNCHES]):  # noqa: SIM110 - compiled code knows no generators
        if n[n[LUNCH] + lunch] & ~free == 0:
            return True
    return False
