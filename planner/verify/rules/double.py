"""The judge of ``double``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.verify.facts import Facts
from planner.verify.overlaps import overlapping
from planner.verify.say import when
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every pair of sessions that one specialist holds at the same time."""
    for name, rows in facts.of_specialist.items():
        for one, two in overlapping(rows):
            if facts.any_fresh((one, two)):
                text = f"specialist '{name}' holds sessions '{one.id}' and '{two.id}' at "
                team = (facts.campaign.specialist[name].team,)
                yield Violation(
                    "double", text + when(facts.horizon, two.start), (one.id, two.id), team
                )
