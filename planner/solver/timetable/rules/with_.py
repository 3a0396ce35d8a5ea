"""Rule ``with``."""

from __future__ import annotations

from planner.domain.ids import KindId
from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held


def add(build: Build) -> None:
    """Hold a session only on a day on which each kind it names is held there too."""
    for held in build.roster.helds:
        for kind in held.kind.with_kinds:
            _same_day(build, held, kind)


def _same_day(build: Build, held: Held, kind: KindId) -> None:
    others = build.roster.by_kind_day.get((kind, held.settlement, held.day), [])
    if not held.judged and not any(other.judged for other in others):
        return
    too = build.variables.kind_day(kind, held.settlement, held.day)
    build.model.add_bool_or(
        [held.present.negated()] if too is None else [held.present.negated(), too]
    )
