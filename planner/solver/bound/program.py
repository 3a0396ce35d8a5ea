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
from planner.solver.bound.hosts import HallKey, Host

Cell = tuple[int, int]
Seat = tuple[int, str]
Link = tuple[int, HallKey]


@dataclass(frozen=True, slots=True)
class Problem:
    """What the bound by capacity rests on; ``needs`` counts the specialists of each seat.

    ``quotas`` says how many people a hall can serve where more would like to come.
    """

    items: tuple[Item, ...]
    crews: tuple[Crew, ...]
    needs: Mapping[Seat, int]
    targets: Mapping[Cell, float]
    bonus: float
    hosts: tuple[Host, ...] = ()
    quotas: Mapping[HallKey, int] = field(default_factory=dict)

    @property
    def scarce(self) -> frozenset[HallKey]:
        """Return the halls that have a price."""
        hosted = {key for host in self.hosts for there in host.visits for key, _ in there}
        return frozenset(hosted | self.quotas.keys())

    @property
    def shared(self) -> Mapping[HallKey, Sequence[HallKey]]:
        """Return, for halls that share rooms or specialists with others, the keys of them all."""
        return {hall: keys for host in self.hosts for hall, keys in host.shared.items()}


@dataclass(frozen=True, slots=True)
class Prices:
    """Points for a slot of a specialist by seat, and for a point served below a floor by cell.

    ``visit`` is the price of a person served in a hall of a host, or in halls that share, ``quota``
    that under a quota, ``link`` that of a person of an item (by number) there, which pays for the
    host's first day.
    """

    seat: Mapping[Seat, float] = field(default_factory=dict)
    floor: Mapping[Cell, float] = field(default_factory=dict)
    visit: Mapping[HallKey, float] = field(default_factory=dict)
    quota: Mapping[HallKey, float] = field(default_factory=dict)
    link: Mapping[Link, float] = field(default_factory=dict)


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
    halls = _Rooms(solver, problem)
    for number, item in enumerate(problem.items):
        served = solver.NumVar(0.0, float(item.people), "")
        goal.SetCoefficient(served, item.worth)
        halls.enter(served, number, item)
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
        {key: max(0.0, row.dual_value()) for key, row in halls.visit.items()},
        {key: max(0.0, row.dual_value()) for key, row in halls.quota.items()},
        {key: max(0.0, row.dual_value()) for key, row in halls.link.items()},
    )


class _Rooms:
    """The rows of halls with a price: who is served in which, and on how many days of a host."""

    def __init__(self, solver: pywraplp.Solver, problem: Problem) -> None:
        self.solver, self.far = solver, solver.infinity()
        self.scarce, self.shared = problem.scarce, problem.shared
        self.quota = {
            key: solver.Constraint(-self.far, float(most)) for key, most in problem.quotas.items()
        }
        self.visit: dict[HallKey, pywraplp.Constraint] = {}
        self.first: dict[HallKey, pywraplp.Variable] = {}
        self.link: dict[Link, pywraplp.Constraint] = {}
        for host in problem.hosts:
            days = solver.Constraint(-self.far, float(host.days))
            firsts = dict(host.firsts())
            for number, there in enumerate(host.visits):
                stay = solver.NumVar(0.0, 1.0, "")
                days.SetCoefficient(stay, 1.0)
                self.first.update(dict.fromkeys(firsts.get(number, ()), stay))
                for key, people in there:
                    if key not in self.visit:
                        self.visit[key] = solver.Constraint(-self.far, 0.0)
                    self.visit[key].SetCoefficient(stay, -people)

    def enter(self, served: pywraplp.Variable, number: int, item: Item) -> None:
        """Let people of an item be served in its halls, where one of them has a price."""
        if not any(spot.hall in self.scarce for spot in item.where):
            return
        whole = self.solver.Constraint(-self.far, 0.0)
        whole.SetCoefficient(served, 1.0)
        for spot in item.where:
            most = float(min(spot.people, item.people))
            here = self.solver.NumVar(0.0, most, "")
            whole.SetCoefficient(here, -1.0)
            if spot.hall in self.first:
                row = self.link[number, spot.hall] = self.solver.Constraint(-self.far, 0.0)
                row.SetCoefficient(here, 1.0)
                row.SetCoefficient(self.first[spot.hall], -most)
            for rows in (self.quota, self.visit):
                if spot.hall in rows:
                    rows[spot.hall].SetCoefficient(here, 1.0)
            for key in self.shared.get(spot.hall, ()):
                self.visit[key].SetCoefficient(here, 1.0)


def seats_of(problem: Problem, kind: int) -> Sequence[Seat]:
    """Return the seats of a kind."""
    return [key for key in problem.needs if key[0] == kind]
