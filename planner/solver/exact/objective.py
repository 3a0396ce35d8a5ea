"""What the model maximises: the points of a plan, in whole numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor, lcm

from ortools.sat.python import cp_model

from planner.domain.ids import CaseId, KindId, SettlementId
from planner.solver.exact.build import Build, Number
from planner.solver.timetable.worth import Strand, Worth

MOST = 2**40
"""The largest coefficient; points with more digits are rounded: gains up, costs down."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How many units of the objective are one point, and whether no digit was rounded."""

    units: Fraction
    exact: bool

    def points(self, units: float) -> Decimal:
        """Return points from units of the objective."""
        whole = floor(units + 1e-6)
        return Decimal(whole * self.units.denominator) / Decimal(self.units.numerator)


Term = tuple[Number, Fraction]
"""A number of the model, and the points of one of it."""


def maximise(build: Build, floors_alone: Mapping[Strand, Decimal] | None = None) -> Scale:
    """Maximise the points; return what a unit of the objective is worth.

    ``floors_alone`` are the floors that count (None: the campaign's).
    """
    worth = Worth(build.campaign)
    served = _served(build, worth)
    bonus = Fraction(build.campaign.policy.floor_bonus)
    gains = [term for terms in served.values() for term in terms]
    asked = _floors(build, worth.floors if floors_alone is None else floors_alone)
    floors = {key: row for key, row in asked.items() if bonus and key in served}
    costs = [*_rides(build), *_nights(build)]
    values = [each for _, each in (*gains, *costs)] + list(floors.values())
    made = _scale([*values, *(each * bonus for _, each in gains), bonus])
    scale = made.units
    total: list[Number] = [ceil(each * scale) * number for number, each in gains]
    total += [-floor(each * scale) * number for number, each in costs]
    for key, row in floors.items():
        total.append(_under(build, served[key], row * bonus * scale, bonus * scale))
    build.model.maximize(cp_model.LinearExpr.sum(total))
    return made


def _under(build: Build, terms: list[Term], most: Fraction, scale: Fraction) -> Number:
    """Return the bonus of a district and direction: of points served, up to the floor."""
    earned = [ceil(each * scale) * number for number, each in terms]
    under = build.model.new_int_var(0, ceil(most), "")
    build.model.add(under <= cp_model.LinearExpr.sum(earned))
    return under


def _floors(build: Build, floors: Mapping[Strand, Decimal]) -> dict[Strand, Fraction]:
    """Return the points that still earn the bonus, where there are any."""
    kept = build.part.served if build.part else {}
    left = {key: row - kept.get(key, Decimal(0)) for key, row in floors.items()}
    return {key: Fraction(row) for key, row in left.items() if row > 0}


def _served(build: Build, worth: Worth) -> dict[Strand, list[Term]]:
    found: dict[Strand, list[Term]] = {}
    for hall in (hall for hall in build.halls.values() if not hall.kept and hall.kind.is_cases):
        for offer, held in hall.offers:
            if offer.case is not None:
                home, name = offer.case.settlement, offer.case.id
                _add(found, worth, hall.kind.id, home, name, held)
    for (kind, home), people in _guests(build).items():
        most = build.campaign.demand.get((home, kind), 0)
        for number in people if build.part else [_sum(build, people, most)]:
            _add(found, worth, kind, home, None, number)
    return found


def _guests(build: Build) -> dict[tuple[KindId, SettlementId], list[Number]]:
    """Return the numbers of guests of each kind and settlement, hall by hall."""
    found: dict[tuple[KindId, SettlementId], list[Number]] = {}
    for hall in (hall for hall in build.halls.values() if not hall.kept):
        for home, people in () if hall.kind.is_cases else hall.served.items():
            found.setdefault((hall.kind.id, home), []).append(people)
    return found


def _sum(build: Build, people: list[Number], most: int) -> Number:
    """Return one number for all guests alike: proofs are shorter with few of them."""
    if len(people) == 1:
        return people[0]
    total = build.model.new_int_var(0, most, "")
    build.model.add(total == cp_model.LinearExpr.sum(people))
    return total


def _add(
    found: dict[Strand, list[Term]],
    worth: Worth,
    kind: str,
    home: SettlementId,
    case: CaseId | None,
    number: Number,
) -> None:
    each = Fraction(worth.person(kind, home, case))  # type: ignore[arg-type]
    found.setdefault(worth.strand(kind, home), []).append((number, each))  # type: ignore[arg-type]


def _rides(build: Build) -> Iterator[Term]:
    for tour in build.tours.values():
        for ride, taken in tour.rides.items():
            yield taken, Fraction(tour.team.price_km) * Fraction(ride.km)


def _nights(build: Build) -> Iterator[Term]:
    """Yield a night away for every night, and its price back for every one at the base."""
    for tour in build.tours.values():
        for day in tour.ways.days:
            away = 1 - cp_model.LinearExpr.sum(tour.night(day, tour.team.base))
            yield away, Fraction(tour.team.price_night)


def _scale(values: list[Fraction]) -> Scale:
    """Return the factor that makes all values whole, or nearly so where it would be huge."""
    exact = Fraction(lcm(*(value.denominator for value in values)))
    largest = max((abs(value) for value in values), default=Fraction(1))
    if largest * exact <= MOST:
        return Scale(exact, True)
    return Scale(Fraction(floor(MOST / largest)), False)
