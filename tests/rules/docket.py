"""All cases of the docket."""

from __future__ import annotations

from tests.rules.case import Case
from tests.rules.cases import (
    books,
    clock,
    nights,
    order,
    people,
    presence,
    replan,
    surgery,
    travel,
    venues,
)

__all__ = ["CASES", "REPLAN_CASES", "Case"]

CASES: tuple[Case, ...] = (
    *clock.CASES,
    *travel.CASES,
    *nights.CASES,
    *presence.CASES,
    *venues.CASES,
    *people.CASES,
    *order.CASES,
    *surgery.CASES,
    *books.CASES,
)
REPLAN_CASES: tuple[Case, ...] = replan.CASES
