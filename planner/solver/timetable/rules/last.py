"""Rule ``last``."""

from __future__ import annotations

from planner.domain.clock import Day
from planner.domain.kinds import Kind
from planner.solver.timetable.build import Build


def last_day(kind: Kind, days: int) -> Day:
    """Return the last day on which the kind may be held, in a horizon of ``days``."""
    return days - 1 - kind.not_last_days


def add(build: Build) -> None:
    """Hold no session of a kind in the last ``not_last_days`` days."""
    for held in build.judged:
        if held.day > last_day(held.kind, build.campaign.horizon.days):
            build.forbid(held.present)
