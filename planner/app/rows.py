"""Where the rows that a finding is about stand in the user's files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields

from planner.domain.ids import SessionId
from planner.domain.plan import Plan
from planner.verify import Violation

MOST = 4
"""Rows named in one finding; how many more there are is told."""

Places = Mapping[str, Sequence[str]]
"""By table: the place of each row of the plan, in its order (``legs.csv:7``)."""


def teller(plan: Plan, places: Places) -> Callable[[Violation], str]:
    """Return the function from a finding to its rows' places in brackets, a blank before."""
    of_row = {
        id(row): place
        for field in fields(plan)
        for row, place in zip(getattr(plan, field.name), places.get(field.name, ()), strict=False)
    }
    of_session: dict[SessionId, list[str]] = {}
    for row in plan.sessions:
        if id(row) in of_row:
            of_session.setdefault(row.id, []).append(of_row[id(row)])

    def places_of(found: Violation) -> Iterator[str]:
        for name in found.sessions:
            yield from of_session.get(name, ())
        yield from (of_row[id(row)] for row in found.rows if id(row) in of_row)

    return lambda found: _listed([*dict.fromkeys(places_of(found))])


def _listed(told: Sequence[str]) -> str:
    if not told:
        return ""
    more = f" and {len(told) - MOST} more" if len(told) > MOST else ""
    return f" [{', '.join(told[:MOST])}{more}]"
