"""All cases of the docket."""

from __future__ import annotations

from tests.rules.case import Case
from tests.rules.cases import clock, nights, travel

__all__ = ["CASES", "REPLAN_CASES", "Case"]

CASES: tuple[Case, ...] = (*clock.CASES, *travel.CASES, *nights.CASES)
REPLAN_CASES: tuple[Case, ...] = ()
