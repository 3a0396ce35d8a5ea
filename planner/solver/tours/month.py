"""A team's best month given everybody else's: curves and roads in, stays out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

import numpy as np
import numpy.typing as npt

from planner.solver.board.board import Board, Stop
from planner.solver.board.held import Held
from planner.solver.board.slots import bits
from planner.solver.board.statics import Statics
from planner.solver.tours.curves import Curves
from planner.solver.tours.labelling import TRAVEL, best_month
from planner.solver.tours.roads import Roads, roads

NO_LIMIT = 10_000
NEAR_WINDOW, FAR_WINDOW = 25, 10
"""How many places near each end of a window, and how many drawn from all, are looked at."""


@dataclass(frozen=True, slots=True)
class Musts:
    """Where a team has to be: place by slot, and place by night."""

    slots: dict[int, int] = field(default_factory=dict)
    nights: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tour:
    """Stays in order, and what their legs and nights cost in points."""

    stops: tuple[Stop, ...]
    cost: float
    hoped: float = 0.0


@dataclass(frozen=True, slots=True)
class Window:
    """Some days of a tour: where they begin and end, and what lies behind the team by then."""

    first_day: int
    last_day: int
    start: int
    end: int
    run_days: int
    nights_away: int


class Months:
    """Finds tours for teams on a board."""

    def __init__(self, board: Board, curves: Curves) -> None:
        self.board, self.curves = board, curves
        self.statics = board.statics
        self.musts: dict[int, Musts] = {}
        self._roads: dict[int, Roads] = {}
        self._options: dict[int, _Options] = {}

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
        places = self._near_window(team, window, rng) if window else self.targets_of(team)
        return self._search(team, self._option_arrays(team, places, rng, noise), window)

    def tidier(self, team: int, sessions: Iterable[Held]) -> Tour | None:
        """Return the cheapest tour on which the team is there for all of some sessions."""
        asked = self.musts.get(team, Musts())
        slots = dict(asked.slots)
        for held in sessions:
            slots.update(dict.fromkeys(range(held.start, held.end), held.place))
        self.musts[team] = Musts(slots, asked.nights)
        try:
            return self.cheapest(team)
        finally:
            self.musts[team] = asked

    def window(self, team: int, first_day: int, last_day: int) -> Window | None:
        """Return some days of a team's tour as a part to be made anew; None if it is then on
        the road at one of the midnights.
        """
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

    def possible(self, team: int) -> bool:
        """Return whether any tour at all keeps the team's musts."""
        musts = self.musts.get(team)
        if musts and -2 in (*musts.slots.values(), *musts.nights.values()):
            return False
        return self.cheapest(team) is not None

    def cheapest(self, team: int) -> Tour | None:
        """Return the tour that costs least of those that keep the team's musts."""
        return self._search(team, self._no_options(team))

    def _search(
        self, team: int, options: _Options, window: Window | None = None
    ) -> Tour | None:
        statics = self.statics
        row = statics.teams[team]
        per_day = statics.slots.per_day
        home = statics.place[row.base]
        part = window or Window(row.first_day, row.last_day, home, home, 0, 0)
        first, last = part.first_day * per_day, (part.last_day + 1) * per_day
        net = self.roads(team)
        cap = NO_LIMIT if row.max_drive_min is None else row.max_drive_min // statics.slots.step_min
        shut = net.shut
        value, steps = best_month(
            first, last, per_day, home, part.start, part.end,
            0, part.run_days, 0, part.nights_away,
            cap,
            NO_LIMIT if row.max_run_days is None else row.max_run_days,
            NO_LIMIT if row.max_nights_away is None else row.max_nights_away,
            row.sleeps_on_board,
            net.until, self._leave(team, net), self._held_days(team), self._must(team), self._blocked(team), self._night_ok(team),
            net.day_class, net.near, net.legs, net.costs, float(row.price_night),
            options.of_day, options.first, options.anchor, options.end, options.gain,
            shut.first, shut.start, shut.end, shut.slots, shut.opens, shut.closes, net.reach,
        )  # fmt: skip
        if value <= -1e17:
            return None
        return self._tour(team, steps, float(value), part)

    def keeps_musts(self, team: int, stops: Sequence[Stop]) -> bool:
        """Return whether stays keep all that the team is asked for."""
        musts, per_day = self.musts.get(team, Musts()), self.statics.slots.per_day
        where = {slot: p for p, first, end in stops for slot in range(first, end)}
        there = all(where.get(slot) == place for slot, place in musts.slots.items())
        nights = musts.nights.items()
        return there and all(night_place(stops, day, per_day) == place for day, place in nights)

    def roads(self, team: int) -> Roads:
        """Return a team's roads (made once)."""
        if team not in self._roads:
            self._roads[team] = roads(self.statics, team, self.targets(team), self._weight(team))
        return self._roads[team]

    def targets(self, team: int) -> frozenset[int]:
        """Return the places at which a team could serve anybody, or has to be."""
        s, found = self.statics, set()
        kinds = s.staffable(frozenset({team}))
        rail = s.teams[team].profile == "rail"
        for place in range(len(s.places)):
            if rail and not s.settlements[place].sidings:
                continue
            carried = s.carried.get(team)
            for kind in kinds:
                venues = s.standing(kind, place)
                fits = carried is not None and s.suits(kind, carried)
                if (venues or fits) and self._wanted(kind, place):
                    found.add(place)
                    break
        musts = self.musts.get(team, Musts())
        return frozenset(found | set(musts.slots.values()) | set(musts.nights.values()))

    def _wanted(self, kind: int, place: int) -> bool:
        s = self.statics
        if s.kinds[kind].kind.is_cases:
            return any(
                s.share(kind, s.place[s.cases[c].settlement], place) > 0
                for c in s.cases_of.get(kind, ())
            )
        return (place, kind) in s.demand or bool(s.guests(kind, place))

    def _weight(self, team: int) -> npt.NDArray[np.float64]:
        s, kinds = self.statics, set(self.statics.staffable(frozenset({team})))
        weight = np.zeros(len(s.places))
        for (place, kind), people in s.demand.items():
            if kind in kinds:
                weight[place] += people * s.kinds[kind].value * s.need[place]
        return weight

    # -- what the compiled core is given ---------------------------------------------------------

    def _must(self, team: int) -> npt.NDArray[np.int16]:
        must = np.full(self.statics.slots.total + 1, -1, np.int16)
        for slot, place in self.musts.get(team, Musts()).slots.items():
            must[slot] = place
        return must

    def _leave(self, team: int, net: Roads) -> npt.NDArray[np.int8]:
        """Return where a wait may end: as on the roads, and when the team has been where asked."""
        slots = self.musts.get(team, Musts()).slots
        leave = net.leave.copy()
        for slot, place in slots.items():
            if slots.get(slot + 1) != place:
                leave[slot + 1] = int(net.until[slot + 1] > 0)
        return leave

    def _held_days(self, team: int) -> npt.NDArray[np.bool_]:
        """Return the days on which the team holds sessions whatever its tour (its pins)."""
        held = self.board.held_days[team]
        return np.array([held.get(day, 0) > 0 for day in range(self.statics.slots.days + 1)])

    def _blocked(self, team: int) -> npt.NDArray[np.bool_]:
        """Return where a train may not stand, by (slot, place); one empty row for the road."""
        s = self.statics
        if s.teams[team].profile != "rail":
            return np.zeros((1, 1), np.bool_)
        blocked = np.zeros((s.slots.total + 1, len(s.places)), np.bool_)
        for place, row in enumerate(s.settlements):
            if not row.sidings:
                blocked[:, place] = True
                continue
            others = [
                self.board.presence[t].get(place, 0)
                for t, other in enumerate(s.teams)
                if t != team and other.profile == "rail"
            ]
            for slot in bits(_crowded(others, row.sidings)):
                blocked[slot, place] = True
        return blocked

    def _night_ok(self, team: int) -> npt.NDArray[np.bool_]:
        s, row = self.statics, self.statics.teams[team]
        base, crew = s.place[row.base], len(s.members[team])
        beds = np.array([p.beds for p in s.settlements], np.int64)
        free = np.tile(beds, (s.slots.days + 1, 1))
        mine = self._own_guests(team)
        for (place, night), guests in self.board.guests.items():
            if guests and night <= s.slots.days:
                free[night, place] -= guests - mine.get((place, night), 0)
        allowed: npt.NDArray[np.bool_] = free >= crew
        if row.sleeps_on_board or crew == 0:
            allowed[:] = True
        allowed[:, base] = True
        for night, place in self.musts.get(team, Musts()).nights.items():
            only = allowed[night, place]
            allowed[night] = False
            allowed[night, place] = only
        return allowed

    def _own_guests(self, team: int) -> dict[tuple[int, int], int]:
        s, row = self.statics, self.statics.teams[team]
        if row.sleeps_on_board:
            return {}
        per_day, base = s.slots.per_day, s.place[row.base]
        return {
            (place, night): len(s.members[team])
            for place, first, end in self.board.stops[team]
            if place != base
            for night in range(max(0, -(-first // per_day) - 1), end // per_day)
        }

    def _no_options(self, team: int) -> _Options:
        n, none = len(self.statics.places), np.zeros(0, np.int32)
        of_day = np.full(self.statics.slots.days, -1, np.int32)
        return _Options(of_day, np.zeros((n, 1, 2), np.int32), none, none, np.zeros(0))

    def _near_window(self, team: int, window: Window, rng: Random | None) -> frozenset[int]:
        """Return the places worth a look for some days: near both ends, there now, a few more."""
        s, net = self.statics, self.roads(team)
        low, high = window.first_day * s.slots.per_day, (window.last_day + 1) * s.slots.per_day
        now = {p for p, first, end in self.board.stops[team] if first < high and end > low}
        near = {int(j) for end in (window.start, window.end) for j in net.near[end][:NEAR_WINDOW]}
        every = sorted(self.targets_of(team))
        some = rng.sample(every, min(len(every), FAR_WINDOW)) if rng else ()
        found = {p for p in (*now, *near, *some, window.start, window.end) if p >= 0}
        return frozenset(found & set(every))

    def _option_arrays(
        self, team: int, places: frozenset[int], rng: Random | None, noise: float
    ) -> _Options:
        curves = {place: self.curves.of(team, place) for place in sorted(places)}
        sorts = self.curves.sorts(team)
        stages = max((len(c) for rows in curves.values() for c in rows), default=0)
        n = len(self.statics.places)
        first = np.zeros((n, max(1, len(sorts.days)), stages + 1), np.int32)
        anchor: list[int] = []
        end: list[int] = []
        gain: list[float] = []
        for place, rows in curves.items():
            factor = 1.0 if rng is None or not noise else rng.uniform(1 - noise, 1 + noise)
            for sort, curve in enumerate(rows):
                for stage in range(stages):
                    first[place, sort, stage] = len(anchor)
                    for a, b, points in curve[stage] if stage < len(curve) else ():
                        anchor.append(a)
                        end.append(b)
                        gain.append(points * factor)
                first[place, sort, stages] = len(anchor)
        return _Options(
            np.array(sorts.of_day, np.int32),
            first,
            np.array(anchor, np.int32),
            np.array(end, np.int32),
            np.array(gain, np.float64),
        )

    def targets_of(self, team: int) -> frozenset[int]:
        """Return the places of the team's roads."""
        near = self.roads(team).near
        return frozenset(int(j) for j in np.unique(near) if j >= 0) | {
            self.statics.place[self.statics.teams[team].base]
        }

    # -- what it gives back ------------------------------------------------------------------------

    def _tour(
        self, team: int, steps: npt.NDArray[np.float64], value: float, part: Window
    ) -> Tour:
        per_day = self.statics.slots.per_day
        low, high = part.first_day * per_day, (part.last_day + 1) * per_day
        before = [(p, a, min(b, low)) for p, a, b in self.board.stops[team] if a < low]
        after = [(p, max(a, high), b) for p, a, b in self.board.stops[team] if b > high]
        here, since, stops = part.start, low, before
        for kind, _, to, begin, end, _ in steps.tolist():
            if kind == TRAVEL:
                stops.append((here, since, int(begin)))
                here, since = int(to), int(end)
        joined = _joined([*stops, (here, since, high), *after])
        return Tour(tuple(joined), tour_cost(self.statics, team, joined), value)


def _joined(stops: list[Stop]) -> list[Stop]:
    """Return stays with those that touch in one place made one, and empty ones dropped."""
    found: list[Stop] = []
    for place, first, end in stops:
        if found and found[-1][0] == place and found[-1][2] == first:
            found[-1] = (place, found[-1][1], end)
        else:
            found.append((place, first, end))
    return found


@dataclass(frozen=True, slots=True)
class _Options:
    of_day: npt.NDArray[np.int32]
    first: npt.NDArray[np.int32]
    anchor: npt.NDArray[np.int32]
    end: npt.NDArray[np.int32]
    gain: npt.NDArray[np.float64]


def tour_cost(statics: Statics, team: int, stops: Sequence[Stop]) -> float:
    """Return the points that a team's legs and nights away from base cost."""
    row, per_day = statics.teams[team], statics.slots.per_day
    base, cost = statics.place[row.base], 0.0
    for (a, _, leave), (b, _, _) in pairwise(stops):
        km = statics.network.km(row.profile, statics.network.day_class(row.profile, leave // per_day))
        cost += float(km[a, b]) * float(row.price_km)
    away = sum(
        1 for day in range(row.first_day, row.last_day + 1) if night_place(stops, day, per_day) != base
    )
    return cost + away * float(row.price_night)


def night_place(stops: Sequence[Stop], day: int, per_day: int) -> int | None:
    """Return where a team is at 24:00 of a day; None is on the road."""
    midnight = (day + 1) * per_day
    return next((place for place, first, end in stops if first <= midnight <= end), None)


def _crowded(masks: list[int], room: int) -> int:
    """Return the slots in which at least ``room`` of the masks are set."""
    layers = [0] * room
    for mask in masks:
        rest = mask
        for layer in range(room):
            layers[layer], rest = layers[layer] | rest, layers[layer] & rest
    return layers[-1]
