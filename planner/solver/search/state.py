"""The search's board with its tools, and moves on it that can be taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from random import Random

from planner.domain.campaign import Campaign
from planner.network import Network
from planner.solver.board.board import Board, Stop
from planner.solver.board.held import Held
from planner.solver.board.order import drop_orphans, lacks, orphans
from planner.solver.board.pack import Packer, Taste, neutral
from planner.solver.board.rules import lunches, returns
from planner.solver.board.statics import Statics
from planner.solver.tours.curves import Curves
from planner.solver.tours.month import Months
from planner.solver.tours.tour import Tour, night_place, tour_cost


@dataclass(slots=True)
class Change:
    """What a move did, in order, so that it can be undone."""

    removed: list[Held] = field(default_factory=list)
    added: list[Held] = field(default_factory=list)
    tours: dict[int, tuple[list[Stop], float]] = field(default_factory=dict)


@dataclass(frozen=True)
class Snapshot:
    """A board at one moment: its value, its sessions, the stays of its teams."""

    value: float
    sessions: list[Held]
    stops: list[list[Stop]]

    @cached_property
    def people(self) -> int:
        """Return how many people its sessions serve."""
        return sum(held.count for held in self.sessions)


def average(plan: Board | Snapshot) -> float:
    """Return what a session of a plan is worth on average, in points."""
    return abs(plan.value) / max(1, len(plan.sessions))


class State:
    """A board, its packer, curves and months."""

    def __init__(self, campaign: Campaign, network: Network) -> None:
        self.statics = Statics(campaign, network)
        self.board = Board(self.statics)
        self.packer = Packer(self.board)
        self.curves = Curves(self.board, self.packer)
        self.months = Months(self.board, self.curves)
        self.locked: set[Held] = set()
        self.mine: list[int] = list(range(len(self.statics.teams)))
        for team in range(len(self.statics.teams)):
            self.board.travel(team, self.at_home(team), 0.0)

    def at_home(self, team: int) -> list[Stop]:
        """Return the tour of a team that stays at its base."""
        row, per_day = self.statics.teams[team], self.statics.slots.per_day
        base = self.statics.place[row.base]
        return [(base, row.first_day * per_day, (row.last_day + 1) * per_day)]

    # -- taking off --------------------------------------------------------------------------

    def clear_team(self, team: int, change: Change) -> None:
        """Take a team off the map, with its sessions, its venue's and those that rest on them."""
        carried = self.statics.carried.get(team)
        mine = list(self.board.of_team[team])
        if carried is not None:
            mine += [h for h in self.board.sessions if h.venue == carried and team not in h.teams]
        self.clear([held for held in mine if held not in self.locked], change)
        change.tours.setdefault(team, (self.board.stops[team], self.board.travel_cost[team]))
        self.board.travel(team, [], 0.0)

    def clear_days(self, team: int, days: range, change: Change) -> None:
        """Take a team's sessions on some days off (the stays remain)."""
        first, end = (bound * self.statics.slots.per_day for bound in (days.start, days.stop))
        carried = self.statics.carried.get(team)
        mine = [h for h in self.board.of_team[team] if first <= h.start < end]
        if carried is not None:
            mine += [
                h
                for h in self.board.sessions
                if h.venue == carried and team not in h.teams and first <= h.start < end
            ]
        self.clear([held for held in mine if held not in self.locked], change)

    def clear(self, sessions: Iterable[Held], change: Change) -> None:
        """Take sessions off the board, and those that rest on them."""
        gone = list(sessions)
        self.board.wipe(gone)
        change.removed += gone
        change.removed += drop_orphans(self.board, self.locked, gone)

    # -- asking ------------------------------------------------------------------------------

    def any_team(self, rng: Random) -> int:
        """Return one of the teams that may be touched, large ones more often."""
        members = self.statics.members
        return rng.choices(self.mine, [len(members[team]) for team in self.mine])[0]

    def mates(self, team: int) -> list[int]:
        """Return the teams of a team's direction that may be touched."""
        teams = self.statics.teams
        return [mate for mate in self.mine if teams[mate].direction == teams[team].direction]

    def resting_on(self, team: int) -> list[Held]:
        """Return the sessions for which a team has to be there: its own, and in its venue."""
        carried = self.statics.carried.get(team)
        rows = list(self.board.of_team[team])
        if carried is not None:
            others = (h for h in self.board.sessions if h.venue == carried)
            rows += [held for held in others if team not in held.teams]
        return rows

    def idle_stops(self, team: int) -> list[range]:
        """Return the days around each stop of a team at which no session rests on it."""
        per_day, stops = self.statics.slots.per_day, self.board.stops[team]
        rows = self.resting_on(team)
        last = self.statics.teams[team].last_day
        return [
            range(before[2] // per_day, min(last, after[1] // per_day) + 1)
            for before, (place, first, end), after in zip(stops, stops[1:], stops[2:], strict=False)
            if not any(h.place == place and h.start < end and h.end > first for h in rows)
        ]

    # -- putting on --------------------------------------------------------------------------

    def set_tour(self, team: int, stops: list[Stop], change: Change) -> None:
        """Set a team's stays."""
        change.tours.setdefault(team, (self.board.stops[team], self.board.travel_cost[team]))
        self.board.travel(team, stops, tour_cost(self.statics, team, stops))

    def put_back(self, change: Change) -> None:
        """Put the sessions that a change took off back, those that still may be held.

        So a new tour keeps, of what was found good before, all that it does not touch.
        """
        gone: list[Held] = []
        for held in sorted(change.removed, key=lambda row: row.start):
            if returns(self.board, held):
                self.board.add(held)
            else:
                gone.append(held)
        change.removed[:] = [*gone, *drop_orphans(self.board, self.locked, gone)]

    def pack_tour(
        self, team: int, change: Change, taste: Taste = neutral, days: range | None = None
    ) -> None:
        """Pack the stays of a team (those of some days), in order of time."""
        per_day = self.statics.slots.per_day
        allowed = days if days is not None else range(self.statics.slots.days)
        for place, first, end in self.board.stops[team]:
            here = range(first // per_day, min(self.statics.slots.days, -(-end // per_day)))
            days = range(max(here.start, allowed.start), min(here.stop, allowed.stop))
            change.added += self.packer.pack(place, days, taste, team)

    def apply(self, team: int, tour: Tour, change: Change, taste: Taste = neutral) -> bool:
        """Set a tour and pack it; return False (nothing packed) if it breaks a pinned lunch."""
        self.set_tour(team, list(tour.stops), change)
        if not self.sound_tour(team):
            return False
        self.pack_tour(team, change, taste)
        return True

    def follow(
        self,
        team: int,
        stops: list[Stop],
        change: Change,
        taste: Taste = neutral,
        days: range | None = None,
    ) -> bool:
        """Set a tour, put back what it still allows, fill the rest of it (of some days).

        Return False, with nothing put back or packed, if the tour is not sound.
        """
        self.set_tour(team, stops, change)
        if not self.sound_tour(team):
            return False
        self.put_back(change)
        self.pack_tour(team, change, taste, days)
        return True

    def sound_tour(self, team: int) -> bool:
        """Return whether a tour fits the sessions kept on it and the days around it."""
        board, row = self.board, self.statics.teams[team]
        stops, per_day = board.stops[team], self.statics.slots.per_day
        base, nights, run = self.statics.place[row.base], 0, 0
        for day in range(row.first_day, row.last_day + 1):
            nights = 0 if night_place(stops, day, per_day) == base else nights + 1
            run = run + 1 if board.at_work(team, day) else 0
            if nights > (row.max_nights_away if row.max_nights_away is not None else nights):
                return False
            if run > (row.max_run_days if row.max_run_days is not None else run):
                return False
        return lunches(board, team)

    def undo(self, change: Change) -> None:
        """Take a change back.

        What it took off as often as it put it on is where it was: a session may have been taken
        off, packed again just the same, and refined away.
        """
        net = Counter(change.removed)
        net.subtract(change.added)
        here = self.board.sessions
        self.board.wipe([held for held in reversed(net) if net[held] < 0 and held in here])
        for team, (stops, cost) in change.tours.items():
            self.board.travel(team, stops, cost)
        for held, times in net.items():
            if times > 0:
                self.board.add(held)

    def own(self, teams: list[int]) -> None:
        """Let moves and packing touch only these teams."""
        self.mine = teams
        every = len(teams) == len(self.statics.teams)
        self.board.only = None if every else frozenset(teams)

    def snapshot(self) -> Snapshot:
        """Return all that is needed to come back here."""
        board = self.board
        return Snapshot(board.value, list(board.sessions), list(board.stops))

    def restore(self, snapshot: Snapshot) -> None:
        """Come to a snapshot (of any state); sessions on both sides are not touched."""
        board = self.board
        here = {held.key: held for held in board.sessions}
        wanted = {held.key: here.get(held.key, held) for held in snapshot.sessions}
        board.wipe([held for held in here.values() if held.key not in wanted])
        for team, stops in enumerate(snapshot.stops):
            if stops != board.stops[team]:
                board.travel(team, stops, tour_cost(self.statics, team, stops))
        for key, held in wanted.items():
            if key not in here:
                board.add(held)

    def whole(self, change: Change) -> bool:
        """Return whether no session lacks what it rests on, of those that a change concerns."""
        board, kinds = self.board, self.statics.kinds
        new = (h for h in change.added if kinds[h.kind].asks_others and h in board.sessions)
        return not orphans(board, gone=change.removed) and not any(lacks(board, h) for h in new)
