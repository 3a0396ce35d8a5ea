"""Rows of ``served`` against each other, the sessions and the campaign."""

from __future__ import annotations

from collections.abc import Iterator

from planner.verify.facts import Facts, grouped
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield doubled pairs, unknown sessions and unknown settlements."""
    rows = grouped(facts.plan.served, lambda row: (row.session, row.settlement))
    for (name, place), own in rows.items():
        session = facts.by_id.get(name)
        if session is None:
            text = f"people served by the unknown session '{name}'"
            yield Violation("table", text, (name,), rows=tuple(own))
        elif facts.fresh(session.start):
            text = f"people of '{place}' served by session '{name}'"
            if place not in facts.campaign.settlement:
                yield Violation("table", f"{text}: unknown settlement", (name,), rows=tuple(own))
            if len(own) > 1:
                yield Violation("table", f"{text} are in {len(own)} rows", (name,), rows=tuple(own))
