"""The judge of ``unplanned``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.ids import KindId, SettlementId
from planner.domain.plan import Unplanned
from planner.domain.rules import BY_CODE, REASONS
from planner.verify.facts import Facts, grouped
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every demand whose people left are not in one right row of ``unplanned``."""
    left = people_left(facts)
    campaign = facts.campaign
    rows = grouped(facts.plan.unplanned, lambda row: (row.settlement, row.kind))
    for (place, kind), own in rows.items():
        if place in campaign.settlement and kind in campaign.kind:  # else `table`
            yield from _wrong_rows(place, kind, own, left.get((place, kind), 0))
    for (place, kind), people in left.items():
        if people > 0 and (place, kind) not in rows:
            text = f"no row for {people} people of '{place}' left without '{kind}'"
            yield Violation("unplanned", text, (), (), place)


def people_left(facts: Facts) -> dict[tuple[SettlementId, KindId], int]:
    """Return demand − served, at least 0, by settlement and kind."""
    left = dict(facts.campaign.demand)
    for row in facts.by_id.values():
        for part in facts.served.get(row.id, ()):
            key = (part.settlement, row.kind)
            if key in left:
                left[key] = left[key] - part.people
    return {key: max(0, people) for key, people in left.items()}


def _wrong_rows(
    place: SettlementId, kind: KindId, rows: list[Unplanned], people: int
) -> Iterator[Violation]:
    for wrong in _wrong(rows, people):
        text = f"people of '{place}' left without '{kind}': {wrong}"
        yield Violation("unplanned", text, (), (), place, tuple(rows))


def _wrong(rows: list[Unplanned], people: int) -> Iterator[str]:
    if len(rows) > 1:
        yield f"{len(rows)} rows, not one"
    elif people == 0:
        yield "nobody is left, so no row is due"
    elif rows[0].people != people:
        yield f"the row says {rows[0].people}, {people} are left"
    for row in rows:
        if row.reason not in BY_CODE and row.reason not in REASONS:
            yield f"'{row.reason}' is no reason of the list"
