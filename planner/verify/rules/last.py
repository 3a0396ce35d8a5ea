"""The judge of ``last``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.clock import day_of
from planner.verify.facts import Facts
from planner.verify.say import on
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every session in the last days, on which its kind is not held."""
    for row in facts.judged:
        kind, day = facts.campaign.kind[row.kind], day_of(row.start)
        if day > facts.horizon.days - 1 - kind.not_last_days:
            text = f"session '{row.id}' of '{kind.id}' on {on(facts.horizon, day)} is in the last "
            yield Violation("last", f"{text}{kind.not_last_days} days", (row.id,))
