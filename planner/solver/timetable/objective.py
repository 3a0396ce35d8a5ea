"""What the timetable maximises, in exact whole numbers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import lcm

from ortools.sat.python import cp_model

from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Number
from planner.solver.timetable.worth import Strand, Worth

MOST = 2**52
"""Coefficients are coarsened above this, far from the solver's limits; results are compared
exactly outside of the model."""


def maximise(build: Build, worth: Worth, outside: dict[Strand, Decimal]) -> None:
    """Maximise the points of served people plus the floor bonus, given the points outside."""
    terms = [
        (held, home, people, worth.person(held.kind.id, home, held.case_id))
        for held in build.judged
        for home, people in held.served.items()
    ]
    room = _room(worth, {worth.strand(held.kind.id, home) for held, home, *_ in terms}, outside)
    bonus = Fraction(build.campaign.policy.floor_bonus)
    scale = _scale(
        [Fraction(points) for *_, points in terms] + [Fraction(v) for v in room.values()]
    )
    numbers: list[Number] = [people for _, _, people, _ in terms]
    weights = [int(Fraction(points) * scale) * bonus.denominator for *_, points in terms]
    by_strand: dict[Strand, list[tuple[Number, int]]] = {}
    for held, home, people, points in terms:
        row = people, int(Fraction(points) * scale)
        by_strand.setdefault(worth.strand(held.kind.id, home), []).append(row)
    for strand, left in room.items():
        under = build.variables.under_floor(strand, int(Fraction(left) * scale))
        _limit(build, under, by_strand[strand])
        numbers.append(under)
        weights.append(bonus.numerator)
    build.model.maximize(cp_model.LinearExpr.weighted_sum(numbers, weights))


def _room(
    worth: Worth, strands: set[Strand], outside: dict[Strand, Decimal]
) -> dict[Strand, Decimal]:
    """Return the points that still earn the bonus, where there are any."""
    if worth.campaign.policy.floor_bonus == 0:
        return {}
    left = {
        strand: worth.floors.get(strand, Decimal(0)) - outside.get(strand, Decimal(0))
        for strand in sorted(strands)
    }
    return {strand: points for strand, points in left.items() if points > 0}


def _limit(build: Build, under: Number, rows: list[tuple[Number, int]]) -> None:
    numbers, weights = [number for number, _ in rows], [weight for _, weight in rows]
    build.model.add(under <= cp_model.LinearExpr.weighted_sum(numbers, weights))


def _scale(points: list[Fraction]) -> Fraction:
    """Return the factor that makes all points whole (coarser if they would be too large)."""
    exact = Fraction(lcm(*(value.denominator for value in points))) if points else Fraction(1)
    largest = max((value * exact for value in points), default=Fraction(1))
    return exact if largest <= MOST else exact * MOST / largest
