"""Sessions that are held at the same time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from planner.domain.clock import Minute
from planner.domain.plan import Session


def overlapping(rows: Iterable[Session]) -> Iterator[tuple[Session, Session]]:
    """Yield every pair of sessions that share a moment; ``rows`` are by start."""
    running: list[Session] = []
    for row in rows:
        running = [other for other in running if other.end > row.start]
        yield from ((other, row) for other in running)
        running.append(row)


def running_at_starts(rows: Iterable[Session]) -> Iterator[tuple[Minute, Sequence[Session]]]:
    """Yield each moment at which sessions start, with all that run then; ``rows`` are by start."""
    running: list[Session] = []
    for moment, starting in groupby(rows, key=lambda row: row.start):
        running = [*(other for other in running if other.end > moment), *starting]
        yield moment, running
