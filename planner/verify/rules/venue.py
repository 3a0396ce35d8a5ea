"""The judge of ``venue``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.plan import Session
from planner.verify.facts import Facts
from planner.verify.say import listed, span
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every session in a venue that is not of its kind, is not equipped, or is not there."""
    for row in facts.judged:
        for wrong in _wrong(facts, row):
            text = f"session '{row.id}' of '{row.kind}' in venue '{row.venue}': {wrong}"
            yield Violation("venue", text, (row.id,), facts.teams(row), row.settlement)


def _wrong(facts: Facts, row: Session) -> Iterator[str]:
    venue, kind = facts.campaign.venue[row.venue], facts.campaign.kind[row.kind]
    if venue.kind not in kind.venue_kinds:
        yield f"it is a '{venue.kind}', not one of {listed(kind.venue_kinds)}"
    if missing := kind.equipment - venue.equipment:
        yield f"it has no {listed(missing)}"
    carrier = venue.carrier
    if carrier is None or carrier in facts.teams(row):
        return  # a team of the session that is not there is reported by `present`
    if not facts.is_there(carrier, row.settlement, row.start, row.end):
        when = span(facts.horizon, row.start, row.end)
        yield f"team '{carrier}', which carries it, is not in '{row.settlement}' {when}"
