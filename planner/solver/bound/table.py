"""Whom specialists can serve at each place, as arrays for the compiled core."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from planner.solver.bound.demand import Item, Spot
from planner.solver.bound.seats import Group, Seat

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Guests = list[tuple[int, Spot]]
Halls = dict[tuple[int, int], dict[tuple[int, ...], Guests]]
"""By kind and place, the items (by number) of each hall with their spots there."""
Row = tuple[int, str]
"""An item (its number) and one of its seats: what is delivered to it has a price."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The halls of groups as arrays.

    ``start[g, p]`` begins the halls of group g at place p, ``first[h]`` the entries of hall h, in
    order of ``least``; ``row`` is what an entry delivers to, ``people`` how many at most.
    Specialists deliver ``size`` people in ``length`` slots, ``quota`` in all (``quota[0]`` on one
    day, ``quota[1]`` in a campaign).
    """

    start: Ints
    first: Ints
    row: Ints
    people: Floats
    size: Floats
    length: Ints
    least: Ints
    quota: Floats


@dataclass(frozen=True, slots=True)
class _Hall:
    least: int
    kind: int
    skill: str
    able: int
    guests: tuple[tuple[int, Spot], ...]


class Tabling:
    """Makes the table of a block: its items (by number), its seats and its groups."""

    def __init__(
        self, items: Mapping[int, Item], seats: Mapping[Seat, int], groups: Sequence[Group]
    ) -> None:
        self.items, self.seats, self.groups = items, seats, groups
        self.rows: dict[Row, int] = {
            key: number
            for number, key in enumerate(
                (index, skill)
                for index, item in items.items()
                for kind, skill in seats
                if kind == item.kind
            )
        }

    def table(self, places: int, most: Mapping[tuple[int, ...], tuple[int, int]]) -> Table:
        """Return the table; ``most``: how many people a hall can serve in a day, and in all."""
        halls, start = self._halls(), np.zeros((len(self.groups), places + 1), np.int64)
        found: list[tuple[float, int, int, float, float]] = []
        first, row, people = [0], list[int](), list[float]()
        for g, group in enumerate(self.groups):
            for place in range(places):
                start[g, place] = len(found)
                for hall in sorted(self._of(group, halls, place), key=lambda h: h.least):
                    spot = hall.guests[0][1]
                    share = self._share(hall)
                    heads = self.seats[hall.kind, hall.skill]
                    today, ever = most.get(spot.hall, (1 << 40, 1 << 40))
                    unit = spot.size / heads, spot.length, hall.least
                    found.append((*unit, share * today, share * ever))
                    for index, guest in hall.guests:
                        row.append(self.rows[index, hall.skill])
                        people.append(share * min(guest.people, self.items[index].people))
                    first.append(len(row))
            start[g, places] = len(found)
        size, length, least, *quota = np.array(found, np.float64).reshape(-1, 5).T.copy()
        return Table(
            start, np.array(first, np.int64), np.array(row, np.int64), np.array(people),
            size, length.astype(np.int64), least.astype(np.int64), np.array(quota),
        )  # fmt: skip

    def _share(self, hall: _Hall) -> float:
        """Return the share of a hall's people that the able of one team can deliver."""
        return min(1.0, hall.able / self.seats[hall.kind, hall.skill])

    def _of(self, group: Group, halls: Halls, place: int) -> list[_Hall]:
        return [
            _Hall(guests[0][1].least, kind, skill, able, tuple(guests))
            for kind, skill, able in group.seats
            for guests in halls.get((kind, place), {}).values()
        ]

    def _halls(self) -> Halls:
        halls: Halls = {}
        for index, item in self.items.items():
            for spot in item.where:
                there = halls.setdefault((item.kind, spot.place), {})
                there.setdefault(spot.hall, []).append((index, spot))
        return halls
