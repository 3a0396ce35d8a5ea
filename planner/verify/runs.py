"""Days in a row."""

from __future__ import annotations

from collections.abc import Iterable

from planner.domain.clock import Day


def stretches(days: Iterable[Day]) -> list[tuple[Day, Day]]:
    """Return first and last day of every unbroken stretch of days, in order."""
    found: list[tuple[Day, Day]] = []
    for day in sorted(set(days)):
        if found and found[-1][1] == day - 1:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found
