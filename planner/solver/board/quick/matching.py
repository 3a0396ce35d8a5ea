"""One specialist for each seat: the lists of who could take it are on scratch paper."""

from __future__ import annotations

from planner.solver.board.quick.jit import Numbers, compiled
from planner.solver.board.quick.layout import (
    CHOICE,
    HOLDER,
    NONE,
    PEOPLE,
    SEAT_COUNT,
    SEAT_LIST,
    SEAT_NEED,
    TRIED,
)

FEW_SEATS = 3
"""With so few seats trying all ways is quickest."""


@compiled
def matchable(n: Numbers, seats: int) -> bool:
    """Return whether all seats can be taken at once (augmenting paths)."""
    for seat in range(seats):
        need = n[n[SEAT_NEED] + seat]
        for j in range(n[n[SEAT_COUNT] + need]):
            n[n[HOLDER] + n[n[SEAT_LIST] + need * n[PEOPLE] + j]] = NONE
    for seat in range(seats):
        for other in range(seats):
            need = n[n[SEAT_NEED] + other]
            for j in range(n[n[SEAT_COUNT] + need]):
                n[n[TRIED] + n[n[SEAT_LIST] + need * n[PEOPLE] + j]] = 0
        if not _take(n, seat):
            return False
    return True


@compiled
def _take(n: Numbers, seat: int) -> bool:
    need = n[n[SEAT_NEED] + seat]
    for j in range(n[n[SEAT_COUNT] + need]):
        person = n[n[SEAT_LIST] + need * n[PEOPLE] + j]
        if n[n[TRIED] + person] == 0:
            n[n[TRIED] + person] = 1
            holder = n[n[HOLDER] + person]
            if holder == NONE or _take(n, holder):
                n[n[HOLDER] + person] = seat
                return True
    return False


@compiled
def choose(n: Numbers, seats: int) -> bool:
    """Choose one specialist a seat, all different, earlier ones in each list preferred."""
    if seats > FEW_SEATS and not matchable(n, seats):
        return False
    seat = 0
    n[n[CHOICE]] = NONE
    while seat < seats:
        need = n[n[SEAT_NEED] + seat]
        n[n[CHOICE] + seat] += 1
        if n[n[CHOICE] + seat] >= n[n[SEAT_COUNT] + need]:
            seat -= 1
            if seat < 0:
                return False
        elif not _taken(n, seat):
            seat += 1
            if seat < seats:
                n[n[CHOICE] + seat] = NONE
    for at in range(seats):
        n[n[CHOICE] + at] = chosen(n, at)
    return True


@compiled
def chosen(n: Numbers, seat: int) -> int:
    """Return who sits on a seat while a choice is being made."""
    need = n[n[SEAT_NEED] + seat]
    return n[n[SEAT_LIST] + need * n[PEOPLE] + n[n[CHOICE] + seat]]


@compiled
def _taken(n: Numbers, seat: int) -> bool:
    person = chosen(n, seat)
    taken = False
    for other in range(seat):
        taken = taken or chosen(n, other) == person
    return taken
