"""Rule ``ward``."""

from __future__ import annotations

from ortools.sat.python import cp_model

from planner.domain.clock import Day
from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held


def add(build: Build) -> None:
    """Keep no more patients in a venue on a night than it has ward beds."""
    for venue, helds in build.roster.by_venue.items():
        beds = build.campaign.venue[venue].ward_beds
        for patients in _nights(helds, build.campaign.horizon.days).values():
            if len(patients) > beds and any(held.judged for held in patients):
                present = [held.present for held in patients]
                build.model.add(cp_model.LinearExpr.sum(present) <= beds)


def _nights(helds: list[Held], days: int) -> dict[Day, list[Held]]:
    """Return who would be in the ward, by night."""
    found: dict[Day, list[Held]] = {}
    for held in helds:
        if held.case is not None:
            for night in range(held.day, min(held.day + held.case.stay_days, days)):
                found.setdefault(night, []).append(held)
    return found
