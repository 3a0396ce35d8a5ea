"""A team's best month, or some days of it, given everybody else's."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import Any

import numpy as np

from planner.domain.people import Profile
from planner.solver.board.board import Board, Stop
from planner.solver.board.held import Held
from planner.solver.tours.asked import Chances, Floats, Ways
from planner.solver.tours.asking import ask
from planner.solver.tours.curves import Curves
from planner.solver.tours.labelling import NEVER, TRAVEL, best_month
from planner.solver.tours.roads import reach_of, ways
from planner.solver.tours.targets import Sort, near_window, reachable, sort_of, targets, weights
from planner.solver.tours.tour import Musts, Tour, Window, joined, night_place, tour_cost

NOTHING = Musts()
FEW_DAYS = 10
"""So many days are measured as they are, more by typical ones."""


class Months:
    """Finds tours for teams on a board; ``musts`` say where teams have to be."""

    def __init__(self, board: Board, curves: Curves) -> None:
        self.board, self.curves = board, curves
        self.statics = board.statics
        self.musts: dict[int, Musts] = {}
        self._reaches: dict[tuple[Profile, float], Floats] = {}
        self._grounds: dict[Sort, tuple[frozenset[int], Floats]] = {}
        self._ways: dict[int, tuple[frozenset[int], Ways, list[int]]] = {}

    def best(
        self,
        team: int,
        rng: Random | None = None,
        noise: float = 0.0,
        window: Window | None = None,
    ) -> Tour | None:
        """Return the team's best tour by its gain curves; None when no tour keeps its musts.

        The team's own sessions (of the window's days) must be off the board. ``noise`` blurs the
        gain of each place by up to that share, so that repeated calls see different months.
        """
        net, every = self.ways(team)
        places = frozenset(every)
        if window is not None:
            places = near_window(self.board, team, net, window, every, rng)
        chances = self._chances(team, sorted(places), rng, noise, window)
        return self._search(team, chances, window or self.whole(team))

    def possible(self, team: int) -> bool:
        """Return whether any tour at all keeps the team's musts."""
        return not self.musts.get(team, NOTHING).clash and self.cheapest(team) is not None

    def cheapest(self, team: int, window: Window | None = None) -> Tour | None:
        """Return the tour that costs least of those that keep the team's musts."""
        n, none = len(self.statics.places), np.zeros(0, np.int32)
        of_day = np.full(self.statics.slots.days, -1, np.int32)
        never = np.zeros((n, 1, self.statics.slots.per_day), np.bool_)
        idle = Chances(of_day, np.zeros((n, 1, 2), np.int32), none, none, np.zeros(0), none, never)
        return self._search(team, idle, window or self.whole(team))

    def tidier(self, team: int, sessions: Iterable[Held], window: Window) -> Tour | None:
        """Return the tour that is cheapest in some days and is there for all of some sessions."""
        asked = self.musts.get(team, NOTHING)
        self.musts[team] = asked.and_at((h.place, h.start, h.end) for h in sessions)
        try:
            return self.cheapest(team, window)
        finally:
            self.musts[team] = asked

    def whole(self, team: int) -> Window:
        """Return a team's whole month."""
        row, base = self.statics.teams[team], self.statics.place[self.statics.teams[team].base]
        return Window(row.first_day, row.last_day, base, base)

    def window(self, team: int, first_day: int, last_day: int) -> Window | None:
        """Return some days of a team's tour; None if a midnight finds it on the road then."""
        s, row, stops = self.statics, self.statics.teams[team], self.board.stops[team]
        per_day, base = s.slots.per_day, s.place[row.base]
        start = base if first_day == row.first_day else night_place(stops, first_day - 1, per_day)
        end = base if last_day == row.last_day else night_place(stops, last_day, per_day)
        if start is None or end is None:
            return None
        run, day = 0, first_day - 1
        while self.board.at_work(team, day):
            run, day = run + 1, day - 1
        nights, day = 0, first_day - 1
        while day >= row.first_day and night_place(stops, day, per_day) != base:
            nights, day = nights + 1, day - 1
        return Window(first_day, last_day, start, end, run, nights)

    def ways(self, team: int) -> tuple[Ways, list[int]]:
        """Return a team's ways and the places they lead to (made anew when musts add places)."""
        asked = self.musts.get(team, NOTHING).places
        known = self._ways.get(team)
        if known is None or not asked <= known[0]:
            pay, weight = self._ground(team)
            goals = asked | (known[0] if known else pay)
            net = ways(self.statics, team, goals, weight, self._reach(team))
            base = self.statics.place[self.statics.teams[team].base]
            known = self._ways[team] = goals, net, sorted(reachable(net, base))
        return known[1], known[2]

    def _ground(self, team: int) -> tuple[frozenset[int], Floats]:
        """Return where it may pay a team to go, and the points of its demand by place."""
        sort = sort_of(self.statics, team)
        if sort not in self._grounds:
            self._grounds[sort] = targets(self.statics, sort), weights(self.statics, sort[0])
        return self._grounds[sort]

    def _reach(self, team: int) -> Floats:
        row = self.statics.teams[team]
        key = row.profile, float(row.speed_factor)
        if key not in self._reaches:
            self._reaches[key] = reach_of(self.statics, *key)
        return self._reaches[key]

    def _search(self, team: int, chances: Chances, part: Window) -> Tour | None:
        net, _ = self.ways(team)
        asked = ask(self.board, team, net, self.musts.get(team, NOTHING), part)
        value, steps = best_month(asked, net, chances)
        return None if value <= NEVER else self._tour(team, steps, float(value), part)

    def _chances(
        self,
        team: int,
        places: list[int],
        rng: Random | None,
        noise: float,
        window: Window | None,
    ) -> Chances:
        """Return the gain curves of some places, flat; those of few days are of these very days."""
        factors = None
        if rng is not None and noise:
            factors = [1.0] * len(self.statics.places)
            for place in places:
                factors[place] = rng.uniform(1 - noise, 1 + noise)
        days = range(window.first_day, window.last_day + 1) if window is not None else range(0)
        if 0 < len(days) <= FEW_DAYS:
            return self.curves.on(team, places, days, factors)
        return self.curves.chances(team, places, factors)

    def _tour(self, team: int, steps: Any, value: float, part: Window) -> Tour:
        per_day = self.statics.slots.per_day
        low, high = part.first_day * per_day, (part.last_day + 1) * per_day
        stops: list[Stop] = [(p, a, min(b, low)) for p, a, b in self.board.stops[team] if a < low]
        after = [(p, max(a, high), b) for p, a, b in self.board.stops[team] if b > high]
        here, since = part.start, low
        for kind, _, to, begin, end, _ in steps.tolist():
            if kind == TRAVEL:
                stops.append((here, since, int(begin)))
                here, since = int(to), int(end)
        whole = joined([*stops, (here, since, high), *after])
        return Tour(tuple(whole), tour_cost(self.statics, team, whole), value)
