"""Who may come to a session where: residents by reach, and how many of them."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal
from typing import cast

import numpy as np

from planner.domain.kinds import ReachStep
from planner.solver.board.facts import Guest
from planner.solver.board.index import Index
from planner.solver.board.remembering import remembered


class Reaching(Index):
    """The campaign by index, with who may come where."""

    @remembered
    def guests(self, kind: int, place: int) -> tuple[Guest, ...]:
        """Return whose residents may come to a session of the kind there, the worthiest first."""
        facts = self.kinds[kind]
        if facts.kind.is_staff:
            return ()
        own = len(facts.levels) - 1
        table = self.reach_levels(facts.kind.reach) if facts.kind.reach else None
        found = []
        for home in self._homes(kind) if table else (place,):
            level = own if home == place else table[home][place] if table else -1
            if level >= 0 and (home, kind) in self.demand:
                found.append(Guest(home, level, facts.value * self.need[home]))
        return tuple(sorted(found, key=lambda g: (-g.worth, g.place != place, g.place)))

    @remembered
    def _homes(self, kind: int) -> tuple[int, ...]:
        return tuple(sorted(place for place, k in self.demand if k == kind))

    @remembered
    def within(self, kind: int, home: int) -> tuple[int, ...]:
        """Return the places to whose sessions of a kind residents of a home may come."""
        if not self.kinds[kind].kind.reach:
            return (home,)
        row = self.reach_levels(self.kinds[kind].kind.reach)[home]
        return tuple(place for place, level in enumerate(row) if level >= 0)

    @remembered
    def near(self, kind: int, home: int) -> frozenset[int]:
        """Return the same places, to be asked whether one is among them."""
        return frozenset(self.within(kind, home))

    @remembered
    def reach_levels(self, reach: tuple[ReachStep, ...]) -> list[list[int]]:
        """Return, by home and place, the reach level (see ``KindFacts.levels``); −1: too far."""
        shares = [*sorted({row.share for row in reach if 0 < row.share < 1}), Decimal(1)]
        distance = self.network.km("road", 0)
        levels = np.full(distance.shape, -1, np.int64)
        for row in sorted(reach, key=lambda step: -step.km):
            at = shares.index(row.share) if row.share > 0 else -1
            levels[distance <= float(row.km) + 1e-9] = at
        np.fill_diagonal(levels, len(shares) - 1)
        return cast(list[list[int]], levels.tolist())

    def share(self, kind: int, home: int, place: int) -> Decimal:
        """Return the share of a home's residents who may go to a session at a place."""
        if home == place:
            return Decimal(1)
        facts = self.kinds[kind]
        if not facts.kind.reach:
            return Decimal(0)
        level = self.reach_levels(facts.kind.reach)[home][place]
        return facts.levels[level] if level >= 0 else Decimal(0)

    @remembered
    def limits(self, kind: int, home: int) -> tuple[int, ...]:
        """Return, by reach level, how many residents of a home may be served at most."""
        people = self.demand.get((home, kind), 0)
        return tuple(
            int((share * people).to_integral_value(rounding=ROUND_FLOOR))
            for share in self.kinds[kind].levels
        )
