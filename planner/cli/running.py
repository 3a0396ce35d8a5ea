"""Runs a solve under the user's eyes: live progress, Ctrl-C, the result in one line."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from types import FrameType

from planner.app.folder import PlanFolder
from planner.app.showing import Shown
from planner.app.solving import Solving
from planner.cli.console import stderr, stdout
from planner.cli.numbers import points_text
from planner.cli.progress import view
from planner.domain.campaign import Campaign
from planner.inputs.plans import read_plan
from planner.solver.api import Options

TICK_S = 0.1
KILLED = 130
SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)


def run(
    campaign: Campaign,
    out: Path,
    *,
    time_s: float | None,
    work: int | None = None,
    gap: Decimal | None = None,
    seed: int = 0,
    workers: int = 2,
    start: Path | None = None,
    exact: bool = False,
) -> Shown:
    """Return the plan found and judged; it lies in ``out`` too."""
    begin_with = None if start is None else read_plan(start, campaign).plan
    options = Options(
        time_s=time_s,
        work=work,
        gap=gap,
        seed=seed,
        workers=workers,
        start=begin_with,
        exact=exact,
    )
    solving = Solving(campaign, options, PlanFolder(campaign, out))
    watched(solving)
    return solving.finish()


def watched(solving: Solving) -> None:
    """Start ``solving`` and show how it goes until it ends."""
    console = stderr()
    with stops(solving), view(console) as show:
        solving.start()
        while not solving.wait(TICK_S):
            show(solving.progress, solving.trouble)
        show(solving.progress, "the judge reads the plan")


@contextmanager
def stops(solving: Solving) -> Iterator[None]:
    """Let the first Ctrl-C (or SIGTERM, or a closed terminal) end the search, the second kill.

    The search runs in another thread, since ortools loses its plan, or the whole process, to a
    KeyboardInterrupt in the thread that solves.
    """
    presses = 0

    def stop(_number: int, _frame: FrameType | None) -> None:
        nonlocal presses
        presses += 1
        if presses > 1:
            os._exit(KILLED)
        solving.stop()

    before = {number: signal.signal(number, stop) for number in SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def print_result(found: Shown, out: Path) -> None:
    """Print what the plan is worth, how the search ended, and where the plan is."""
    plan, record, console = found.record.plan, found.record, stdout()
    if record.points is not None:
        console.tell(points_text(record.points, record.bound))
    people = sum(row.people for row in plan.served)
    console.tell(
        f"{len(plan.sessions):,} sessions for {people:,} people, {record.status}; "
        f"no rule is broken; written to {out}"
    )
