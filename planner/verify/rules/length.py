"""The judge of ``length``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.plan import Session
from planner.verify.facts import Facts
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every session with too few or too many blocks, or that does not last its blocks."""
    for row in facts.known:
        if facts.fresh(row.start) and (wrong := _wrong(facts, row)) is not None:
            text = f"session '{row.id}' of '{row.kind}' {wrong}"
            yield Violation("length", text, (row.id,), facts.teams(row), row.settlement)


def block_range(facts: Facts, row: Session) -> tuple[int, int, int]:
    """Return the fewest and most blocks of a session, and the minutes of one."""
    kind = facts.campaign.kind[row.kind]
    case = facts.case_of.get(row.id)
    if case is not None and case.block_min is not None:
        return 1, 1, case.block_min
    return kind.min_blocks, kind.max_blocks, kind.block_min


def _wrong(facts: Facts, row: Session) -> str | None:
    least, most, block_min = block_range(facts, row)
    if not least <= row.blocks <= most:
        return f"has {row.blocks} blocks, not {least} to {most}"
    if row.end - row.start != row.blocks * block_min:
        told = f"lasts {row.end - row.start} min"
        return f"{told}, not {row.blocks} blocks of {block_min} min"
    return None
