"""Rule ``run``: days with a leg or a session."""

from __future__ import annotations

from planner.domain.clock import Day, day_of
from planner.domain.people import Team
from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held


def add(build: Build) -> None:
    """Work at most ``max_run_days`` days in a row, the days of legs counted as they are."""
    for team in build.campaign.teams:
        if team.max_run_days is not None:
            _limit(build, team, team.max_run_days)


def _limit(build: Build, team: Team, most: int) -> None:
    by_day: dict[Day, list[Held]] = {}
    for held in build.roster.helds:
        if team.id in build.variables.teams(held):
            by_day.setdefault(held.day, []).append(held)
    active = dict.fromkeys(_leg_days(build, team), None)
    days = sorted({*by_day, *active})
    for first in days:
        window = range(first, first + most + 1)
        if all(day in by_day or day in active for day in window) and any(
            held.judged for day in window if day not in active for held in by_day[day]
        ):
            _break(build, team, [d for d in window if d not in active], by_day)
        elif build.whole and all(day in active for day in window):
            build.model.add_bool_or([])


def _break(build: Build, team: Team, days: list[Day], by_day: dict[Day, list[Held]]) -> None:
    literals = [build.variables.day_active(team.id, day, by_day[day]) for day in days]
    build.forbid(*literals)


def _leg_days(build: Build, team: Team) -> list[Day]:
    return [day_of(stay.end) for stay in build.stays.get(team.id, ())[:-1]]
