"""Solving a small campaign to the proof: the reference that the search is tried against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ortools.sat.python import cp_model

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.errors import NoPlanError
from planner.network import Network
from planner.solver.exact.build import Build, Number
from planner.solver.exact.objective import Scale, maximise
from planner.solver.exact.reading import read
from planner.solver.exact.rules import ADD
from planner.solver.timetable.ground import Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """When to end without a proof: seconds of the clock, or deterministic ones (None: never)."""

    time_s: float | None = None
    work_s: float | None = None
    seed: int = 0
    workers: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The best plan found, its points in the model, and what no plan can exceed.

    ``proven`` says that nothing better exists; ``exact`` that the model's points are a plan's
    points to the last digit (else a millionth too many at most). ``plan`` None: none was found.
    """

    plan: Plan | None
    points: Decimal | None
    bound: Decimal
    proven: bool
    exact: bool
    work_s: float


Found = Callable[[Plan, Decimal, Decimal], bool]
"""Told of every better plan (plan, points, bound); returns whether to stop."""


def solve_exact(
    campaign: Campaign, limits: Limits | None = None, found: Found | None = None
) -> Proof:
    """Return the best plan of a small campaign, with its proof where the limits allow one.

    Raises NoPlanError when no plan keeps all the pins.
    """
    limits = limits or Limits()
    model = cp_model.CpModel()
    build = Build(Ground(campaign, Network(campaign)), model)
    for add in ADD.values():
        add(build)
    scale = maximise(build)
    solver = _solver(limits)
    watcher = [] if found is None else [_Watcher(build, scale, found)]
    status = solver.solve(model, *watcher)
    if status == cp_model.INFEASIBLE:
        raise NoPlanError("no plan keeps all the pins: proven by the exact model", ())
    if status == cp_model.MODEL_INVALID:
        raise AssertionError(model.validate())
    return _proof(build, solver, status, scale)


def _proof(build: Build, solver: cp_model.CpSolver, status: Any, scale: Scale) -> Proof:
    there = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return Proof(
        plan=read(build, lambda number: _value(solver.value, number)) if there else None,
        points=scale.points(solver.objective_value) if there else None,
        bound=scale.points(solver.best_objective_bound),
        proven=status == cp_model.OPTIMAL,
        exact=scale.exact,
        work_s=round(float(solver.response_proto.deterministic_time), 3),
    )


def _value(ask: Callable[[Any], int], number: Number) -> int:
    return int(number) if isinstance(number, int) else int(ask(number))


def _solver(limits: Limits) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.catch_sigint_signal = False  # else the next Ctrl-C kills the process
    parameters.random_seed = limits.seed
    parameters.num_workers = limits.workers
    if limits.time_s is not None:
        parameters.max_time_in_seconds = limits.time_s
    if limits.work_s is not None:
        parameters.max_deterministic_time = limits.work_s
    return solver


class _Watcher(cp_model.CpSolverSolutionCallback):
    """Hands on every plan that is better."""

    def __init__(self, build: Build, scale: Scale, found: Found) -> None:
        super().__init__()
        self._build, self._scale, self._found = build, scale, found

    def on_solution_callback(self) -> None:
        """Read the plan, tell it, and stop if asked to."""
        plan = read(self._build, lambda number: _value(self.value, number))
        bound = self._scale.points(self.best_objective_bound)
        if self._found(plan, self._scale.points(self.objective_value), bound):
            self.stop_search()
