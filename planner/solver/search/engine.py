"""The search: a first plan, then moves that are kept while they pay, until told to stop."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

from planner.domain.plan import Plan, TracePoint
from planner.solver.api import Options, Progress, Watch
from planner.solver.finish import finish
from planner.solver.search.moves import MOVES
from planner.solver.search.state import Snapshot, State

CENT = Decimal("0.01")
KEEP_EVERY_S = 2.0
FIRST_HEAT, LAST_HEAT = 2e-4, 1e-6
"""Shares of the plan's value that a move may lose, at the beginning and at the end."""


@dataclass(slots=True)
class Clock:
    """How much of the search is spent, by the clock or by work, whichever ends it first."""

    options: Options
    began: float = field(default_factory=time.monotonic)
    work: int = 0

    @property
    def seconds(self) -> float:
        """Return the seconds since the search began."""
        return time.monotonic() - self.began

    @property
    def spent(self) -> float:
        """Return the share of the search that is spent, 0 to 1."""
        shares = [0.0]
        if self.options.work is not None:
            shares.append(self.work / max(1, self.options.work))
        if self.options.time_s is not None:
            shares.append(self.seconds / max(1e-9, self.options.time_s))
        return min(1.0, max(shares))


class Search:
    """One search on one state."""

    def __init__(self, state: State, options: Options, watch: Watch) -> None:
        self.state, self.watch = state, watch
        self.clock = Clock(options)
        self.rng = Random(options.seed)  # noqa: S311 - a search, no secret
        self.best: Snapshot = state.snapshot()
        self.trace: list[TracePoint] = []
        self.phase = "first plan"
        self._kept_at = -math.inf
        self._kept: Snapshot | None = None

    def go_on(self) -> bool:
        """Count one unit of work, tell the watch, and return whether to go on."""
        self.clock.work += 1
        self.note()
        return self.open

    @property
    def open(self) -> bool:
        """Return whether there is time and work left, and nobody said stop."""
        return not self.watch.stopped() and self.clock.spent < 1.0

    @property
    def status(self) -> str:
        """Return how the search ended: ``stopped`` by the user, or its ``limit`` reached."""
        return "stopped" if self.watch.stopped() else "limit"

    def note(self) -> None:
        """Keep the state if it is the best so far."""
        value = self.state.board.value
        if value > self.best.value + 1e-6:
            self.best = self.state.snapshot()
            self.trace.append(TracePoint(work=self.clock.work, points=_points(value)))
        self.report()
        if self._kept is not self.best and self.clock.seconds - self._kept_at > KEEP_EVERY_S:
            self.keep()

    def report(self) -> None:
        """Tell the watch how far it is."""
        best = self.best
        self.watch.report(
            Progress(
                work=self.clock.work,
                seconds=self.clock.seconds,
                points=_points(self.best.value),
                bound=None,
                people=best.people,
                sessions=len(best.sessions),
                phase=self.phase,
            )
        )

    def keep(self) -> None:
        """Hand the best plan to the watch."""
        self._kept, self._kept_at = self.best, self.clock.seconds
        self.watch.keep(self.plan())

    def plan(self) -> Plan:
        """Return the best plan."""
        here = self.state.snapshot()
        self.state.restore(self.best)
        plan = finish(self.state.board)
        self.state.restore(here)
        return plan

    def improve(self) -> None:
        """Try moves until the time or the work is spent or the watch says stop."""
        self.phase = "improving"
        names = list(MOVES)
        weights = [12.0, 3.0, 1.5, 1.5, 2.0, 0.5]
        while self.open:
            move = MOVES[self.rng.choices(names, weights)[0]]
            before = self.state.board.value
            change = move(self.state, self.rng)
            if change is not None and not self._accepts(self.state.board.value - before):
                self.state.undo(change)
            self.go_on()

    def _accepts(self, gain: float) -> bool:
        if gain >= 0:
            return True
        heat = FIRST_HEAT * (LAST_HEAT / FIRST_HEAT) ** self.clock.spent
        return self.rng.random() < math.exp(gain / (heat * max(1.0, abs(self.best.value))))


def _points(value: float) -> Decimal:
    return Decimal(repr(value)).quantize(CENT)
