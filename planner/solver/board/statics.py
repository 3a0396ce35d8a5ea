"""What never changes during a search: the campaign by index, with all that follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import numpy as np
import numpy.typing as npt

from planner.solver.board.crews import Crews
from planner.solver.board.reaching import Reaching
from planner.solver.board.times import Times


class Statics(Times, Crews, Reaching):
    """The campaign by index: its times, who can hold what, who may come, what it is worth."""

    @cached_property
    def floor_target(self) -> Mapping[tuple[int, int], float]:
        """Return floor × points of all demand, by (district, direction)."""
        total: dict[tuple[int, int], float] = {}
        for (place, kind), people in self.demand.items():
            facts = self.kinds[kind]
            key = self.district_of[place], facts.direction
            if facts.kind.is_cases:
                continue
            total[key] = total.get(key, 0.0) + people * facts.value * self.need[place]
        for i, case in enumerate(self.cases):
            place = self.place[case.settlement]
            key = self.district_of[place], self.kinds[self.kind[case.kind]].direction
            total[key] = total.get(key, 0.0) + self.case_worth(i)
        floors = [float(row.floor) for row in self.campaign.districts]
        return {key: floors[key[0]] * points for key, points in total.items()}

    @cached_property
    def beds(self) -> npt.NDArray[np.int64]:
        """Return the beds of each place."""
        return np.array([row.beds for row in self.settlements], np.int64)

    def case_worth(self, case: int) -> float:
        """Return the points of one case."""
        row = self.cases[case]
        return float(self.campaign.points_per_person(row.kind, row.settlement, row.id))

    def starts_at(self, kind: int, place: int, length: int) -> int:
        """Return the starts of sessions of a length in any venue that suits a kind at a place."""
        found = 0
        for venue in self.possible_venues(kind, place):
            found |= self.starts(kind, venue, place, length)
        return found

    @cached_property
    def apart_venue(self) -> tuple[frozenset[int], ...]:
        """Return, by kind, the kinds whose sessions may not overlap with it in a venue."""
        return self._apart(in_settlement=False)

    @cached_property
    def apart_place(self) -> tuple[frozenset[int], ...]:
        """Return, by kind, the kinds whose sessions may not overlap with it in a settlement."""
        return self._apart(in_settlement=True)

    def _apart(self, *, in_settlement: bool) -> tuple[frozenset[int], ...]:
        found: list[set[int]] = [set() for _ in self.kinds]
        for facts in self.kinds:
            for row in facts.kind.apart:
                if row.in_settlement == in_settlement and row.kind in self.kind:
                    other = self.kind[row.kind]
                    found[facts.index].add(other)
                    found[other].add(facts.index)
        return tuple(map(frozenset, found))

    @cached_property
    def with_kinds(self) -> tuple[tuple[int, ...], ...]:
        """Return, by kind, the kinds that must be held in the same settlement on the same day."""
        return tuple(
            tuple(self.kind[name] for name in facts.kind.with_kinds) for facts in self.kinds
        )

    @cached_property
    def asked_by(self) -> tuple[frozenset[int], ...]:
        """Return, by kind, the kinds that ask for it by ``after`` or ``with``."""
        found: list[set[int]] = [set() for _ in self.kinds]
        for facts in self.kinds:
            for name in (*facts.kind.with_kinds, *(row.kind for row in facts.kind.after)):
                if name in self.kind:
                    found[self.kind[name]].add(facts.index)
        return tuple(map(frozenset, found))
