"""Rule ``seats``."""

from __future__ import annotations

from planner.domain.kinds import Kind
from planner.domain.places import Venue
from planner.solver.timetable.build import Build


def per_block(kind: Kind, venue: Venue) -> int:
    """Return how many people one block serves at most."""
    if venue.seats is None:
        return kind.people_per_block
    return min(kind.people_per_block, venue.seats)


def add(build: Build) -> None:
    """Serve ``min_people`` or more, and no more than the blocks and the seats allow."""
    for held in build.judged:
        most = per_block(held.kind, held.venue)
        build.model.add(held.people >= held.kind.min_people).only_enforce_if(held.present)
        build.model.add(held.people <= most * held.blocks).only_enforce_if(held.present)
