"""The judge of ``with``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.clock import day_of
from planner.verify.facts import Facts
from planner.verify.say import on
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every session that lacks a session of a kind it goes with."""
    held = {(row.kind, row.settlement, day_of(row.start)) for row in facts.sessions}
    for row in facts.judged:
        day = day_of(row.start)
        for kind in facts.campaign.kind[row.kind].with_kinds:
            if (kind, row.settlement, day) not in held:
                text = f"session '{row.id}' of '{row.kind}': no session of '{kind}' in "
                text += f"'{row.settlement}' on {on(facts.horizon, day)}"
                yield Violation("with", text, (row.id,), (), row.settlement)
