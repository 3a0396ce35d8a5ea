"""All cases of the docket."""

from __future__ import annotations

from tests.rules.case import Case
from tests.rules.cases import (
    bygone,
    clock,
    closer,
    edges,
    finer,
    margins,
    nights,
    order,
    past,
    people,
    pins,
    presence,
    rails,
    replan,
    roads,
    rows,
    sequence,
    surgery,
    tables,
    together,
    travel,
    venues,
    workday,
)

__all__ = ["CASES", "REPLAN_CASES", "Case"]

CASES: tuple[Case, ...] = (
    *clock.CASES,
    *travel.CASES,
    *roads.CASES,
    *rails.CASES,
    *nights.CASES,
    *presence.CASES,
    *workday.CASES,
    *venues.CASES,
    *people.CASES,
    *order.CASES,
    *together.CASES,
    *surgery.CASES,
    *pins.CASES,
    *tables.CASES,
    *rows.CASES,
    *margins.CASES,
    *edges.CASES,
    *finer.CASES,
    *closer.CASES,
    *sequence.CASES,
)
REPLAN_CASES: tuple[Case, ...] = (*replan.CASES, *past.CASES, *bygone.CASES)
