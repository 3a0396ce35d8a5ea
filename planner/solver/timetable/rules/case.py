"""Rule ``case``."""

from __future__ import annotations

from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held


def add(build: Build) -> None:
    """Serve each case at most once, in time, alone in a session of its kind."""
    for held in build.judged:
        _one_case(build, held)
    for helds in build.roster.by_case.values():
        if len(helds) > 1 and any(held.judged for held in helds):
            build.model.add_at_most_one(held.present for held in helds)


def _one_case(build: Build, held: Held) -> None:
    case = held.case
    if case is None:
        if held.kind.is_cases:
            build.forbid(held.present)
        return
    late = case.latest is not None and held.day > case.latest
    elsewhere = any(home != case.settlement for home in held.served)
    if case.kind != held.kind.id or not held.kind.is_cases or late or elsewhere:
        build.forbid(held.present)
    elif held.stated is not None:
        build.model.add(held.people == 1)
