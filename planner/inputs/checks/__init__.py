"""What is wrong with the tables taken together; all of it at once."""

from __future__ import annotations

from collections.abc import Iterator

from planner.errors import Issue
from planner.inputs.checks import (
    calendar,
    concentration,
    cycles,
    dates,
    demand,
    doubled,
    habits,
    kinds,
    offers,
    pins,
    references,
    travel,
)
from planner.inputs.sheets import Sheets

ERRORS = (
    doubled.check,
    references.check,
    dates.check,
    kinds.check,
    demand.check,
    calendar.check,
    travel.check,
    pins.check,
)
"""Checks of what must be right, each a function of all tables."""

WARNINGS = (
    offers.warn,
    habits.warn,
    cycles.warn,
    demand.warn,
    pins.warn,
    concentration.warn,
)
"""Checks of what is allowed and seldom meant."""


def check_sheets(sheets: Sheets) -> Iterator[Issue]:
    """Yield every issue of the tables taken together."""
    for check in (*ERRORS, *WARNINGS):
        yield from check(sheets)
