"""Rule ``rest``, for sessions."""

from __future__ import annotations

from planner.domain.clock import Span
from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held
from planner.solver.timetable.spans import cut


def add(build: Build) -> None:
    """Start no session on a rest weekday of its teams, touch no closed time of theirs."""
    for held in build.judged:
        for team in build.variables.teams(held):
            _rest(build, held, team)


def _rest(build: Build, held: Held, team: str) -> None:
    row = build.campaign.team[team]  # type: ignore[index]
    if build.campaign.horizon.weekday(held.day) in row.rest_weekdays:
        build.forbid(build.variables.team(held, row.id))
        return
    closed = build.ground.closed([("team", team)], held.low, held.high)
    if closed:
        open_times = cut([Span(held.low, held.high)], closed)
        build.inside(held, open_times, build.variables.team(held, row.id))
