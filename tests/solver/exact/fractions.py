"""Models in fractions: how great a number can be where a part of everything may be taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ortools.linear_solver import pywraplp
from ortools.sat.python import cp_model

from planner.domain.campaign import Campaign
from planner.network import Network
from planner.solver.exact.build import Build, Hall, Number
from planner.solver.timetable.ground import Ground

DIGITS = 6
Row = tuple[float, list[tuple[int, float]], float]
"""The least, each variable with its factor, and the most."""


def built(campaign: Campaign) -> Build:
    """Return the model of a campaign, without its rules."""
    return Build(Ground(campaign, Network(campaign)), cp_model.CpModel())


def hall(build: Build, kind: str = "talk", venue: str = "hall-A", place: str = "A") -> Hall:
    """Return the hall of the sessions of a kind in a venue that no pin asks for."""
    return build.halls[kind, venue, place, None]  # type: ignore[index]


def held(hall: Hall) -> Number:
    """Return how many sessions of a hall are held."""
    return cp_model.LinearExpr.sum([x for _, x in hall.offers])


def blocks(hall: Hall) -> Number:
    """Return how many blocks the sessions of a hall have together."""
    return cp_model.LinearExpr.sum([offer.blocks * x for offer, x in hall.offers])


def people(hall: Hall) -> Number:
    """Return how many people the sessions of a hall serve."""
    return cp_model.LinearExpr.sum(list(hall.served.values()))


def least(build: Build, number: Number) -> float:
    """Return the least that a number can be in fractions."""
    return -most(build, -1 * number)


def most(build: Build, number: Number) -> float:
    """Return the most that a number can be in fractions."""
    build.model.maximize(number)
    proto, solver = build.model.proto, pywraplp.Solver.CreateSolver("GLOP")
    numbers = [solver.NumVar(*_ends(row.domain), "") for row in proto.variables]
    for low, terms, high in (row for found in proto.constraints for row in _rows(found)):
        made = solver.Constraint(low, high)
        for at, factor in terms:
            made.SetCoefficient(numbers[at], made.GetCoefficient(numbers[at]) + factor)
    goal = proto.objective
    for at, factor in zip(goal.vars, goal.coeffs, strict=True):
        solver.Objective().SetCoefficient(numbers[at], factor)
    solver.Objective().SetMinimization()
    assert solver.Solve() == pywraplp.Solver.OPTIMAL
    return round(float(goal.scaling_factor * (solver.Objective().Value() + goal.offset)), DIGITS)


def _rows(found: cp_model.ConstraintProto) -> Iterator[Row]:
    """Yield the rows of a constraint."""
    if found.has_linear():
        terms = list(zip(found.linear.vars, map(float, found.linear.coeffs), strict=True))
        low, high = _ends(found.linear.domain)
        yield low, terms, high
    elif found.has_bool_and():
        for then in found.bool_and.literals:
            yield _counted((*(-1 - at for at in found.enforcement_literal), then), 1, INFINITE)
    elif found.has_bool_or():
        yield _counted(found.bool_or.literals, 1, INFINITE)
    elif found.has_at_most_one():
        yield _counted(found.at_most_one.literals, 0, 1)
    else:
        raise ValueError(f"no row is known for {found}")


def _ends(domain: Iterable[int]) -> tuple[float, float]:
    ends = list(domain)
    return float(ends[0]), float(ends[-1])


INFINITE = float("inf")


def _counted(literals: Iterable[int], low: float, high: float) -> Row:
    """Return the row that bounds how many literals are true."""
    rows = list(literals)
    negated = sum(at < 0 for at in rows)
    terms = [(at, 1.0) if at >= 0 else (-1 - at, -1.0) for at in rows]
    return low - negated, terms, high - negated
