"""Rules about people: ``seats``, ``demand``, ``case``, ``pin``."""

from __future__ import annotations

from decimal import Decimal

from ortools.sat.python import cp_model

from planner.domain.campaign import floor_share
from planner.domain.ids import CaseId, KindId, SettlementId
from planner.domain.kinds import Kind
from planner.domain.pins import NightPin, SessionPin, StopPin
from planner.solver.exact.build import Build, Hall, Number, room_for
from planner.solver.exact.tour import Literal


def seats(build: Build) -> None:
    """Serve ``min_people`` or more in each session, and no more than blocks and seats allow."""
    for hall in build.halls.values():
        if hall.kind.is_cases or hall.kept:
            continue
        people = cp_model.LinearExpr.sum(list(hall.served.values()))
        held = [x for _, x in hall.offers]
        least = max(1, hall.kind.min_people)
        build.model.add(people >= least * cp_model.LinearExpr.sum(held))
        most = [room_for(hall, offer) for offer, _ in hall.offers]
        build.model.add(people <= cp_model.LinearExpr.weighted_sum(held, most))


def demand(build: Build) -> None:
    """Serve no more residents, and no more from elsewhere, than demand and reach allow."""
    found: dict[KindId, list[Hall]] = {}
    for hall in build.halls.values():
        found.setdefault(hall.kind.id, []).append(hall)
    for kind_id, halls in found.items():
        kind = build.campaign.kind[kind_id]
        if kind.is_staff:
            _staff(build, kind, halls)
        elif not kind.is_cases:
            for home in dict.fromkeys(h for hall in halls if not hall.kept for h in hall.served):
                _residents(build, kind, home, [hall for hall in halls if home in hall.served])


def _staff(build: Build, kind: Kind, halls: list[Hall]) -> None:
    for venue in dict.fromkeys(hall.venue.id for hall in halls if not hall.kept):
        served = [n for hall in halls if hall.venue.id == venue for n in hall.served.values()]
        build.most(served, build.campaign.staff_demand.get((venue, kind.id), 0))


def _residents(build: Build, kind: Kind, home: SettlementId, halls: list[Hall]) -> None:
    shares = [build.ground.share(kind, home, hall.place) for hall in halls]
    people = build.campaign.demand.get((home, kind.id), 0)
    for share in sorted({*shares, Decimal(1)}):
        rows: list[Number] = [
            hall.served[home] for own, hall in zip(shares, halls, strict=True) if own <= share
        ]
        build.most(rows, floor_share(share, people))


def case(build: Build) -> None:
    """Serve each case at most once."""
    found: dict[CaseId, list[Literal]] = {}
    for offer, x in build.offers:
        if offer.case is not None:
            found.setdefault(offer.case.id, []).append(x)
    for own in found.values():
        build.model.add_at_most_one(own)


def pin(build: Build) -> None:
    """Keep every pin: its one session with its people, its stay, its night."""
    for row in build.campaign.pins:
        if isinstance(row, SessionPin):
            if build.part is None:  # else it is held
                _session(build, row)
        elif row.team not in build.tours:
            continue
        elif isinstance(row, StopPin):
            for step in range(row.start // build.step, -(-row.end // build.step)):
                build.model.add(build.at(row.team, step, row.settlement) + 0 == 1)
        elif isinstance(row, NightPin):
            _night(build, row)


def _session(build: Build, row: SessionPin) -> None:
    build.model.add_exactly_one(x for offer, x in build.offers if offer.pin == row.id)
    for hall in build.halls.values():
        if hall.pin == row.id and row.people is not None and not hall.kind.is_cases:
            people = cp_model.LinearExpr.sum(list(hall.served.values()))
            held = cp_model.LinearExpr.sum([x for _, x in hall.offers])
            build.model.add(people == row.people * held)


def _night(build: Build, row: NightPin) -> None:
    team = build.campaign.team[row.team]
    is_there = team.first_day <= row.day <= team.last_day  # else it is nowhere, and keeps no pin
    there = build.tours[row.team].night(row.day, row.settlement) if is_there else ()
    build.model.add_bool_or(there)
