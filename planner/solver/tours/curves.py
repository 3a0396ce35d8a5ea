"""Gain curves: what a team's stay at a place is worth, by when it comes and when it leaves.

A curve is measured, not estimated: the team is put there on a typical day, all alone with its
calendar, its time is packed with sessions against what is left to serve now, and everything is
taken off again. The second stage is the next working day after the first, and so on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from planner.solver.board.board import Board
from planner.solver.board.held import Held
from planner.solver.board.pack import Packer
from planner.solver.board.slots import fits, run
from planner.solver.board.statics import Statics
from planner.solver.tours.stretches import Stretch, later, stretches

MAX_STAGES = 5
LATER_ANCHORS = (0.3, 0.6)
"""Shares of the working day at which a team may also arrive."""
EARLIER_ENDS = (0.5,)
"""Shares of the working day by which it may also have to leave: shorter sessions pay then."""

Option = Stretch
Curve = tuple[tuple[Option, ...], ...]
"""Options by stage."""


@dataclass(frozen=True, slots=True)
class DayKinds:
    """The sorts of day a team works: ``of_day[d]`` (−1: none) and the days of each sort."""

    of_day: tuple[int, ...]
    days: tuple[tuple[int, ...], ...]


def day_kinds(statics: Statics, team: int) -> DayKinds:
    """Return a team's days sorted by what is open on them."""
    known: dict[object, int] = {}
    of_day: list[int] = []
    patterns = _weekday_patterns(statics)
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


def _weekday_patterns(statics: Statics) -> tuple[object, ...]:
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
        self._kept: dict[tuple[object, int], tuple[int, tuple[Curve, ...]]] = {}
        self._sorts: dict[int, DayKinds] = {}
        self._likes: dict[int, object] = {}
        self._open: dict[tuple[int, int], tuple[object, ...]] = {}
        self._strands: dict[int, tuple[int, ...]] = {}

    def sorts(self, team: int) -> DayKinds:
        """Return a team's sorts of day."""
        if team not in self._sorts:
            self._sorts[team] = day_kinds(self.board.statics, team)
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
        stamp = self._stamp(team, place)
        keys: tuple[tuple[object, int], ...] = ((team, place), (self.like(team), place))
        for key in keys:
            kept = self._kept.get(key)
            if kept is not None and kept[0] == stamp:
                return kept[1]
        curves = self._measure(team, place)
        for key in keys:
            self._kept[key] = stamp, curves
        return curves

    def _stamp(self, team: int, place: int) -> int:
        """Return a fingerprint of all that is left to serve at a place for a team's kinds."""
        board, district = self.board, self.board.statics.district_of[place]
        kinds = self.kinds(team)
        left = tuple(board.mix[kind, place] for kind in kinds)
        floors = tuple(board.below_floor((district, d)) for d in self._directions(team))
        return hash((left, floors))

    def _directions(self, team: int) -> tuple[int, ...]:
        if team not in self._strands:
            kinds = self.board.statics.kinds
            self._strands[team] = tuple(sorted({kinds[k].direction for k in self.kinds(team)}))
        return self._strands[team]

    def kinds(self, team: int) -> tuple[int, ...]:
        """Return the kinds a team can staff by itself."""
        return self.board.statics.staffable(frozenset({team}))

    def _measure(self, team: int, place: int) -> tuple[Curve, ...]:
        alike, found = self._alike(team, place), {}
        with ghost(self.board, team):
            for days, sort in zip(self.sorts(team).days, alike, strict=True):
                if sort not in found:
                    found[sort] = self._curve(team, place, days[:MAX_STAGES])
        return tuple(found[sort] for sort in alike)

    def _alike(self, team: int, place: int) -> tuple[object, ...]:
        """Return, by sort of day, what is open at a place: equal ones have the same curve."""
        key = team, place
        if key not in self._open:
            self._open[key] = tuple(
                self._open_on(team, place, days) for days in self.sorts(team).days
            )
        return self._open[key]

    def _open_on(self, team: int, place: int, days: tuple[int, ...]) -> object:
        s, day = self.board.statics, days[0]
        low, today = day * s.slots.per_day, (1 << s.slots.per_day) - 1
        own = (s.carried[team],) if team in s.carried else ()
        opens = tuple(
            s.starts(kind, venue, place, s.kinds[kind].options[0][1]) >> low & today
            for kind in self.kinds(team)
            for venue in (*s.standing(kind, place), *(v for v in own if s.suits(kind, v)))
        )
        work = (s.working[team] & s.awake[team]) >> low & today
        return hash((opens, work, min(len(days), MAX_STAGES)))

    def _curve(self, team: int, place: int, days: tuple[int, ...]) -> Curve:
        board, per_day = self.board, self.board.statics.slots.per_day
        placed: list[Held] = []
        stages: list[tuple[Option, ...]] = []
        for stage, day in enumerate(days):
            first, last = self._working_hours(team, day)
            options: list[Option] = []
            if stage == 0:
                for share in LATER_ANCHORS:
                    anchor = first + round((last - first) * share)
                    options += self._probe(team, place, day, anchor, per_day, keep=None)
                for share in EARLIER_ENDS:
                    end = first + round((last - first) * share)
                    options += self._probe(team, place, day, first, end, keep=None)
            options = self._probe(team, place, day, first, per_day, keep=placed) + options
            if not options:
                break
            stages.append(tuple(options))
        board.wipe(reversed(placed))
        return tuple(stages)

    def _working_hours(self, team: int, day: int) -> tuple[int, int]:
        s = self.board.statics
        work = s.working[team] >> day * s.slots.per_day & (1 << s.slots.per_day) - 1
        return (work & -work).bit_length() - 1, work.bit_length()

    def _probe(
        self, team: int, place: int, day: int, anchor: int, end: int, keep: list[Held] | None
    ) -> list[Option]:
        """Return the options of a day begun at ``anchor``; its sessions go to ``keep`` or off."""
        board, low = self.board, day * self.board.statics.slots.per_day
        board.presence[team] = {place: run(low + anchor, low + end)}
        board.here[place].add(team)
        held = self.packer.pack(place, (day,), lead=team)
        board.here[place].discard(team)
        if keep is None:
            board.wipe(reversed(held))
        else:
            keep.extend(held)
        return stretches([self._stretch(team, h, low) for h in held])

    def _stretch(self, team: int, held: Held, low: int) -> Option:
        s = self.board.statics
        today = s.working[team] & s.slots.day(low // s.slots.per_day)
        starts = s.starts(held.kind, held.venue, held.place, held.length)
        slack = later(starts & fits(today, held.length), held.start)
        return held.start - low, held.end - low, held.gain, slack


@contextmanager
def ghost(board: Board, team: int) -> Iterator[None]:
    """Free a team of its stays and sessions for a while, without taking them off the board."""
    s = board.statics
    presence, road = board.presence[team], board.on_road[team]
    here = [place for place in presence if team in board.here[place]]
    people = {p: (board.busy[p], board.diary[p]) for p in s.members[team]}
    for place in here:
        board.here[place].discard(team)
    for person in people:
        board.busy[person], board.diary[person] = 0, defaultdict(list)
    days = board.leg_days[team], board.held_days[team]
    board.on_road[team] = 0
    board.leg_days[team], board.held_days[team] = frozenset(), defaultdict(int)
    try:
        yield
    finally:
        board.presence[team], board.on_road[team] = presence, road
        board.leg_days[team], board.held_days[team] = days
        for place in here:
            board.here[place].add(team)
        for person, (busy, diary) in people.items():
            board.busy[person], board.diary[person] = busy, diary
