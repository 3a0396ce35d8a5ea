"""The programme behind the bound by capacity, solved for its prices only.

Its optimum is not trusted: the prices are, whatever they are, because ``weak`` turns any prices
into a bound (weak duality; Bertsimas & Tsitsiklis, Introduction to Linear Optimization, ch. 4).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ortools.linear_solver import pywraplp

from planner.solver.bound.capacity import Crew
from planner.solver.bound.demand import Item

Cell = tuple[int, int]
Seat = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Problem:
    """What the bound by capacity rests on; ``needs`` counts the specialists of each seat."""

    items: tuple[Item, ...]
    crews: tuple[Crew, ...]
    needs: Mapping[Seat, int]
    targets: Mapping[Cell, float]
    bonus: float


@dataclass(frozen=True, slots=True)
class Prices:
    """Points for a slot of a specialist by seat, and for a point served below a floor by cell."""

    seat: Mapping[Seat, float] = field(default_factory=dict)
    floor: Mapping[Cell, float] = field(default_factory=dict)


def prices(problem: Problem) -> Prices:
    """Return the prices of the programme's optimum; all zero if the solver finds none."""
    solver = pywraplp.Solver.CreateSolver("GLOP")
    goal = solver.Objective()
    goal.SetMaximization()
    far = solver.infinity()
    seats = {key: solver.Constraint(-far, 0.0) for key in problem.needs}
    floors = {}
    for cell, target in problem.targets.items():
        if target > 0 and problem.bonus > 0:
            floors[cell] = solver.Constraint(-far, 0.0)
            bonus = solver.NumVar(0.0, target, "")
            goal.SetCoefficient(bonus, problem.bonus)
            floors[cell].SetCoefficient(bonus, 1.0)
    for item in problem.items:
        served = solver.NumVar(0.0, float(item.people), "")
        goal.SetCoefficient(served, item.worth)
        if item.cell in floors:
            floors[item.cell].SetCoefficient(served, -item.worth)
        for key in seats_of(problem, item.kind):
            seats[key].SetCoefficient(served, problem.needs[key] * item.slots)
    for crew in problem.crews:
        load = solver.Constraint(-far, crew.slots * crew.heads)
        for kind, skill, most in crew.seats:
            time = solver.NumVar(0.0, most * crew.heads, "")
            load.SetCoefficient(time, 1.0)
            seats[kind, skill].SetCoefficient(time, -1.0)
    if solver.Solve() != pywraplp.Solver.OPTIMAL:
        return Prices()
    return Prices(
        {key: max(0.0, row.dual_value()) for key, row in seats.items()},
        {key: max(0.0, row.dual_value()) for key, row in floors.items()},
    )


def seats_of(problem: Problem, kind: int) -> Sequence[Seat]:
    """Return the seats of a kind."""
    return [key for key in problem.needs if key[0] == kind]
