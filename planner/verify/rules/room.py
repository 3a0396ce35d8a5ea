"""The judge of ``room``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.verify.facts import Facts
from planner.verify.overlaps import running_at_starts
from planner.verify.say import when
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every moment at which a venue starts to hold more sessions than it has rooms."""
    for venue, rows in facts.of_venue.items():
        rooms = facts.campaign.venue[venue].rooms
        for moment, running in running_at_starts(rows):
            if len(running) > rooms and facts.any_fresh(running):
                text = f"venue '{venue}' holds {len(running)} sessions at "
                text += f"{when(facts.horizon, moment)}, it has {rooms} rooms"
                yield Violation("room", text, tuple(row.id for row in running))
