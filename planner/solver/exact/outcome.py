"""``planner solve --exact``: the exact model under the options and the eyes of a search."""

from __future__ import annotations

import time
from dataclasses import replace
from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan, TracePoint
from planner.network import Network
from planner.solver.api import Options, Outcome, Progress, Watch
from planner.solver.exact.pieces import prove
from planner.solver.exact.solve import Limits, Proof
from planner.solver.finish import finish
from planner.solver.load import load
from planner.solver.pins import keep_pins
from planner.solver.search.state import State

UNIT_S = 0.1
"""Deterministic seconds of the solver that are one unit of work."""
CENT = Decimal("0.01")


def exact_outcome(campaign: Campaign, options: Options, watch: Watch) -> Outcome:
    """Return the best plan of a small campaign, proven where the limits allow it.

    With a work limit and no time limit one worker solves, so that the plan is the same each time.
    """
    telling = _Telling(watch)
    first, worth = _first(campaign, options)
    telling.found(first, worth, None, 0.0)
    proof = prove(campaign, _limits(options), telling, options.start)
    plan = first
    if proof.plan is not None and proof.points is not None:
        plan = proof.plan
        telling.found(plan, proof.points, proof.bound, proof.work_s)
    return Outcome(
        plan=plan,
        status=_status(proof, watch),
        work=telling.units(proof.work_s),
        bound=proof.bound,
        trace=tuple(telling.trace),
    )


def _limits(options: Options) -> Limits:
    repeatable = options.time_s is None and options.work is not None
    return Limits(
        time_s=options.time_s,
        work_s=None if options.work is None else options.work * UNIT_S,
        gap=None if options.gap is None else float(options.gap),
        seed=options.seed,
        workers=1 if repeatable else options.workers,
    )


def _status(proof: Proof, watch: Watch) -> str:
    if proof.proven:
        return "optimal"
    if watch.stopped():
        return "stopped"
    return "gap" if proof.near else "limit"


def _first(campaign: Campaign, options: Options) -> tuple[Plan, Decimal]:
    """Return the plan to begin with: the pins alone, and what holds of the one given."""
    state = State(campaign, Network(campaign))
    keep_pins(state)
    if options.start is not None:
        load(state, options.start)
    return finish(state.board), Decimal(repr(state.board.value)).quantize(CENT)


class _Telling:
    """Tells the watch of better plans as a search does."""

    def __init__(self, watch: Watch) -> None:
        self.watch = watch
        self.began = time.monotonic()
        self.best: Decimal | None = None
        self.last: Progress | None = None
        self.trace: list[TracePoint] = []

    def stopped(self) -> bool:
        """Return whether the watch wants an end."""
        return self.watch.stopped()

    def units(self, work_s: float) -> int:
        """Return units of work from deterministic seconds."""
        return round(work_s / UNIT_S)

    def found(self, plan: Plan, points: Decimal, bound: Decimal | None, work_s: float) -> None:
        """Report a plan, and keep it if it is the best."""
        if self.best is None or points > self.best:
            self.best = points
            self.trace.append(TracePoint(work=self.units(work_s), points=points, bound=bound))
            self.watch.keep(plan)
        self.last = Progress(
            work=self.units(work_s),
            seconds=time.monotonic() - self.began,
            points=self.best,
            bound=bound,
            people=sum(row.people for row in plan.served),
            sessions=len(plan.sessions),
            phase="exact",
        )
        self.watch.report(self.last)

    def piece(self, told: str) -> None:
        """Report how far a piece is, beside the best plan so far."""
        if self.last is not None:
            seconds = time.monotonic() - self.began
            self.watch.report(replace(self.last, seconds=seconds, phase=f"exact, {told}"))
