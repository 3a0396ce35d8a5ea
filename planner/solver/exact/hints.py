"""A plan so far as a hint, so that the solver begins with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from planner.domain.plan import Leg, Plan, Served, Session
from planner.solver.exact.build import Build
from planner.solver.exact.offers import Offer
from planner.solver.exact.tour import Literal
from planner.solver.exact.ways import Ride
from planner.solver.stays import all_stays
from planner.solver.timetable.stated import guests

Key = tuple[object, ...]


def hint(build: Build, plan: Plan) -> None:
    """Hint where teams are, what is held and who is served: as the plan has it."""
    _tours(build, plan.legs)
    held = {session_key(row) for row in plan.sessions}
    for key, _, literal in keys_of_offers(build):
        build.model.add_hint(literal, key in held)
    _people(build, plan.sessions, plan.served)


def session_key(row: Session) -> Key:
    """Return what makes a session of a plan an offer of the model."""
    where = row.kind, row.venue, row.settlement, row.start, row.end
    return *where, frozenset(row.specialists), row.case, row.pin


def keys_of_offers(build: Build) -> Iterator[tuple[Key, Offer, Literal]]:
    """Yield every offer under the key of the session that it would be."""
    for offer, literal in build.free:
        case = None if offer.case is None else offer.case.id
        where = offer.kind.id, offer.venue.id, offer.place
        times = offer.start * build.step, offer.end * build.step
        yield (*where, *times, frozenset(offer.crew), case, offer.pin), offer, literal


def keys_of_rides(build: Build) -> Iterator[tuple[Key, Ride, Literal]]:
    """Yield every ride with its team, departure and ends."""
    for team, tour in build.tours.items():
        for ride, literal in tour.rides.items():
            yield (team, ride.depart * build.step, ride.start[1], ride.end[1]), ride, literal


def _tours(build: Build, rows: Iterable[Leg]) -> None:
    stays = all_stays(build.campaign, rows)
    legs = {(leg.team, leg.depart, leg.start, leg.end) for leg in rows}
    for team, tour in build.tours.items():
        there = {
            (step, stay.settlement)
            for stay in stays[team]
            for step in range(stay.start // build.step, stay.end // build.step)
        }
        for node, literal in tour.at.items():
            build.model.add_hint(literal, node in there)
    for key, _, ride_taken in keys_of_rides(build):
        build.model.add_hint(ride_taken, key in legs)


def _people(build: Build, sessions: Iterable[Session], rows: Iterable[Served]) -> None:
    served, homes = guests(rows), Counter[Key]()
    for row in sessions:
        for home, people in served.get(row.id, {}).items():
            homes[row.kind, row.venue, row.settlement, row.pin, home] += people
    for key, hall in build.halls.items():
        for home, number in () if hall.kept or hall.kind.is_cases else hall.served.items():
            build.model.add_hint(number, homes[*key, home])
