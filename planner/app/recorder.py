"""Looks on while a solve runs in another thread."""

from __future__ import annotations

from threading import Event

from planner.domain.plan import Plan
from planner.solver.api import Progress


class Recorder:
    """A watch that only takes notes: it never raises, waits or computes.

    Assigning an attribute is one step for every thread, so readers need no lock.
    """

    def __init__(self) -> None:
        self.progress: Progress | None = None
        self.best: Plan | None = None
        self._stop = Event()

    def report(self, progress: Progress) -> None:
        """Take note of how far the solve is."""
        self.progress = progress

    def keep(self, plan: Plan) -> None:
        """Take note of a better plan."""
        self.best = plan

    def stopped(self) -> bool:
        """Return whether the solve is to end."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the solve to end with its best plan."""
        self._stop.set()
