"""Rule ``quota``."""

from __future__ import annotations

from collections.abc import Iterable

from ortools.sat.python import cp_model

from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held


def add(build: Build) -> None:
    """Hold no more sessions of a kind in a settlement, a day there, a venue, than allowed."""
    for (kind_id, place), helds in build.roster.by_kind_place.items():
        kind = build.campaign.kind[kind_id]
        _at_most(build, helds, kind.per_settlement)
        if kind.per_settlement_day is not None:
            for day in build.roster.days_of(kind_id, place).values():
                _at_most(build, day, kind.per_settlement_day)
    for kind_id, helds in build.roster.by_kind.items():
        for venue in dict.fromkeys(held.venue.id for held in helds):
            rows = [held for held in helds if held.venue.id == venue]
            _at_most(build, rows, build.campaign.kind[kind_id].per_venue)


def _at_most(build: Build, helds: Iterable[Held], most: int | None) -> None:
    rows = list(helds)
    if most is not None and len(rows) > most and any(held.judged for held in rows):
        build.model.add(cp_model.LinearExpr.sum([held.present for held in rows]) <= most)
