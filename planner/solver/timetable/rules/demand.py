"""Rule ``demand``: who may be served, and how many."""

from __future__ import annotations

from ortools.sat.python import cp_model

from planner.domain.campaign import floor_share
from planner.domain.ids import SettlementId
from planner.domain.kinds import Kind
from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held, Number


def add(build: Build) -> None:
    """Serve no more residents, and no more from elsewhere, than demand and reach allow."""
    for kind_id, helds in build.roster.by_kind.items():
        kind = build.campaign.kind[kind_id]
        for held in helds:
            _whole_people(build, held)
        if kind.is_staff:
            _staff(build, helds)
        else:
            for home in _homes(helds):
                _residents(build, kind, home, helds)


def _whole_people(build: Build, held: Held) -> None:
    if held.judged and held.stated is not None:
        for people in held.served.values():
            build.model.add_linear_constraint(people, 1, cp_model.INT32_MAX)
        if not held.served and held.kind.min_people < 1:
            build.forbid(held.present)


def _homes(helds: list[Held]) -> list[SettlementId]:
    return list(dict.fromkeys(home for held in helds for home in held.served))


def _residents(build: Build, kind: Kind, home: SettlementId, helds: list[Held]) -> None:
    """Limit the residents served by all sessions that take at most a share of them."""
    rows = [
        (build.ground.share(kind, home, held.settlement), held)
        for held in helds
        if home in held.served
    ]
    demand = build.campaign.demand.get((home, kind.id), 0)
    for share in sorted({share for share, _ in rows}):
        limit = demand if kind.is_cases and share > 0 else floor_share(share, demand)
        _at_most(build, [held for s, held in rows if s <= share], home, limit)


def _staff(build: Build, helds: list[Held]) -> None:
    """Serve the staff of a venue in it, all of them at most."""
    for venue in dict.fromkeys(held.venue.id for held in helds):
        rows = [held for held in helds if held.venue.id == venue]
        staff = build.campaign.staff_demand.get((venue, rows[0].kind.id), 0)
        for home in _homes(rows):
            here = build.campaign.venue[venue].settlement == home
            _at_most(build, [h for h in rows if home in h.served], home, staff if here else 0)


def _at_most(build: Build, helds: list[Held], home: SettlementId, limit: int) -> None:
    if not any(held.judged for held in helds):
        return
    served: list[Number] = [held.served[home] for held in helds]
    build.model.add(cp_model.LinearExpr.sum(served) <= limit)
