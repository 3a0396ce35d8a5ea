"""The plan of a solved model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal

from planner.domain.ids import SessionId, SettlementId
from planner.domain.plan import Leg, Plan, Served, Session
from planner.solver.board.held import Held
from planner.solver.board.statics import Statics
from planner.solver.exact.build import Build, Hall, Number, room_for
from planner.solver.exact.offers import Offer
from planner.solver.finish import finish
from planner.solver.load import held_of, legs_of
from planner.solver.search.state import State
from planner.solver.tours import rules as tours

Value = Callable[[Number], int]
"""What a number of the model is worth in a solution."""
TENTH = Decimal("0.1")
Homes = dict[SettlementId, int]


def read(build: Build, value: Value) -> Plan:
    """Return the plan of a solution, its sessions named, its unserved demand explained."""
    state = State(build.campaign, build.ground.network)
    board, bare = state.board, Plan(legs=legs(build, value))
    for team in range(len(board.statics.teams)):
        board.travel(team, tours.stops_of(board, team, legs_of(board.statics, bare, team)), 0.0)
    for held in sessions(build, board.statics, value):
        board.add(held)
    return finish(board)


def sessions(build: Build, statics: Statics, value: Value) -> Iterator[Held]:
    """Yield the sessions that are decided and held."""
    for hall in build.halls.values():
        for row, homes in () if hall.kept else _shared_out(build, hall, value):
            guests = [Served(session=row.id, settlement=h, people=n) for h, n in homes.items()]
            held = held_of(statics, row, guests)
            if held is None:
                raise AssertionError(f"no session of the campaign: {row}")
            yield held


def legs(build: Build, value: Value) -> tuple[Leg, ...]:
    """Return the legs that are decided and travelled."""
    return tuple(
        Leg(
            team=tour.team.id,
            start=ride.start[1],
            end=ride.end[1],
            depart=ride.depart * build.step,
            arrive=ride.arrive * build.step,
            km=ride.km.quantize(TENTH, rounding=ROUND_HALF_UP),
        )
        for tour in build.tours.values()
        for ride, taken in tour.rides.items()
        if value(taken)
    )


def _shared_out(build: Build, hall: Hall, value: Value) -> list[tuple[Session, Homes]]:
    """Return the sessions held in a hall, its people shared out among them."""
    held = [offer for offer, x in hall.offers if value(x)]
    left = {home: value(people) for home, people in hall.served.items()}
    parts = _parts(hall, held, sum(left.values()))
    found = []
    for offer, people in zip(held, parts, strict=True):
        homes = {offer.case.settlement: 1} if offer.case else _taken(left, people)
        found.append((_session(build, offer, people), homes))
    return found


def _parts(hall: Hall, held: list[Offer], people: int) -> list[int]:
    """Return how many people each session serves: the least of all, then the first ones fill."""
    if hall.kind.is_cases:
        return [1] * len(held)
    least = max(1, hall.kind.min_people)
    spare, parts = people - least * len(held), []
    for offer in held:
        more = min(spare, room_for(hall, offer) - least)
        spare -= more
        parts.append(least + more)
    return parts


def _taken(left: Homes, people: int) -> Homes:
    """Take ``people`` from what is left, home by home."""
    found: Homes = {}
    for home in sorted(left):
        number = min(left[home], people)
        if number:
            found[home] = number
            left[home] -= number
            people -= number
    return found


def _session(build: Build, offer: Offer, people: int) -> Session:
    return Session(
        id=SessionId(""),
        kind=offer.kind.id,
        direction=offer.kind.direction,
        settlement=offer.place,
        venue=offer.venue.id,
        start=offer.start * build.step,
        end=offer.end * build.step,
        blocks=offer.blocks,
        people=people,
        specialists=offer.crew,
        teams=offer.teams,
        case=None if offer.case is None else offer.case.id,
        pin=offer.pin,
    )
