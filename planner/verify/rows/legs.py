"""Rows of ``legs`` against the campaign."""

from __future__ import annotations

from collections.abc import Iterator

from planner.verify.facts import Facts
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield unknown teams and settlements."""
    for leg in facts.plan.legs:
        name = f"leg of team '{leg.team}' {leg.start} -> {leg.end}"
        if leg.team not in facts.campaign.team:
            yield Violation("table", f"{name}: unknown team", teams=(leg.team,), rows=(leg,))
        for place in (leg.start, leg.end):
            if place not in facts.campaign.settlement:
                text = f"{name}: unknown settlement '{place}'"
                yield Violation("table", text, teams=(leg.team,), rows=(leg,))
