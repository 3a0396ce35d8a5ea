"""The judge of ``load``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.clock import day_of
from planner.verify.facts import Facts, grouped
from planner.verify.say import on
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every day on which a specialist's sessions last too long."""
    for name, rows in facts.of_specialist.items():
        person = facts.campaign.specialist[name]
        for day, own in grouped(rows, lambda row: day_of(row.start)).items():
            minutes = sum(row.end - row.start for row in own)
            if minutes > person.max_session_min and facts.any_fresh(own):
                text = f"specialist '{name}' holds sessions for {minutes} min on "
                text += f"{on(facts.horizon, day)}, at most {person.max_session_min}"
                yield Violation("load", text, tuple(row.id for row in own), (person.team,))
