"""A team's month in the model: a flow of one through the nodes of its ways."""

from __future__ import annotations

from typing import Any

from ortools.sat.python import cp_model

from planner.domain.clock import Day
from planner.domain.ids import SettlementId
from planner.solver.exact.ways import Node, Ride, Ways

Literal = Any
"""A Boolean variable of the model (ortools ships no types)."""


class Tour:
    """Literals that say where a team is in every step, and which rides it takes."""

    def __init__(self, model: cp_model.CpModel, ways: Ways) -> None:
        self.model, self.ways, self.team = model, ways, ways.team
        name = self.team.id
        self.at: dict[Node, Literal] = {
            (step, place): model.new_bool_var(f"{name} in {place} at {step}")
            for step, place in sorted(ways.nodes)
            if ways.stays(step, place)
        }
        self.rides: dict[Ride, Literal] = {
            ride: model.new_bool_var(f"{name} {ride.start} > {ride.end}") for ride in ways.rides
        }
        self._arriving: dict[Node, list[Literal]] = {}
        self._leaving: dict[Node, list[Literal]] = {}
        for (step, place), literal in self.at.items():
            self._leaving.setdefault((step, place), []).append(literal)
            self._arriving.setdefault((step + 1, place), []).append(literal)
        for ride, literal in self.rides.items():
            self._leaving.setdefault(ride.start, []).append(literal)
            self._arriving.setdefault(ride.end, []).append(literal)
        self._flow()

    def _flow(self) -> None:
        """Send the team from base to base: what arrives at a node leaves it."""
        for node in sorted(self.ways.nodes):
            comes = int(node == (self.ways.first, self.team.base))
            goes = int(node == (self.ways.last, self.team.base))
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
        return [*here, *self.on_road(step)]

    def on_road(self, step: int) -> list[Literal]:
        """Return the literals of the rides that take up the step."""
        return [var for ride, var in self.rides.items() if ride.depart <= step < ride.arrive]

    def night(self, day: Day, place: SettlementId) -> list[Literal]:
        """Return literals whose sum says whether the team is there at 24:00 of the day."""
        return self._arriving.get(((day + 1) * self.ways.per_day, place), [])

    def rides_of(self, day: Day) -> list[tuple[Ride, Literal]]:
        """Return the rides that depart on the day."""
        per_day = self.ways.per_day
        return [(row, var) for row, var in self.rides.items() if row.depart // per_day == day]

    @property
    def days(self) -> range:
        """Return the team's days."""
        return range(self.team.first_day, self.team.last_day + 1)
