"""Whether the exact model allows a plan as it stands: a third opinion beside the judge's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

from ortools.sat.python import cp_model

from planner.domain.campaign import Campaign
from planner.domain.ids import KindId, PinId, SettlementId, VenueId
from planner.domain.plan import Leg, Plan, Session
from planner.network import Network
from planner.solver.exact.build import Build, room_for
from planner.solver.exact.hints import Key, keys_of_offers, keys_of_rides, session_key
from planner.solver.exact.offers import Offer
from planner.solver.exact.rules import ADD, TIGHTEN
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.stated import guests

KM = Decimal("0.050001")
"""How far a leg's km may be from the journey's own: they are rounded to 0.1."""
HallKey = tuple[KindId, VenueId, SettlementId, PinId | None]


def admits(campaign: Campaign, plan: Plan) -> bool:
    """Return whether the model, fixed to a plan's legs, sessions and people, is feasible.

    What the model cannot say at all (a time off the grid, a specialist without the skill) is
    not admitted. Nights and unplanned rows follow from the rest; they are not looked at.
    """
    build = fixed(campaign, plan)
    if build is None:
        return False
    for add in (*ADD.values(), *TIGHTEN):
        add(build)
    return feasible(build)


def fixed(campaign: Campaign, plan: Plan) -> Build | None:
    """Return the model without rules, fixed to a plan; None for a plan that it cannot say."""
    build = Build(Ground(campaign, Network(campaign)), cp_model.CpModel())
    told = _fixed_rides(build, plan) and _fixed_offers(build, plan)
    return build if told else None


def feasible(build: Build) -> bool:
    """Return whether a model has a solution."""
    solver = cp_model.CpSolver()
    solver.parameters.catch_sigint_signal = False
    solver.parameters.num_workers = 1
    return solver.solve(build.model) in (cp_model.OPTIMAL, cp_model.FEASIBLE)


def _fixed_rides(build: Build, plan: Plan) -> bool:
    """Fix the rides; return whether every leg is one of them, with its arrival and its km."""
    asked: dict[Key, Leg] = {(leg.team, leg.depart, leg.start, leg.end): leg for leg in plan.legs}
    if len(asked) < len(plan.legs):
        return False
    for key, ride, literal in keys_of_rides(build):
        leg = asked.get(key)
        same = leg is not None and leg.arrive == ride.arrive * build.step
        same = same and leg is not None and not leg.km.is_nan()
        same = same and leg is not None and ride.km - KM <= leg.km <= ride.km + KM
        build.model.add(literal == int(same))
        if same:
            del asked[key]
    return not asked


def _fixed_offers(build: Build, plan: Plan) -> bool:
    """Fix offers and people; return whether every session is an offer that can take its own."""
    asked: dict[Key, Session] = {session_key(row): row for row in plan.sessions}
    if len(asked) < len(plan.sessions):
        return False
    served, homes = guests(plan.served), Counter[Key]()
    for key, offer, literal in keys_of_offers(build):
        row = asked.pop(key, None)
        build.model.add(literal == int(row is not None))
        if row is not None:
            people = served.get(row.id, {})
            if not fits(build, offer, row, people):
                return False
            homes.update({(*_hall(offer), home): n for home, n in people.items()})
    return not asked and _fixed_people(build, homes)


def fits(build: Build, offer: Offer, row: Session, people: Mapping[SettlementId, int]) -> bool:
    """Return whether the offer can serve the people that the session says it serves."""
    if row.blocks != offer.blocks or row.people != sum(people.values()):
        return False
    if min(people.values(), default=0) < 1 or len({*row.specialists}) < len(row.specialists):
        return False
    if offer.case is not None:
        return dict(people) == {offer.case.settlement: 1}
    hall = build.halls[_hall(offer)]
    return max(1, offer.kind.min_people) <= row.people <= room_for(hall, offer)


def _hall(offer: Offer) -> HallKey:
    return offer.kind.id, offer.venue.id, offer.place, offer.pin


def _fixed_people(build: Build, homes: Counter[Key]) -> bool:
    """Fix the people of every hall; return whether all of them may come there."""
    for key, hall in build.halls.items():
        for home, number in hall.served.items():
            people = homes.pop((*key, home), 0)
            if not hall.kind.is_cases:
                build.model.add(number == people)
    return not homes
