"""Rows of ``unplanned`` against the campaign."""

from __future__ import annotations

from collections.abc import Iterator

from planner.verify.facts import Facts
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield unknown settlements and kinds."""
    for row in facts.plan.unplanned:
        name = f"unplanned people of '{row.settlement}' for '{row.kind}'"
        if row.settlement not in facts.campaign.settlement:
            yield Violation("table", f"{name}: unknown settlement", rows=(row,))
        if row.kind not in facts.campaign.kind:
            yield Violation("table", f"{name}: unknown kind", rows=(row,))
