"""The judge of ``seats``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.plan import Session
from planner.verify.facts import Facts
from planner.verify.rules.length import block_range
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every session with fewer people than its kind asks for, or more than it can take."""
    for row in facts.judged:
        if (wrong := _wrong(facts, row)) is not None:
            text = f"session '{row.id}' of '{row.kind}' in '{row.venue}': {row.people} people, "
            yield Violation("seats", text + wrong, (row.id,), facts.teams(row), row.settlement)


def _wrong(facts: Facts, row: Session) -> str | None:
    kind, venue = facts.campaign.kind[row.kind], facts.campaign.venue[row.venue]
    least, most, _ = block_range(facts, row)
    if (kind.is_cases and row.people != 1) or not least <= row.blocks <= most:
        return None  # reported by `case` or `length`
    if row.people < kind.min_people:
        return f"at least {kind.min_people}"
    per_block = kind.people_per_block
    per_block = per_block if venue.seats is None else min(per_block, venue.seats)
    if row.people > row.blocks * per_block:
        return f"at most {row.blocks} blocks × {per_block}"
    return None
