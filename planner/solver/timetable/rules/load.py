"""Rule ``load``."""

from __future__ import annotations

from ortools.sat.python import cp_model

from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held


def add(build: Build) -> None:
    """Let a specialist's sessions of a day last at most ``max_hours``."""
    for person, helds in build.roster.by_person.items():
        most = int(build.campaign.specialist[person].max_session_min)
        by_day: dict[int, list[Held]] = {}
        for held in helds:
            by_day.setdefault(held.day, []).append(held)
        for rows in by_day.values():
            if any(h.judged for h in rows) and sum(h.most_min for h in rows) > most:
                minutes = [build.variables.minutes(held, person) for held in rows]
                build.model.add(cp_model.LinearExpr.sum(minutes) <= most)
