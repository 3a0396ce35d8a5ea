"""A team's tour in the model: a flow of one through the nodes of its ways."""

from __future__ import annotations

from typing import Any, Protocol

from ortools.sat.python import cp_model

from planner.domain.clock import Day
from planner.domain.ids import SettlementId
from planner.domain.people import Team
from planner.solver.exact.path import Path
from planner.solver.exact.ways import Node, Ride, Ways

Literal = Any
"""A Boolean variable of the model (ortools ships no types)."""


class Whereabouts(Protocol):
    """Literals that say where a team is, whether its tour is decided here or settled."""

    team: Team

    def there(self, step: int, place: SettlementId) -> Literal:
        """Return whether the team is in the settlement in the step (0: it cannot be)."""
        ...

    def on_road(self, step: int) -> list[Literal]:
        """Return literals of which one is true if the team is on the road in the step."""
        ...

    def night(self, day: Day, place: SettlementId) -> list[Literal]:
        """Return literals whose sum says whether the team is there at 24:00 of the day."""
        ...

    def leaves_on(self, day: Day) -> list[Literal]:
        """Return literals of which one is true if the team departs on the day."""
        ...


class Settled:
    """The whereabouts of a team whose tour is not decided here."""

    def __init__(self, path: Path, true: Literal) -> None:
        self.path, self.team, self._true = path, path.team, [true]

    def there(self, step: int, place: SettlementId) -> Literal:
        """Return whether the team is in the settlement in the step."""
        return self._true[0] if self.path.there(step, place) else 0

    def on_road(self, step: int) -> list[Literal]:
        """Return a true literal if the team is on the road in the step."""
        return self._true if self.path.road(step) else []

    def night(self, day: Day, place: SettlementId) -> list[Literal]:
        """Return a true literal if the team is there at 24:00 of the day."""
        return self._true if self.path.night(day, place) else []

    def leaves_on(self, day: Day) -> list[Literal]:
        """Return a true literal if the team departs on the day."""
        return self._true if day in self.path.leaving else []


class Tour:
    """The whereabouts of a team whose tour (of some days) is decided, and the rides it takes."""

    def __init__(self, model: cp_model.CpModel, ways: Ways, true: Literal) -> None:
        self.model, self.ways, self.team = model, ways, ways.team
        self._settled = None if ways.kept is None else Settled(ways.kept, true)
        name = self.team.id
        self.at: dict[Node, Literal] = {
            (step, place): model.new_bool_var(f"{name} in {place} at {step}")
            for step, place in sorted(ways.nodes)
            if ways.first <= step < ways.last and ways.stays(step, place)
        }
        self.rides: dict[Ride, Literal] = {
            ride: model.new_bool_var(f"{name} {ride.start} > {ride.end}") for ride in ways.rides
        }
        self._arriving: dict[Node, list[Literal]] = {}
        self._leaving: dict[Node, list[Literal]] = {}
        self._road: dict[int, list[Literal]] = {}
        self._sort()
        self._flow()

    def _sort(self) -> None:
        for (step, place), literal in self.at.items():
            self._leaving.setdefault((step, place), []).append(literal)
            self._arriving.setdefault((step + 1, place), []).append(literal)
        for ride, literal in self.rides.items():
            self._leaving.setdefault(ride.start, []).append(literal)
            self._arriving.setdefault(ride.end, []).append(literal)
            for step in range(ride.depart, ride.arrive):
                self._road.setdefault(step, []).append(literal)

    def _flow(self) -> None:
        """Send the team from its first place to its last: what arrives at a node leaves it."""
        for node in sorted(self.ways.nodes):
            comes = int(node == (self.ways.first, self.ways.start))
            goes = int(node == (self.ways.last, self.ways.end))
            arriving = cp_model.LinearExpr.sum(self._arriving.get(node, []))
            leaving = cp_model.LinearExpr.sum(self._leaving.get(node, []))
            self.model.add(arriving + comes == leaving + goes)
        if not self.ways.nodes:
            self.model.add_bool_or([])
        for step in range(self.ways.first, self.ways.last):
            self.model.add_at_most_one(self._within(step))

    def _within(self, step: int) -> list[Literal]:
        """Return the literals of which one is true in the step (redundant: it tightens)."""
        here = [self.at[step, p] for p in self.ways.places if (step, p) in self.at]
        return [*here, *self._road.get(step, [])]

    def there(self, step: int, place: SettlementId) -> Literal:
        """Return whether the team is in the settlement in the step (0: it cannot be)."""
        if self._settled and not self.ways.first <= step < self.ways.last:
            return self._settled.there(step, place)
        return self.at.get((step, place), 0)

    def on_road(self, step: int) -> list[Literal]:
        """Return the literals of the rides that take up the step."""
        if self._settled and not self.ways.first <= step < self.ways.last:
            return self._settled.on_road(step)
        return self._road.get(step, [])

    def night(self, day: Day, place: SettlementId) -> list[Literal]:
        """Return literals whose sum says whether the team is there at 24:00 of the day."""
        if self._settled and day not in self.ways.days:
            return self._settled.night(day, place)
        return self._arriving.get(((day + 1) * self.ways.per_day, place), [])

    def rides_of(self, day: Day) -> list[tuple[Ride, Literal]]:
        """Return the rides that depart on a free day."""
        per_day = self.ways.per_day
        return [(row, var) for row, var in self.rides.items() if row.depart // per_day == day]

    def leaves_on(self, day: Day) -> list[Literal]:
        """Return literals of which one is true if the team departs on the day."""
        if self._settled and day not in self.ways.days:
            return self._settled.leaves_on(day)
        return [var for _, var in self.rides_of(day)]

    def arrivals(self, place: SettlementId) -> list[Literal]:
        """Return the literals of the rides to a settlement."""
        return [var for ride, var in self.rides.items() if ride.end[1] == place]

    @property
    def days(self) -> range:
        """Return the team's days."""
        return range(self.team.first_day, self.team.last_day + 1)
