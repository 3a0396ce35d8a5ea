"""One solve in a process of its own: how it got on, how much memory all its processes held."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from benchmarks.memory import Memory
from planner.domain.plan import Plan
from planner.inputs.generate import Tables

if TYPE_CHECKING:
    from planner.solver.api import Progress

CACHE = "NUMBA_CACHE_DIR"


@dataclass(frozen=True, slots=True)
class Step:
    """How far a solve was; ``seconds`` count from the start of its process."""

    seconds: float
    points: float
    bound: float | None
    people: int
    sessions: int
    phase: str

    @property
    def gap(self) -> float | None:
        """Return the share of the bound that is missing."""
        return None if not self.bound else (self.bound - self.points) / self.bound


@dataclass(frozen=True, slots=True)
class Measured:
    """A finished solve, judged.

    ``first_s`` is when the judge had passed a plan with sessions beyond the pins, ``full_s`` when
    every team had its first month.
    """

    steps: tuple[Step, ...]
    first_s: float | None
    full_s: float | None
    seconds: float
    points: float
    people: int
    reached: int
    sessions: int
    bound: float | None
    violations: int
    memory_mb: float

    @property
    def improving(self) -> tuple[Step, ...]:
        """Return the steps from the first whole plan on."""
        return tuple(step for step in self.steps if step.phase != "first plan")

    def when(self, gap: float) -> float | None:
        """Return after how many seconds the gap was reached; None: never."""
        return next(
            (step.seconds for step in self.steps if step.gap is not None and step.gap <= gap), None
        )


def measured(
    tables: Tables, seconds: float, seed: int = 0, workers: int = 2, *, cold: bool = False
) -> Measured:
    """Return a solve of ``seconds`` (``cold``: with nothing compiled before)."""
    context = multiprocessing.get_context("spawn")
    ear, mouth = context.Pipe(duplex=False)
    with _cache(cold):
        began = time.time()
        child = context.Process(target=_solve, args=(mouth, began, tables, seconds, seed, workers))
        child.start()
    mouth.close()
    assert child.pid is not None
    with Memory(child.pid) as memory:
        found = ear.recv()
        child.join()
    return Measured(**found, memory_mb=memory.peak_mb)


@contextmanager
def _cache(cold: bool) -> Iterator[None]:
    """Let the processes started now find nothing compiled, if ``cold``."""
    if not cold:
        yield
        return
    before = os.environ.get(CACHE)
    os.environ[CACHE] = tempfile.mkdtemp(prefix="numba-")
    try:
        yield
    finally:
        del os.environ[CACHE]
        if before is not None:
            os.environ[CACHE] = before


class _Notes:
    """A watch that notes when what was reached."""

    def __init__(self, began: float) -> None:
        self.began = began
        self.steps: list[Step] = []
        self.plans: list[tuple[float, Plan]] = []

    def report(self, progress: Progress) -> None:
        step = Step(
            time.time() - self.began,
            float(progress.points),
            None if progress.bound is None else float(progress.bound),
            progress.people,
            progress.sessions,
            progress.phase,
        )
        last = self.steps[-1] if self.steps else None
        if last is None or (last.points, last.bound, last.phase) != (
            step.points,
            step.bound,
            step.phase,
        ):
            self.steps.append(step)

    def keep(self, plan: Plan) -> None:
        if len(self.plans) < 3:  # the pins alone, then the first ones found
            self.plans.append((time.time() - self.began, plan))

    def stopped(self) -> bool:
        return False


def _solve(
    mouth: Connection, began: float, tables: Tables, seconds: float, seed: int, workers: int
) -> None:
    from planner.app.judging import judge
    from planner.inputs.generate import campaign_of_tables
    from planner.kpis import reached
    from planner.solver import Options, solve

    campaign = campaign_of_tables(tables)
    notes = _Notes(began)
    found = solve(campaign, Options(time_s=seconds, seed=seed, workers=workers), notes)
    took = time.time() - began
    verdict = judge(campaign, found.plan)
    beyond = [(when, p) for when, p in notes.plans if len(p.sessions) > len(campaign.pins)]
    first = None
    if beyond:
        when, plan = beyond[0]
        asked = time.time()
        judge(campaign, plan)
        first = when + time.time() - asked
    full = next((s.seconds for s in notes.steps if s.phase not in ("", "first plan")), None)
    mouth.send(
        {
            "steps": tuple(notes.steps),
            "first_s": first,
            "full_s": full,
            "seconds": took,
            "points": float(verdict.points.total) if verdict.points else 0.0,
            "people": sum(row.people for row in found.plan.served),
            "reached": reached(campaign, found.plan),
            "sessions": len(found.plan.sessions),
            "bound": None if found.bound is None else float(found.bound),
            "violations": len(verdict.violations),
        }
    )
