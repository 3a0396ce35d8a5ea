"""The judge of ``quota``."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence

from planner.domain.clock import day_of
from planner.domain.kinds import Kind
from planner.domain.plan import Session
from planner.verify.facts import Facts, grouped
from planner.verify.say import on
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every settlement, day in a settlement, and venue with too many sessions of a kind."""
    for kind in facts.campaign.kinds:
        rows = facts.of_kind.get(kind.id, ())
        for limit, key, name in _limits(facts, kind):
            for own in grouped(rows, key).values():
                if limit is not None and len(own) > limit and facts.any_fresh(own):
                    yield _violation(kind, own, f"{name(own[0])}, at most {limit}")


def _limits(
    facts: Facts, kind: Kind
) -> Sequence[tuple[int | None, Callable[[Session], Hashable], Callable[[Session], str]]]:
    def day_text(row: Session) -> str:
        return f"in '{row.settlement}' on {on(facts.horizon, day_of(row.start))}"

    return (
        (kind.per_settlement, lambda row: row.settlement, lambda row: f"in '{row.settlement}'"),
        (kind.per_settlement_day, lambda row: (row.settlement, day_of(row.start)), day_text),
        (kind.per_venue, lambda row: row.venue, lambda row: f"in venue '{row.venue}'"),
    )


def _violation(kind: Kind, rows: Sequence[Session], text: str) -> Violation:
    names = tuple(row.id for row in rows)
    message = f"{len(rows)} sessions of '{kind.id}' {text}"
    return Violation("quota", message, names, (), rows[0].settlement)
