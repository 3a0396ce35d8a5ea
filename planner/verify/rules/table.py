"""The judge of ``table``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.verify.facts import Facts
from planner.verify.rows import legs, nights, served, sessions, unplanned
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every row that disagrees with another row or with the campaign."""
    for rows in (sessions, served, legs, nights, unplanned):
        yield from rows.check(facts)
