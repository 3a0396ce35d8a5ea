"""A team's calendar and roads as arrays, laxer than the rules."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from planner.solver.board.slots import Slots
from planner.solver.board.statics import Statics

Bytes = npt.NDArray[np.int8]
Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]
Tables = tuple[Ints, Floats]


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """A team's month: its first and last slot, its home, when it may travel, how long and dear.

    ``until[t]`` is the slot by which a leg begun at t must end (0: none may begin), ``opens[t]``
    1 where a stretch of travel time begins.
    """

    first: int
    last: int
    home: int
    until: Ints
    opens: Bytes
    legs: Ints
    costs: Floats
    night_price: float


class Roads:
    """The ways of the teams of a campaign; teams with the same network share its tables."""

    def __init__(self, statics: Statics) -> None:
        self.statics = statics
        self._tables: dict[tuple[str, object], Tables] = {}

    def ways(self, team: int) -> Ways:
        """Return a team's ways."""
        s, row = self.statics, self.statics.teams[team]
        key = row.profile, row.speed_factor
        if key not in self._tables:
            self._tables[key] = _roads(s, team)
        legs, km = self._tables[key]
        until = _until(s, team)
        return Ways(
            first=row.first_day * s.slots.per_day,
            last=(row.last_day + 1) * s.slots.per_day,
            home=s.place[row.base],
            until=until,
            opens=_opens(until, s.slots),
            legs=legs,
            costs=km * float(row.price_km),
            night_price=float(row.price_night),
        )


def _roads(s: Statics, team: int) -> Tables:
    """Return the slots and km between places: the least of all days, by way of any places.

    Both are closed under going by way of a third place, so that leaving places out of a month
    (those where nothing can be earned) never makes a journey longer than it is with them.
    """
    row = s.teams[team]
    classes = sorted({s.network.day_class(row.profile, day) for day in range(s.slots.days)})
    km = np.min([s.network.km(row.profile, cls) for cls in classes], axis=0)
    steps = np.full(km.shape, np.inf)
    for cls in classes:
        minutes = s.network.trip_minutes(row, cls)
        some = (minutes > 0) & np.isfinite(s.network.km(row.profile, cls))
        steps = np.minimum(steps, np.where(some, minutes // s.slots.step_min, np.inf))
    if row.profile == "rail":
        away = np.array([place.sidings < 1 for place in s.settlements])
        steps[away], steps[:, away] = np.inf, np.inf
    km = np.where(np.isfinite(steps), km, np.inf)
    for table in (steps, km):
        np.fill_diagonal(table, 0.0)
        for via in range(len(table)):
            np.minimum(table, table[:, via, None] + table[None, via], out=table)
    known = np.isfinite(steps)
    return np.where(known, steps, 0).astype(np.int32), np.where(known, km, 0.0)


def _until(s: Statics, team: int) -> Ints:
    """Return, by slot, the slot by which a leg begun then must end (0: none may begin)."""
    until = np.zeros(s.slots.total + 1, np.int32)
    end = 0
    for slot in range(s.slots.total - 1, -1, -1):
        if s.travelling[team] >> slot & 1:
            end = end or slot + 1
            until[slot] = end if s.awake[team] >> slot & 1 else 0
        else:
            end = 0
    return until


def _opens(until: Ints, slots: Slots) -> Bytes:
    opens = np.zeros(len(until), np.int8)
    for slot in range(len(until)):
        begins = slot == 0 or slot % slots.per_day == 0 or until[slot - 1] == 0
        opens[slot] = int(until[slot] > 0 and begins)
    return opens
