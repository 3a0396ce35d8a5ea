"""Rule ``shift``, for sessions."""

from __future__ import annotations

from planner.solver.timetable.build import Build


def add(build: Build) -> None:
    """Hold every session in the shifts of its teams (touching spans joined)."""
    for held in build.judged:
        for team in build.variables.teams(held):
            literal = build.variables.team(held, team)
            build.inside(held, build.ground.shift(team), literal)
