"""Kinds by index, residents who may come, and whether skills match needs."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from planner.domain.kinds import Kind


@dataclass(frozen=True, slots=True)
class KindFacts:
    """A kind by index: its needs, its lengths as (blocks, slots), and its reach levels.

    ``levels`` are the distinct shares of ``reach`` in rising order, the last one always 1
    (residents of the session's own settlement). ``asks`` are the kinds that one asks for by
    ``after`` or ``with``; ``asks_afar``: not only in its own settlement.
    """

    index: int
    kind: Kind
    needs: tuple[tuple[str, int], ...]
    options: tuple[tuple[int, int], ...]
    value: float
    direction: int
    heads: int
    levels: tuple[Decimal, ...]
    asks_others: bool
    asks: frozenset[int]
    asks_afar: bool


@dataclass(frozen=True, slots=True)
class Guest:
    """Residents who may come to a place: their settlement, their reach level, their worth."""

    place: int
    level: int
    worth: float


def can_match(needs: tuple[tuple[str, int], ...], able: list[list[int]]) -> bool:
    """Return whether every need can get specialists of its own (augmenting paths)."""
    seats = [row for (_, count), row in zip(needs, able, strict=True) for _ in range(count)]
    holder: dict[int, int] = {}

    def seat(index: int, seen: set[int]) -> bool:
        for person in seats[index]:
            if person not in seen:
                seen.add(person)
                if person not in holder or seat(holder[person], seen):
                    holder[person] = index
                    return True
        return False

    return all(seat(index, set()) for index in range(len(seats)))
