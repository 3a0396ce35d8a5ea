"""Masks of the slots of a day, and sets of days, in whole numbers."""

from __future__ import annotations

from planner.solver.board.quick.jit import Numbers, compiled
from planner.solver.board.quick.layout import DAY_WORDS, HELD_ON, PLACES

WORD_DAYS = 62


@compiled
def fits(free: int, length: int) -> int:
    """Return the starts from which ``length`` slots in a row are free."""
    done = 1
    while free != 0 and done < length:
        step = min(done, length - done)
        free &= free >> step
        done += step
    return free


@compiled
def first_bit(mask: int) -> int:
    """Return the lowest bit that is set."""
    at = 0
    while mask & 1 == 0:
        mask >>= 1
        at += 1
    return at


@compiled
def bit_length(mask: int) -> int:
    """Return the bit after the highest that is set."""
    at = 0
    while mask != 0:
        mask >>= 1
        at += 1
    return at


@compiled
def days_of(n: Numbers, kind: int, place: int) -> int:
    """Return where the set of days begins on which a kind is held at a place."""
    return n[HELD_ON] + (kind * n[PLACES] + place) * n[DAY_WORDS]


@compiled
def held_on(n: Numbers, kind: int, place: int, day: int) -> bool:
    """Return whether a kind is held at a place on a day."""
    at = days_of(n, kind, place) + day // WORD_DAYS
    return (n[at] >> (day % WORD_DAYS)) & 1 != 0


@compiled
def held_between(n: Numbers, kind: int, place: int, first: int, last: int) -> bool:
    """Return whether a kind is held at a place on any of the days ``first`` to ``last``."""
    at = days_of(n, kind, place)
    for word in range(n[DAY_WORDS]):
        low, high = max(first - word * WORD_DAYS, 0), min(last - word * WORD_DAYS, WORD_DAYS - 1)
        if low <= high and (n[at + word] >> low) & ((1 << (high - low + 1)) - 1) != 0:
            return True
    return False
