"""Rule ``table``, as far as sessions agree with the campaign and their served rows."""

from __future__ import annotations

from ortools.sat.python import cp_model

from planner.domain.plan import Session
from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held


def add(build: Build) -> None:
    """Let what a stated session says of itself be true (undecided ones are made so)."""
    if build.unreadable:
        build.model.add_bool_or([])
    for held in build.judged:
        if held.stated is None:
            continue
        if not _agrees(build, held, held.stated):
            build.forbid(held.present)
        served = list(held.served.values())
        build.model.add(cp_model.LinearExpr.sum(served) == held.people)


def _agrees(build: Build, held: Held, row: Session) -> bool:
    """Return whether direction, settlement and teams are the campaign's own."""
    standing = held.venue.settlement in (None, held.settlement)
    teams = set(build.variables.teams(held)) == set(row.teams)
    return row.direction == held.kind.direction and standing and teams
