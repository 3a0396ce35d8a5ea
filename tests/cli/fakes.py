"""Solvers that do as a test tells them, around plans whose worth is known."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.inputs import load_campaign
from planner.inputs.plans import read_plan
from planner.solver.api import Options, Outcome, Progress, Watch

ROOT = Path(__file__).resolve().parents[2]
MINI = ROOT / "sample_data" / "mini"
MINI_PLAN = ROOT / "tests" / "sample_data" / "mini_plan"

Solve = Callable[[Campaign, Options, Watch], Outcome]


def mini() -> Campaign:
    return load_campaign(MINI)


def mini_plan() -> Plan:
    return read_plan(MINI_PLAN, mini()).plan


def broken(plan: Plan) -> Plan:
    """Return the plan with its first session held a minute later: off the grid."""
    first, *others = plan.sessions
    return replace(plan, sessions=(replace(first, start=first.start + 1), *others))


def progress(seconds: float = 0.0, bound: Decimal | None = None) -> Progress:
    return Progress(
        work=3,
        seconds=seconds,
        points=Decimal("3899.55"),
        bound=bound,
        people=761,
        sessions=29,
        phase="improving",
    )


def gives(plan: Plan, bound: Decimal | None = None) -> Solve:
    """Return a solver that finds ``plan`` at once."""

    def solve(_campaign: Campaign, options: Options, watch: Watch) -> Outcome:
        watch.report(progress(bound=bound))
        watch.keep(plan)
        return Outcome(plan=plan, status="time", work=options.work or 3, bound=bound)

    return solve


def waits(kept: Plan, plan: Plan) -> Solve:
    """Return a solver that keeps ``kept``, waits to be stopped, and ends with ``plan``."""

    def solve(_campaign: Campaign, _options: Options, watch: Watch) -> Outcome:
        watch.report(progress())
        watch.keep(kept)
        while not watch.stopped():
            time.sleep(0.01)
        return Outcome(plan=plan, status="stopped", work=3, bound=None)

    return solve


def fails(_campaign: Campaign, _options: Options, _watch: Watch) -> Outcome:
    raise RuntimeError("a bug in the search")
