"""The board: the sessions held and the stays of the teams, with everything they use up.

Adding and taking away keep all sums current, so that a question ("is a room free, how many are
left to serve?") costs a look-up. The board asks nothing: ``place`` finds what may be added.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from planner.solver.board.held import Held
from planner.solver.board.lunch import Lunch
from planner.solver.board.quick.jit import Numbers
from planner.solver.board.quick.ledger import Ledger
from planner.solver.board.slots import run
from planner.solver.board.statics import Statics

Stop = tuple[int, int, int]
"""A stay of a team by index: place, first slot, slot after the last."""


class Board:
    """A plan in the making. Sessions keep the order in which they were added."""

    def __init__(self, statics: Statics) -> None:
        s = self.statics = statics
        teams, people = len(s.teams), len(s.people)
        self.breaks = Lunch(s.campaign.policy, s.slots.step_min)
        self.stops: list[list[Stop]] = [[] for _ in range(teams)]
        self.presence: list[dict[int, int]] = [{} for _ in range(teams)]
        self.on_road: list[int] = [0] * teams
        self.here: list[set[int]] = [set() for _ in s.places]
        self.sessions: dict[Held, None] = {}
        self.busy: list[int] = [0] * people
        self.diary: list[defaultdict[int, list[Held]]] = [defaultdict(list) for _ in range(people)]
        self.rooms: list[list[int]] = [[0] * max(1, min(row.rooms, people + 1)) for row in s.venues]
        self.at_place: list[dict[Held, None]] = [{} for _ in s.places]
        self.of_kind: list[dict[Held, None]] = [{} for _ in s.kinds]
        self.of_team: list[dict[Held, None]] = [{} for _ in range(teams)]
        self.used: dict[tuple[int, int], list[int]] = {}
        self.staff_used: dict[tuple[int, int], int] = defaultdict(int)
        self.in_place: dict[tuple[int, int], int] = defaultdict(int)
        self.on_day: dict[tuple[int, int, int], int] = defaultdict(int)
        self.in_venue: dict[tuple[int, int], int] = defaultdict(int)
        self.days_of: dict[tuple[int, int], dict[int, int]] = defaultdict(dict)
        self.ward: dict[tuple[int, int], int] = defaultdict(int)
        self._only: frozenset[int] | None = None
        self.leg_days: list[frozenset[int]] = [frozenset()] * teams
        self.held_days: list[defaultdict[int, int]] = [defaultdict(int) for _ in range(teams)]
        self.ledger = Ledger.of(s)
        self._mix: dict[tuple[int, int], int] = defaultdict(int)
        self.guests: npt.NDArray[np.int64] = np.zeros((s.slots.days + 1, len(s.places)), np.int64)
        self.cases: set[int] = set()
        self.floor_points: dict[tuple[int, int], float] = defaultdict(float)
        self.points = 0.0
        self.travel_cost = [0.0] * teams
        self.history: dict[tuple[int, int], tuple[int, ...]] = {}
        for row in s.campaign.history:
            if row.kind in s.kind and row.settlement in s.place:
                key = s.kind[row.kind], s.place[row.settlement]
                self.history[key] = (*self.history.get(key, ()), row.day)

    # -- value -------------------------------------------------------------------------------

    def floor_value(self, key: tuple[int, int], points: float) -> float:
        """Return the bonus of ``points`` served in a (district, direction)."""
        target = self.statics.floor_target.get(key, 0.0)
        return float(self.statics.campaign.policy.floor_bonus) * min(points, target)

    def below_floor(self, key: tuple[int, int]) -> bool:
        """Return whether a (district, direction) has not reached its floor."""
        return self.floor_points[key] < self.statics.floor_target.get(key, 0.0)

    @property
    def below_floors(self) -> npt.NDArray[np.bool_]:
        """Return whether each (district, direction) has not reached its floor."""
        shape = len(self.statics.districts), len(self.statics.directions)
        if self.ledger is not None and self.ledger.open:
            return (self.ledger.floor < self.ledger.target).reshape(shape)
        below = np.zeros(shape, np.bool_)
        for key in self.statics.floor_target:
            below[key] = self.below_floor(key)
        return below

    @property
    def value(self) -> float:
        """Return the points of the board: served + floor − km − nights."""
        return self.points + self._floors - sum(self.travel_cost)

    @property
    def _floors(self) -> float:
        """Return the bonus of all floors (asked after each move: from the flat arrays, at once)."""
        if self.ledger is not None and self.ledger.open:
            below = np.minimum(self.ledger.floor, self.ledger.target)
            return float(self.statics.campaign.policy.floor_bonus) * float(below.sum())
        return sum(self.floor_value(key, points) for key, points in self.floor_points.items())

    def worth_of(self, held: Held) -> dict[tuple[int, int], float]:
        """Return the points a session serves, by (district of the residents, direction)."""
        s, facts = self.statics, self.statics.kinds[held.kind]
        worth: dict[tuple[int, int], float] = {}
        for place, people in held.served:
            each = facts.value * s.need[place] if held.case is None else s.case_worth(held.case)
            key = s.district_of[place], facts.direction
            worth[key] = worth.get(key, 0.0) + people * each
        return worth

    # -- sessions ----------------------------------------------------------------------------

    def add(self, held: Held) -> None:
        """Put a session on the board."""
        if self.ledger is not None:
            self.ledger.enter(held, 1)
        self.note(held)

    def note(self, held: Held) -> None:
        """Put a session on the board that the ledger has already."""
        self.sessions[held] = None
        mask, day = held.mask, held.start // self.statics.slots.per_day
        for person in held.people:
            self.busy[person] |= mask
            self.diary[person][day].append(held)
        for layer, taken in enumerate(levels := self.rooms[held.venue]):
            levels[layer], mask = taken | mask, taken & mask
            if not mask:
                break
        self._count(held, day, 1)

    def remove(self, held: Held) -> None:
        """Take a session off the board."""
        if self.ledger is not None:
            self.ledger.enter(held, -1)
        del self.sessions[held]
        mask, day = held.mask, held.start // self.statics.slots.per_day
        for person in held.people:
            self.busy[person] &= ~mask
            self.diary[person][day].remove(held)
        levels = self.rooms[held.venue]
        for layer in range(len(levels) - 1, -1, -1):
            levels[layer], mask = levels[layer] & ~mask, mask & ~levels[layer]
            if not mask:
                break
        self._count(held, day, -1)

    def _count(self, held: Held, day: int, sign: int) -> None:
        rows = (self.at_place[held.place], self.of_kind[held.kind])
        for row in (*rows, *(self.of_team[team] for team in held.teams)):
            if sign > 0:
                row[held] = None
            else:
                del row[held]
        for team in held.teams:
            self.held_days[team][day] += sign
        key = held.kind, held.place
        self.in_place[key] += sign
        self.on_day[held.kind, held.place, day] += sign
        self.in_venue[held.kind, held.venue] += sign
        days = self.days_of[key]
        days[day] = days.get(day, 0) + sign
        if not days[day]:
            del days[day]
        self._serve(held, sign)
        if held.case is not None:
            self._treat(held, day, sign)

    def _serve(self, held: Held, sign: int) -> None:
        facts = self.statics.kinds[held.kind]
        for (place, people), level in zip(held.served, held.levels, strict=True):
            if self.ledger is None:
                self._stir(held, place, level, sign * people)
            if facts.kind.is_staff:
                self.staff_used[held.venue, held.kind] += sign * people
            elif held.case is None:
                used = self.used.setdefault((place, held.kind), [0] * len(facts.levels))
                used[level] += sign * people
        for key, worth in self.worth_of(held).items():
            self.points += sign * worth
            self.floor_points[key] += sign * worth

    def _stir(self, held: Held, home: int, level: int, people: int) -> None:
        """Change the fingerprint of who is left for a kind, wherever these residents may go.

        It is a sum over what has been served, so it comes back when that is taken off again:
        equal fingerprints mean equal halls (but for a chance of about 2 to the power of −60).
        """
        staff = self.statics.kinds[held.kind].kind.is_staff
        venue = held.venue if staff else -1
        drop = people * hash((home, level, venue, 77_003))
        for place in self.statics.within(held.kind, home):
            self._mix[held.kind, place] += drop

    def fingerprint(self, kind: int, place: int) -> int:
        """Return a number that says who is left for a kind at a place: equal, the same people."""
        if self.ledger is None:
            return self._mix[kind, place]
        return int(self.ledger.mix[kind, place])

    def fingerprints(self, kinds: list[int], places: Numbers) -> Numbers:
        """Return the fingerprints of some kinds at some places."""
        if self.ledger is not None:
            return self.ledger.mix[kinds][:, places]
        rows = [[hash(self._mix[kind, p]) for p in places.tolist()] for kind in kinds]
        return np.array(rows, np.int64).reshape(len(kinds), len(places))

    def _treat(self, held: Held, day: int, sign: int) -> None:
        assert held.case is not None
        (self.cases.add if sign > 0 else self.cases.discard)(held.case)
        for night in range(day, day + self.statics.cases[held.case].stay_days):
            self.ward[held.venue, night] += sign

    @property
    def only(self) -> frozenset[int] | None:
        """Return the teams that may be packed (None: all)."""
        return self._only

    @only.setter
    def only(self, teams: frozenset[int] | None) -> None:
        self._only = teams
        if self.ledger is not None:
            self.ledger.own(teams)

    # -- stays -------------------------------------------------------------------------------

    def travel(self, team: int, stops: Sequence[Stop], cost: float) -> None:
        """Set a team's stays (in order) and what its legs and nights cost."""
        for place in self.presence[team]:
            self.here[place].discard(team)
        self._sleep(team, -1)
        self.stops[team] = list(stops)
        self._sleep(team, 1)
        presence: dict[int, int] = {}
        self.presence[team] = presence
        for place, first, end in stops:
            presence[place] = presence.get(place, 0) | run(first, end)
            self.here[place].add(team)
        self.on_road[team] = _gaps(stops)
        per_day = self.statics.slots.per_day
        self.leg_days[team] = frozenset(end // per_day for _, _, end in stops[:-1])
        self.travel_cost[team] = cost
        if self.ledger is not None:
            self.ledger.travel(team, stops)

    def _sleep(self, team: int, sign: int) -> None:
        """Count the beds a team takes, night by night, and the siding of a train."""
        for key in self.nights_of(team):
            self.guests[key] += sign * len(self.statics.members[team])

    def nights_of(self, team: int) -> set[tuple[int, int]]:
        """Return the (night, place) pairs in which a team takes beds."""
        s, row = self.statics, self.statics.teams[team]
        base, per_day = s.place[row.base], s.slots.per_day
        if row.sleeps_on_board:
            return set()
        return {
            (night, place)
            for place, first, end in self.stops[team]
            if place != base
            for night in range(max(0, -(-first // per_day) - 1), end // per_day)
        }

    # -- questions ---------------------------------------------------------------------------

    def left(self, kind: int, place: int, level: int) -> int:
        """Return how many residents of a place may still be served at a reach level."""
        limits = self.statics.limits(kind, place)
        used = self.used.get((place, kind))
        if used is None:
            return min(limits[level:])
        spent, least = sum(used[:level]), limits[-1]
        for at in range(level, len(limits)):
            spent += used[at]
            least = min(least, limits[at] - spent)
        return least

    def at_work(self, team: int, day: int) -> bool:
        """Return whether a day of a team holds a leg or a session."""
        return self.held_days[team].get(day, 0) > 0 or day in self.leg_days[team]

    def keeps_run(self, team: int, day: int) -> bool:
        """Return whether a team may work on a day without too many working days in a row."""
        most = self.statics.teams[team].max_run_days
        if most is None or self.at_work(team, day):
            return True
        before, after = day - 1, day + 1
        while self.at_work(team, before):
            before -= 1
        while self.at_work(team, after):
            after += 1
        return after - before - 1 <= most

    def full(self, venue: int) -> int:
        """Return the slots in which all rooms of a venue are taken."""
        return self.rooms[venue][-1] if self.statics.venues[venue].rooms else -1

    def wipe(self, sessions: Iterable[Held]) -> None:
        """Take several sessions off the board."""
        for held in sessions:
            self.remove(held)


def _gaps(stops: Sequence[Stop]) -> int:
    """Return the slots between the stays: those in which the team is on the road."""
    mask = 0
    for (_, _, end), (_, first, _) in pairwise(stops):
        mask |= run(end, first)
    return mask
