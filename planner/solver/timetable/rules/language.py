"""Rule ``language``."""

from __future__ import annotations

from planner.domain.kinds import Kind
from planner.domain.people import Specialist
from planner.domain.places import Settlement
from planner.solver.timetable.build import Build


def speaks(person: Specialist, place: Settlement, kind: Kind) -> bool:
    """Return whether one language serves the specialist, the settlement and the kind."""
    shared = person.languages & place.languages
    return bool(shared & kind.languages) if kind.languages else bool(shared)


def add(build: Build) -> None:
    """Let nobody work where no language is shared."""
    people, places = build.campaign.specialist, build.campaign.settlement
    for held in build.judged:
        for person, works in held.works.items():
            if not speaks(people[person], places[held.settlement], held.kind):
                build.forbid(works)
