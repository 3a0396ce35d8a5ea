"""Rule ``present``."""

from __future__ import annotations

from planner.solver.timetable.build import Build


def add(build: Build) -> None:
    """Hold every session while the teams of its specialists are in its settlement."""
    for held in build.judged:
        for team in build.variables.teams(held):
            stays = build.stays_in(team, held.settlement)
            build.inside(held, stays, build.variables.team(held, team))
