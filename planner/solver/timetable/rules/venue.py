"""Rule ``venue``."""

from __future__ import annotations

from planner.domain.kinds import Kind
from planner.domain.places import Venue
from planner.solver.timetable.build import Build


def suits(venue: Venue, kind: Kind) -> bool:
    """Return whether the venue is of a kind, and has the equipment, that ``kind`` asks for."""
    return venue.kind in kind.venue_kinds and kind.equipment <= venue.equipment


def add(build: Build) -> None:
    """Hold sessions in venues that suit them; a carried one only while its team is there."""
    for held in build.judged:
        if not suits(held.venue, held.kind):
            build.forbid(held.present)
        if held.venue.carrier is not None:
            stays = build.stays_in(held.venue.carrier, held.settlement)
            build.inside(held, stays, held.present)
