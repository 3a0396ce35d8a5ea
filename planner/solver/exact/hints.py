"""A plan so far as a hint, so that the solver begins with it."""

from __future__ import annotations

from collections import Counter

from planner.domain.plan import Plan, Session
from planner.solver.exact.build import Build
from planner.solver.stays import all_stays
from planner.solver.timetable.stated import guests


def hint(build: Build, plan: Plan) -> None:
    """Hint where teams are, what is held and who is served: as the plan has it."""
    _tours(build, plan)
    held = {_key(row) for row in plan.sessions}
    for offer, literal in build.offers:
        case = None if offer.case is None else offer.case.id
        times = offer.start * build.step, offer.end * build.step
        own = (
            offer.kind.id,
            offer.venue.id,
            offer.place,
            *times,
            tuple(sorted(offer.crew)),
            case,
            offer.pin,
        )
        build.model.add_hint(literal, own in held)
    _people(build, plan)


def _key(row: Session) -> tuple[object, ...]:
    people = tuple(sorted(row.specialists))
    where = row.kind, row.venue, row.settlement, row.start, row.end
    return *where, people, row.case, row.pin


def _tours(build: Build, plan: Plan) -> None:
    stays = all_stays(build.campaign, plan.legs)
    legs = {(leg.team, leg.depart, leg.start, leg.end) for leg in plan.legs}
    for team, tour in build.tours.items():
        there = {
            (step, stay.settlement)
            for stay in stays[team]
            for step in range(stay.start // build.step, stay.end // build.step)
        }
        for node, literal in tour.at.items():
            build.model.add_hint(literal, node in there)
        for ride, literal in tour.rides.items():
            own = team, ride.depart * build.step, ride.start[1], ride.end[1]
            build.model.add_hint(literal, own in legs)


def _people(build: Build, plan: Plan) -> None:
    served, homes = guests(plan.served), Counter[tuple[object, ...]]()
    for row in plan.sessions:
        for home, people in served.get(row.id, {}).items():
            homes[row.kind, row.venue, row.settlement, row.pin, home] += people
    for key, hall in build.halls.items():
        for home, number in hall.served.items() if not hall.kind.is_cases else ():
            build.model.add_hint(number, homes[*key, home])
