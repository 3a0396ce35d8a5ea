"""Rule ``room``."""

from __future__ import annotations

from planner.solver.timetable.build import Build
from planner.solver.timetable.roster import meeting


def add(build: Build) -> None:
    """Never hold more sessions at a time in a venue than it has rooms."""
    for venue, helds in build.roster.by_venue.items():
        rooms = build.campaign.venue[venue].rooms
        times = [build.variables.interval(held) for held in meeting(helds)]
        if rooms == 1:
            build.model.add_no_overlap(times)
        elif len(times) > rooms:
            build.model.add_cumulative(times, [1] * len(times), rooms)
