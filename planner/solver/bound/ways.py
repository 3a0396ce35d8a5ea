"""A team's month as arrays: when it may work and travel, over which roads, at what price."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from planner.solver.board.slots import Slots
from planner.solver.board.statics import Statics

Bytes = npt.NDArray[np.int8]
Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]
NO_LIMIT = 1 << 30


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """A team's time and roads, laxer than the rules; slots are those of the campaign."""

    first: int
    last: int
    home: int
    load: int
    works: Bytes
    until: Ints
    opens: Bytes
    legs: Ints
    costs: Floats
    night_price: float

    @property
    def most_work(self) -> int:
        """Return the slots of work of the whole month."""
        return int(self.works[self.first : self.last].sum())


def work_of(s: Statics, people: Iterable[int]) -> tuple[int, int]:
    """Return when any of some specialists may hold sessions, and for how long a day."""
    mask, load = 0, 0
    midnights = sum(1 << day * s.slots.per_day for day in range(1, s.slots.days))
    for person in people:
        team = s.team_of[person]
        working = s.working[team] & ~s.closed("all", "")
        if working & (working << 1) & midnights:  # a session may run into the next day
            mask, load = mask | working, NO_LIMIT
        else:
            most = int(s.people[person].max_session_min // s.slots.step_min)
            mask, load = mask | working & s.awake[team], max(load, most)
    return mask, load


def ways(s: Statics, team: int, work: tuple[int, int]) -> Ways:
    """Return a team's ways, with the work of those it is credited with."""
    row, per_day = s.teams[team], s.slots.per_day
    until = _until(s, team)
    legs, km = _roads(s, team)
    return Ways(
        first=row.first_day * per_day,
        last=(row.last_day + 1) * per_day,
        home=s.place[row.base],
        load=work[1],
        works=_flags(s.slots, work[0]),
        until=until,
        opens=_opens(until, per_day),
        legs=legs,
        costs=km * float(row.price_km),
        night_price=float(row.price_night),
    )


def _roads(s: Statics, team: int) -> tuple[Ints, Floats]:
    """Return the slots and km between places: the least of all days, by way of any places.

    Both are closed under going by way of a third place, so that leaving places out of a month
    (those where nothing can be earned) never makes a journey longer than it is with them.
    """
    row = s.teams[team]
    classes = {s.network.day_class(row.profile, day) for day in range(s.slots.days)}
    km = np.min([s.network.km(row.profile, cls) for cls in sorted(classes)], axis=0)
    steps = np.full(km.shape, np.inf)
    for cls in sorted(classes):
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


def _flags(slots: Slots, mask: int) -> Bytes:
    return np.array([mask >> slot & 1 for slot in range(slots.total + 1)], np.int8)


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


def _opens(until: Ints, per_day: int) -> Bytes:
    opens = np.zeros(len(until), np.int8)
    for slot in range(len(until)):
        begins = slot == 0 or slot % per_day == 0 or until[slot - 1] == 0
        opens[slot] = int(until[slot] > 0 and begins)
    return opens
