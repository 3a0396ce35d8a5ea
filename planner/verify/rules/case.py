"""The judge of ``case``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.clock import day_of
from planner.domain.demand import Case
from planner.domain.plan import Session
from planner.verify.facts import Facts, grouped
from planner.verify.say import listed, on
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every session whose case is missing, superfluous, wrong, late, or served twice."""
    for row in facts.judged:
        if (wrong := _wrong(facts, row)) is not None:
            yield Violation("case", f"session '{row.id}' of '{row.kind}' {wrong}", (row.id,))
    for name, rows in grouped(facts.sessions, lambda row: row.case).items():
        if len(rows) > 1 and name in facts.campaign.case and facts.any_fresh(rows):
            sessions = tuple(row.id for row in rows)
            yield Violation("case", f"case '{name}' is in sessions {listed(sessions)}", sessions)


def _wrong(facts: Facts, row: Session) -> str | None:
    is_cases = facts.campaign.kind[row.kind].is_cases
    if row.case is None:
        return "names no case" if is_cases else None
    case = facts.campaign.case.get(row.case)
    if case is None:
        return None  # reported by `table`
    return _misfit(facts, row, case) if is_cases else f"names case '{row.case}', but serves none"


def _misfit(facts: Facts, row: Session, case: Case) -> str | None:
    if case.kind != row.kind:
        return f"names case '{case.id}' of '{case.kind}'"
    if row.people != 1:
        return f"serves {row.people} people, not the one of case '{case.id}'"
    homes = {part.settlement for part in facts.served.get(row.id, ())}
    if homes - {case.settlement}:
        return f"serves {listed(homes)}, case '{case.id}' is of '{case.settlement}'"
    if case.latest is not None and day_of(row.start) > case.latest:
        return f"is after the latest day {on(facts.horizon, case.latest)} of case '{case.id}'"
    return None
