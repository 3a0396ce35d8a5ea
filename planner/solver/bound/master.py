"""The programme of day tours, which finds prices: columns come from the tours worth most.

Months are cut into days: a day tour leads from where a team slept to where it sleeps next, and as
many end at a place as begin there (Desaulniers, Desrosiers & Solomon, Column Generation, 2005).
Prices are kept in a box that grows where they lean against it (boxstep; Marsten, Hogan &
Blankenship 1975), so that they are of use from the first step on. Nothing is proven here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from ortools.linear_solver import pywraplp

from planner.solver.bound.days import crews_of
from planner.solver.bound.stage import Curves, Stage
from planner.solver.bound.walk import stays_to

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Place = tuple[int, int]
"""A crew and a place where it sleeps."""
FIRST_BOX, WIDER = 1.0, 2.0
"""Prices are at first at most this share of a person's worth, and what the box then grows by."""
TOP, SPREAD = 16, 2.0
"""Tours taken from a crew's day in a step, and how often people may be served by new tours."""
MOST, KEPT = 4000, 1500
"""Tours in the programme at most, and those best at the last prices that then stay in it."""
WAYS = ("use_preprocessing: true", "use_preprocessing: false", "use_dual_simplex: true")
"""Settings of the solver, one after another until one of them gets to the optimum."""


@dataclass(frozen=True, slots=True, eq=False)
class Tour:
    """A day tour: its crew and day, where it begins and ends, what it delivers, its cost."""

    crew: int
    day: int
    start: int
    end: int
    rows: Whole
    served: Floats
    cost: float


@dataclass(frozen=True, slots=True, eq=False)
class Duals:
    """The prices of a programme: of rows, of sleeping at a place, of a crew's day."""

    price: Floats
    height: dict[Place, float]
    wage: dict[Place, float]

    def worth(self, tour: Tour) -> float:
        """Return what a tour earns beyond what it costs."""
        moved = self.height.get((tour.crew, tour.end), 0.0)
        moved -= self.height.get((tour.crew, tour.start), 0.0)
        earned = float(tour.served @ self.price[tour.rows]) + tour.cost
        return earned + moved - self.wage[tour.crew, tour.day]


class Master:
    """The programme of a stage: worths and people are those of all items, by number."""

    def __init__(self, stage: Stage, worth: Floats, people: Floats) -> None:
        self.stage, self.worth, self.people = stage, worth, people
        self.crews = crews_of(stage.sorts, stage.per_day)
        self.number: Floats = people[stage.item_of]
        self.top: Floats = worth[stage.item_of]
        seats = np.bincount(stage.item_of, minlength=len(worth))[stage.item_of]
        self.box = FIRST_BOX * self.top / seats
        self.tours: list[Tour] = []
        self._begin(())

    def _begin(self, tours: Sequence[Tour]) -> None:
        """Build the programme anew, with some tours."""
        self.solver = pywraplp.Solver.CreateSolver("GLOP")
        self.far = self.solver.infinity()
        self.goal = self.solver.Objective()
        self.goal.SetMaximization()
        self.rows = [self.solver.Constraint(-self.far, 0.0) for _ in self.stage.rows]
        self.flows: dict[Place, pywraplp.Constraint] = {}
        self.days = {
            (k, d): self.solver.Constraint(-self.far, count)
            for k, crew in enumerate(self.crews)
            for d, (_, _, count) in enumerate(crew.days)
        }
        self._serve()
        self.tours = []
        for tour in tours:
            self._add(tour)

    def _serve(self) -> None:
        """Add how many are served of each item, and how dear its rows may be."""
        served = {}
        for index in np.unique(self.stage.item_of).tolist():
            served[index] = self.solver.NumVar(0.0, float(self.people[index]), "")
            self.goal.SetCoefficient(served[index], float(self.worth[index]))
        self.bought = []
        for row, index in enumerate(self.stage.item_of.tolist()):
            self.bought.append(self.solver.NumVar(0.0, self.far, ""))
            self.rows[row].SetCoefficient(served[index], 1.0)
            self.rows[row].SetCoefficient(self.bought[row], -1.0)
            self.goal.SetCoefficient(self.bought[row], -float(self.box[row]))

    def solve(self) -> tuple[float, Duals] | None:
        """Return the programme's optimum and its prices; None if the solver fails."""
        if not any(self._solved(way) for way in WAYS):
            return None
        price = np.clip(np.array([row.dual_value() for row in self.rows]), 0.0, self.box)
        duals = Duals(
            price,
            {key: row.dual_value() for key, row in self.flows.items()},
            {key: max(0.0, row.dual_value()) for key, row in self.days.items()},
        )
        bought = np.array([held.solution_value() for held in self.bought])
        self.leaning = np.flatnonzero((bought > 1e-6) & (self.box < self.top))
        value = float(self.goal.Value())
        if len(self.tours) > MOST:
            best = sorted(range(len(self.tours)), key=lambda i: -duals.worth(self.tours[i]))
            self._begin([self.tours[i] for i in sorted(best[:KEPT])])
        return value, duals

    def _solved(self, way: str) -> bool:
        self.solver.SetSolverSpecificParametersAsString(way)
        return bool(self.solver.Solve() == pywraplp.Solver.OPTIMAL)

    def widen(self) -> bool:
        """Let prices that lean against the box rise further; False if there are none."""
        for row in self.leaning.tolist():
            self.box[row] = min(self.top[row], self.box[row] * WIDER)
            self.goal.SetCoefficient(self.bought[row], -float(self.box[row]))
        return len(self.leaning) > 0

    def extend(self, duals: Duals, *, near: bool) -> tuple[float, int]:
        """Add tours worth having at some prices; return the most that all days earn, and how many.

        With ``near``, tours stay within a region, which is quick; the most is then no limit.
        """
        count = len(self.tours)
        earned = 0.0
        crowd = np.zeros(len(duals.price))
        for k, crew in enumerate(self.crews):
            whole = self.stage.curves(crew.sort, duals.price)
            for curves in self.stage.parts(whole) if near else [whole]:
                for d in range(len(crew.days)):
                    earned += self._day(k, d, curves, duals, crowd)
        return earned, len(self.tours) - count

    def _day(self, k: int, d: int, curves: Curves, duals: Duals, crowd: Floats) -> float:
        crew, price = self.crews[k], duals.price
        first, last, count = crew.days[d]
        height = np.array([duals.height.get((k, place), 0.0) for place in curves.nodes.tolist()])
        found = self.stage.walk(crew.sort, curves, first, last, -height)
        worth = found[0][-1] + height
        limit, taken = duals.wage[k, d], 0
        for node in np.argsort(-worth).tolist():
            if worth[node] <= limit * (1 + 1e-7) + 1e-7 or taken >= TOP:
                break
            stays = stays_to(node, last - first, *found[1:])
            served = self.stage.deliver(crew.sort, curves, stays, first, price)
            rows = np.flatnonzero(served > 0)
            value = served[rows] * price[rows]
            if value[crowd[rows] < self.number[rows] * SPREAD].sum() >= 0.5 * value.sum() > 0:
                crowd[rows] += served[rows]
                route = curves.nodes[stays[::-1, 0]]
                cost = -self.stage.cost(crew.sort, route, first, last)
                self._add(Tour(k, d, int(route[0]), int(route[-1]), rows, served[rows], cost))
                taken += 1
        return count * max(0.0, float(worth.max()))

    def _add(self, tour: Tour) -> None:
        held = self.solver.NumVar(0.0, self.far, "")
        self.tours.append(tour)
        self.goal.SetCoefficient(held, tour.cost)
        self.days[tour.crew, tour.day].SetCoefficient(held, 1.0)
        for row, count in zip(tour.rows.tolist(), tour.served.tolist(), strict=True):
            self.rows[row].SetCoefficient(held, -count)
        if tour.start != tour.end:
            for node, sign in ((tour.start, 1.0), (tour.end, -1.0)):
                key = tour.crew, node
                if key not in self.flows:
                    self.flows[key] = self.solver.Constraint(0.0, 0.0)
                self.flows[key].SetCoefficient(held, sign)
