"""The judge of ``demand``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from planner.domain.campaign import floor_share
from planner.domain.ids import SettlementId
from planner.domain.kinds import Kind
from planner.domain.plan import Served, Session
from planner.verify.facts import Facts, grouped
from planner.verify.reach import share
from planner.verify.violation import Violation

Part = tuple[Session, Served]


def check(facts: Facts) -> Iterator[Violation]:
    """Yield all that is served without being people, demanded, or within reach."""
    yield from _nobody(facts)
    for kind in facts.campaign.kinds:
        rows = facts.of_kind.get(kind.id, ())
        parts = [(row, part) for row in rows for part in facts.served.get(row.id, ())]
        if kind.is_cases:
            yield from _cases(facts, kind, rows)
        elif kind.is_staff:
            yield from _staff(facts, kind, parts)
        else:
            for home, own in grouped(parts, lambda part: part[1].settlement).items():
                yield from _residents(facts, kind, home, own)


def _nobody(facts: Facts) -> Iterator[Violation]:
    for row in facts.judged:
        if row.people < 1 and row.people >= facts.campaign.kind[row.kind].min_people:
            yield Violation("demand", f"session '{row.id}' serves {row.people} people", (row.id,))
        for part in facts.served.get(row.id, ()):
            if part.people < 1:
                text = f"session '{row.id}' serves {part.people} people of '{part.settlement}'"
                yield Violation("demand", text, (row.id,), (), part.settlement, (part,))


def _cases(facts: Facts, kind: Kind, rows: Sequence[Session]) -> Iterator[Violation]:
    for row in rows:
        case = facts.case_of.get(row.id)
        if case is None or not facts.fresh(row.start):
            continue
        if share(facts, kind, case.settlement, row.settlement) == 0:
            text = f"session '{row.id}' in '{row.settlement}' is out of reach for case "
            text += f"'{case.id}' of '{case.settlement}'"
            yield Violation("demand", text, (row.id,), (), case.settlement)


def _staff(facts: Facts, kind: Kind, parts: Sequence[Part]) -> Iterator[Violation]:
    for row, part in parts:
        if facts.fresh(row.start) and part.settlement != row.settlement:
            text = f"session '{row.id}' serves staff of '{part.settlement}', its venue "
            text += f"'{row.venue}' is in '{row.settlement}'"
            yield Violation("demand", text, (row.id,), (), part.settlement, (part,))
    for venue, own in grouped(parts, lambda part: part[0].venue).items():
        limit = facts.campaign.staff_demand.get((venue, kind.id), 0)
        yield from _too_many(facts, own, limit, f"'{kind.id}' serves {{}} staff of venue '{venue}'")


def _residents(
    facts: Facts, kind: Kind, home: SettlementId, parts: Sequence[Part]
) -> Iterator[Violation]:
    """Yield the smallest share of reach at which too many are served."""
    demand = facts.campaign.demand.get((home, kind.id), 0)
    found = {place: share(facts, kind, home, place) for place in {r.settlement for r, _ in parts}}
    for most in sorted({Decimal(0), Decimal(1), *(step.share for step in kind.reach)}):
        within = [part for part in parts if found[part[0].settlement] <= most]
        text = f"'{kind.id}' serves {{}} people of '{home}'"
        text += f" where at most {most} of its demand of {demand} may go" if most < 1 else ""
        wrong = list(_too_many(facts, within, floor_share(most, demand), text, home))
        if wrong:
            yield from wrong
            return


def _too_many(
    facts: Facts,
    parts: Sequence[Part],
    limit: int,
    text: str,
    settlement: SettlementId | None = None,
) -> Iterator[Violation]:
    people = sum(part.people for _, part in parts)
    if people > limit and facts.any_fresh(row for row, _ in parts):
        names = tuple(dict.fromkeys(row.id for row, _ in parts))
        message = text.replace("{}", str(people)) + f": at most {limit}"
        rows = tuple(part for _, part in parts)
        yield Violation("demand", message, names, (), settlement, rows)
