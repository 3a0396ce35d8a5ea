"""The judge of ``gap``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from planner.domain.clock import Day, day_of
from planner.domain.ids import SettlementId
from planner.domain.kinds import Kind
from planner.domain.plan import Session
from planner.verify.facts import Facts, grouped
from planner.verify.say import on
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every two session days of a kind in a settlement that are too close."""
    for kind in facts.campaign.kinds:
        rows = grouped(facts.of_kind.get(kind.id, ()), lambda row: row.settlement)
        for place, own in rows.items():
            yield from _too_close(facts, kind, place, own)


def _too_close(
    facts: Facts, kind: Kind, place: SettlementId, rows: Sequence[Session]
) -> Iterator[Violation]:
    held = grouped(rows, lambda row: day_of(row.start))
    for one, two in pairwise(sorted({*held, *_history(facts, kind, place)})):
        both = [*held.get(one, ()), *held.get(two, ())]
        if two - one < kind.gap_days and facts.any_fresh(both):
            text = f"'{kind.id}' in '{place}' on {on(facts.horizon, one)} and "
            text += f"{on(facts.horizon, two)}: less than {kind.gap_days} days apart"
            yield Violation("gap", text, tuple(row.id for row in both), (), place)


def _history(facts: Facts, kind: Kind, place: SettlementId) -> set[Day]:
    rows = facts.campaign.history
    return {row.day for row in rows if row.kind == kind.id and row.settlement == place}
