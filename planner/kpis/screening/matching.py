"""Whether people can be found for all needs of a kind at once."""

from __future__ import annotations

from collections.abc import Sequence

from planner.domain.kinds import Kind
from planner.domain.people import Specialist


def can_staff(kind: Kind, people: Sequence[Specialist]) -> bool:
    """Return whether different people match the needs one to one (augmenting paths, Kuhn 1955)."""
    seats = [skill for skill, count in kind.needs for _ in range(count)]
    if len(seats) > len(people):
        return False
    taken: dict[int, int] = {}
    return all(_seat(seat, seats, people, taken, set()) for seat in range(len(seats)))


def _seat(
    seat: int,
    seats: Sequence[str],
    people: Sequence[Specialist],
    taken: dict[int, int],
    tried: set[int],
) -> bool:
    """Give a seat to someone, who may have to leave another seat to someone else."""
    for number, person in enumerate(people):
        if seats[seat] in person.skills and number not in tried:
            tried.add(number)
            if number not in taken or _seat(taken[number], seats, people, taken, tried):
                taken[number] = seat
                return True
    return False
