"""What is wrong with the tables taken together; all of it at once."""

from __future__ import annotations

from collections.abc import Iterator

from planner.errors import Issue
from planner.inputs.checks import doubled, references
from planner.inputs.sheets import Sheets

CHECKS = (doubled.check, references.check)
"""Every check, each a function of all tables."""


def check_sheets(sheets: Sheets) -> Iterator[Issue]:
    """Yield every issue of the tables taken together."""
    for check in CHECKS:
        yield from check(sheets)
