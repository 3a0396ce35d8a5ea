"""Solving a small campaign to the proof: the reference that the search is tried against."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from threading import Event, Thread
from typing import Any, Protocol

from ortools.sat.python import cp_model

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.errors import NoPlanError
from planner.network import Network
from planner.solver.exact.build import Build, Number
from planner.solver.exact.hints import hint
from planner.solver.exact.objective import Scale, maximise
from planner.solver.exact.reading import read
from planner.solver.exact.rules import ADD, FROM_NOTHING, PROVE, TIGHTEN
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.worth import Strand

ASK_S = 0.2
NO_BOUND = 2.0**62


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """When to end without a proof: seconds of the clock, or deterministic ones (None: never).

    ``gap`` is the share of the bound that is near enough.
    """

    time_s: float | None = None
    work_s: float | None = None
    gap: float | None = None
    seed: int = 0
    workers: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The best plan found and what no plan can exceed; ``plan`` None: none was found.

    ``points`` is what the plan is worth at least. ``proven`` says that nothing better exists:
    points and bound are then what the plan is worth, to the last digit where they are ``exact``,
    else up to a millionth of a point more. ``near``: proven, or within the gap asked for.
    """

    plan: Plan | None
    points: Decimal | None
    bound: Decimal | None
    proven: bool
    near: bool
    exact: bool
    work_s: float


class Onlooker(Protocol):
    """Whoever is told of better plans while the model is solved, and may end it."""

    def found(self, plan: Plan, points: Decimal, bound: Decimal | None, work_s: float) -> None:
        """Take note of a better plan, its points, and what no plan can exceed."""

    def stopped(self) -> bool:
        """Return whether to end now."""
        ...


def solve_exact(
    campaign: Campaign,
    limits: Limits | None = None,
    onlooker: Onlooker | None = None,
    start: Plan | None = None,
    floors: Mapping[Strand, Decimal] | None = None,
) -> Proof:
    """Return the best plan of a small campaign, with its proof where the limits allow one.

    ``start`` is a plan to begin with; ``floors`` are those that count (None: the campaign's).
    Raises NoPlanError when no plan keeps all the pins.
    """
    limits = limits or Limits()
    model = cp_model.CpModel()
    build = Build(Ground(campaign, Network(campaign)), model)
    for add in (*ADD.values(), *TIGHTEN, *PROVE, *(FROM_NOTHING if start is None else ())):
        add(build)
    scale = maximise(build, floors)
    if start is not None:
        hint(build, start)
    solver = _solver(limits)
    if onlooker is None:
        status = solver.solve(model)
    else:
        with _asking(onlooker, solver):
            status = solver.solve(model, _Watcher(build, scale, onlooker))
    if status == cp_model.INFEASIBLE:
        raise NoPlanError("no plan keeps all the pins: proven by the exact model")
    if status == cp_model.MODEL_INVALID:
        raise AssertionError(model.validate())
    return _proof(build, solver, status, scale)


def _proof(build: Build, solver: cp_model.CpSolver, status: Any, scale: Scale) -> Proof:
    there = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    bound = _bound(solver.best_objective_bound, scale)
    points = scale.points(solver.objective_value) if there else None
    return Proof(
        plan=read(build, lambda number: number_of(solver.value, number)) if there else None,
        points=points,
        bound=bound,
        proven=points is not None and points == bound,
        near=status == cp_model.OPTIMAL,
        exact=scale.exact,
        work_s=round(float(solver.response_proto.deterministic_time), 3),
    )


def number_of(ask: Callable[[Any], int], number: Number) -> int:
    """Return the value of a number of the model, whether it is a variable or an integer."""
    return int(number) if isinstance(number, int) else int(ask(number))


def _solver(limits: Limits) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.catch_sigint_signal = False  # else the next Ctrl-C kills the process
    parameters.random_seed = limits.seed
    parameters.num_workers = limits.workers
    parameters.linearization_level = 2  # without all rows the bound hardly moves
    if limits.time_s is not None:
        parameters.max_time_in_seconds = limits.time_s
    if limits.gap is not None:
        parameters.relative_gap_limit = limits.gap
    if limits.work_s is not None:
        parameters.max_deterministic_time = limits.work_s
    return solver


def _bound(units: float, scale: Scale) -> Decimal | None:
    """Return the bound in points, None as long as the solver has none."""
    return scale.points(units) if abs(units) < NO_BOUND else None


class _Watcher(cp_model.CpSolverSolutionCallback):
    """Reads every plan that is better and hands it on."""

    def __init__(self, build: Build, scale: Scale, onlooker: Onlooker) -> None:
        super().__init__()
        self._build, self._scale, self._onlooker = build, scale, onlooker

    def on_solution_callback(self) -> None:
        """Tell of the plan, and stop if asked to."""
        plan = read(self._build, lambda number: number_of(self.value, number))
        bound = _bound(self.best_objective_bound, self._scale)
        worth = self._scale.points(self.objective_value)
        self._onlooker.found(plan, worth, bound, self.deterministic_time)
        if self._onlooker.stopped():
            self.stop_search()


@contextmanager
def _asking(onlooker: Onlooker, solver: cp_model.CpSolver) -> Iterator[None]:
    """Ask the onlooker now and then whether to end the search, between solutions too."""
    over = Event()

    def ask() -> None:
        while not over.wait(ASK_S):
            if onlooker.stopped():
                solver.stop_search()

    thread = Thread(target=ask, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
