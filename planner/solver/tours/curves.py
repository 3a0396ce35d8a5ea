"""Gain curves: what a team's stay at a place is worth, by when it comes and when it leaves.

A curve is measured, not estimated: the team is put there on a typical day, all alone with its
calendar, its time is packed with sessions against what is left to serve now, and everything is
taken off again. The second stage is the next working day after the first, and so on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from planner.solver.board.board import Board
from planner.solver.board.pack import Packer
from planner.solver.board.statics import Statics
from planner.solver.tours.asked import Bools, Chances
from planner.solver.tours.probing import Curve, probed
from planner.solver.tours.shelf import Measured, Numbers, Shelf
from planner.solver.tours.stretches import Stretch

MAX_STAGES = 5
Option = Stretch


@dataclass(frozen=True, slots=True)
class DayKinds:
    """The sorts of day a team works: ``of_day[d]`` (−1: none) and the days of each sort."""

    of_day: tuple[int, ...]
    days: tuple[tuple[int, ...], ...]


def day_kinds(statics: Statics, team: int, patterns: tuple[object, ...]) -> DayKinds:
    """Return a team's days sorted by what is open on them (``patterns``: by weekday)."""
    known: dict[object, int] = {}
    of_day: list[int] = []
    kinds = statics.staffable(frozenset({team}))
    for day in range(statics.slots.days):
        sort = _sort_of_day(statics, team, day, kinds, patterns)
        of_day.append(-1 if sort is None else known.setdefault(sort, len(known)))
    days = tuple(tuple(d for d, k in enumerate(of_day) if k == kind) for kind in known.values())
    return DayKinds(tuple(of_day), days)


def _sort_of_day(
    statics: Statics, team: int, day: int, kinds: tuple[int, ...], patterns: tuple[object, ...]
) -> object | None:
    low, mask = day * statics.slots.per_day, (1 << statics.slots.per_day) - 1
    work = (statics.working[team] & statics.awake[team]) >> low & mask
    work &= ~(statics.closed("all", "") >> low)
    if not work:
        return None
    weekday = statics.campaign.horizon.weekday(day)
    allowed = frozenset(k for k in kinds if weekday in statics.kinds[k].kind.weekdays)
    return work, allowed, patterns[weekday]


def weekday_patterns(statics: Statics) -> tuple[object, ...]:
    """Return, by weekday, the closures that hold on at least half of its days."""
    horizon, per_day = statics.campaign.horizon, statics.slots.per_day
    mask = (1 << per_day) - 1
    found: list[object] = []
    for weekday in range(7):
        days = [d for d in range(horizon.days) if horizon.weekday(d) == weekday]
        usual = set()
        for scope, name in statics.campaign.calendar.closed:
            closed = statics.closed(scope, name)
            hit = [closed >> d * per_day & mask for d in days]
            if sum(map(bool, hit)) * 2 >= max(1, len(days)) and scope != "specialist":
                usual.add((scope, name, max(hit)))
        found.append(frozenset(usual))
    return tuple(found)


class Curves:
    """The gain curves of all teams; kept as long as what they rest on has not changed."""

    def __init__(self, board: Board, packer: Packer) -> None:
        self.board, self.packer = board, packer
        self._sorts: dict[int, DayKinds] = {}
        self._typical: dict[int, Numbers] = {}
        self._likes: dict[int, object] = {}
        self._shelves: dict[object, Shelf] = {}

    @cached_property
    def _patterns(self) -> tuple[object, ...]:
        return weekday_patterns(self.board.statics)

    @cached_property
    def _districts(self) -> Numbers:
        return np.array(self.board.statics.district_of, np.int64)

    def sorts(self, team: int) -> DayKinds:
        """Return a team's sorts of day."""
        if team not in self._sorts:
            self._sorts[team] = day_kinds(self.board.statics, team, self._patterns)
        return self._sorts[team]

    def like(self, team: int) -> object:
        """Return what teams with the same curves have in common."""
        if team not in self._likes:
            s = self.board.statics
            row = s.teams[team]
            who = sorted(
                (tuple(sorted(p.skills)), tuple(sorted(p.languages)), p.max_session_min)
                for p in (s.people[i] for i in s.members[team])
            )
            carried = team if row.carries else -1
            self._likes[team] = (tuple(who), s.working[team], s.awake[team], carried)
        return self._likes[team]

    def of(self, team: int, place: int) -> tuple[Curve, ...]:
        """Return a team's curves at a place, one for each sort of day."""
        shelf = self._fresh(team, np.array([place]))
        found = []
        for sort in range(len(self.sorts(team).days)):
            stages = [shelf.options(place, sort, stage) for stage in range(MAX_STAGES)]
            found.append(tuple(options for options in stages if options))
        return tuple(found)

    def chances(
        self, team: int, places: Sequence[int], factors: Sequence[float] | None = None
    ) -> Chances:
        """Return a team's curves at some places; ``factors`` (by place) change their points."""
        total = len(self.board.statics.places)
        shelf = self._fresh(team, np.array(places, np.int64))
        inside: Bools | None = None
        if len(places) < total:
            inside = np.zeros(total, np.bool_)
            inside[places] = True
        return shelf.chances(np.array(self.sorts(team).of_day, np.int32), inside, factors)

    def on(
        self,
        team: int,
        places: Sequence[int],
        days: range,
        factors: Sequence[float] | None = None,
    ) -> Chances:
        """Return a team's curves at some places on the very days of a part of the month.

        Unlike typical days these show whom the team meets there and which kinds may follow those
        held before.
        """
        s = self.board.statics
        of_day = np.full(s.slots.days, -1, np.int32)
        works = [day for day in days if self.sorts(team).of_day[day] >= 0]
        of_day[works] = range(len(works))
        stages = min(MAX_STAGES, len(works))
        shelf, where = Shelf(len(s.places), len(works), stages, s.slots.per_day), np.array(places)
        if works:
            rows = np.array([[*works[i:], *works[:i]][:stages] for i in range(len(works))])
            shelf.put(where, self._measured(team, where, rows, actual=True), where)
        return shelf.chances(of_day, None, factors)

    def kinds(self, team: int) -> tuple[int, ...]:
        """Return the kinds a team can staff by itself."""
        return self.board.statics.staffable(frozenset({team}))

    def _fresh(self, team: int, places: Numbers) -> Shelf:
        """Return the shelf of a team, some places measured anew where they have changed."""
        key, s = self.like(team), self.board.statics
        if key not in self._shelves:
            sorts = len(self.sorts(team).days)
            self._shelves[key] = Shelf(len(s.places), sorts, MAX_STAGES, s.slots.per_day)
        shelf = self._shelves[key]
        stamps = self._stamps(team, places)
        stale = ~shelf.known[places] | (shelf.stamp[places] != stamps)
        if stale.any() and self.sorts(team).days:
            days = self._typical_days(team)
            shelf.put(places[stale], self._measured(team, places[stale], days), stamps[stale])
        return shelf

    def _stamps(self, team: int, places: Numbers) -> Numbers:
        """Return fingerprints of all that is left to serve at places for a team's kinds."""
        board, kinds = self.board, list(self.kinds(team))
        below = board.below_floors[self._districts[places]]
        directions = sorted({board.statics.kinds[k].direction for k in kinds})
        stamp = np.zeros(len(places), np.int64)
        for mark in (*board.fingerprints(kinds, places), *below.T[directions].astype(np.int64)):
            stamp = (stamp ^ (stamp >> 29)) * 0x1B03738712FAD5C9 + mark
        return stamp

    def _measured(
        self, team: int, places: Numbers, days: Numbers, *, actual: bool = False
    ) -> Measured:
        ledger = self.board.ledger
        if ledger is not None and ledger.open:
            return ledger.measure(team, places, days, actual=actual)
        rows = tuple(tuple(day for day in row if day >= 0) for row in days.tolist())
        return flat_curves(
            [probed(self.board, self.packer, team, int(p), rows, actual=actual) for p in places],
            days.shape[1],
        )

    def _typical_days(self, team: int) -> Numbers:
        """Return the first days of each sort, −1 where there are not so many."""
        if team not in self._typical:
            rows = [list(days[:MAX_STAGES]) for days in self.sorts(team).days]
            padded = [row + [-1] * (MAX_STAGES - len(row)) for row in rows]
            self._typical[team] = np.array(padded, np.int64).reshape(len(rows), MAX_STAGES)
        return self._typical[team]


def flat_curves(found: Sequence[tuple[Curve, ...]], stages: int) -> Measured:
    """Return the curves of several places as arrays."""
    first = np.zeros((len(found), len(found[0]), stages + 1), np.int64)
    options: list[Option] = []
    for place, curves in enumerate(found):
        for sort, curve in enumerate(curves):
            for stage in range(stages):
                first[place, sort, stage] = len(options)
                options += curve[stage] if stage < len(curve) else ()
            first[place, sort, stages] = len(options)
    rows = np.array([(a, b, slack) for a, b, _, slack in options], np.int64).reshape(-1, 3)
    return first, rows, np.array([gain for _, _, gain, _ in options])
