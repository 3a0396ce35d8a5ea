"""Rule ``double``."""

from __future__ import annotations

from planner.solver.timetable.build import Build
from planner.solver.timetable.roster import meeting


def add(build: Build) -> None:
    """Let a specialist hold one session at a time."""
    for person, helds in build.roster.by_person.items():
        work = [build.variables.work(held, person) for held in meeting(helds)]
        if len(work) > 1:
            build.model.add_no_overlap(work)
