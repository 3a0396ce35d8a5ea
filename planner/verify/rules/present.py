"""The judge of ``present``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.verify.facts import Facts
from planner.verify.say import span
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every session whose teams are not there from start to end, or outside the campaign."""
    for row in facts.judged:
        for team in facts.teams(row):
            if not facts.is_there(team, row.settlement, row.start, row.end):
                text = f"session '{row.id}' {span(facts.horizon, row.start, row.end)}"
                text += f": team '{team}' is not in '{row.settlement}' all that time"
                yield Violation("present", text, (row.id,), (team,), row.settlement)
    for row in facts.known:
        outside = row.start < 0 or row.end > facts.horizon.end_min
        if facts.fresh(row.start) and row.start < row.end and outside:
            text = f"session '{row.id}' {span(facts.horizon, row.start, row.end)}"
            yield Violation("present", f"{text} is outside the campaign's days", (row.id,))
