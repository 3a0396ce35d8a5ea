"""Solving a timetable: seeded, limited, and never worse than what there was."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from ortools.sat.python import cp_model

from planner.solver.timetable.ground import Ground
from planner.solver.timetable.model import modelled
from planner.solver.timetable.reading import read
from planner.solver.timetable.task import Limits, Sessions, Task, Timetable
from planner.solver.timetable.worth import Worth


class _Asking(cp_model.CpSolverSolutionCallback):
    """Stops the search at a solution if it is asked to."""

    def __init__(self, stop: Callable[[], bool]) -> None:
        super().__init__()
        self._stop = stop

    def on_solution_callback(self) -> None:
        """Ask whether to go on."""
        if self._stop():
            self.stop_search()


def solve_timetable(
    ground: Ground, task: Task, limits: Limits | None = None, worth: Worth | None = None
) -> Timetable:
    """Return the best sessions found for the task's scope, the hint if nothing is better."""
    limits = limits or Limits()
    worth = worth or Worth(ground.campaign)
    made = modelled(ground, worth, task, limits)
    solver, status, work = _searched(made.model, limits)
    proven = status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return _unchanged(task.hint, proven=False, work=work)
    found = read(ground.campaign, solver, made.helds, task)
    gain = worth.points([task.fixed, found]) - worth.points([task.fixed, task.hint])
    if gain <= 0 and not (pins_of(found) - pins_of(task.hint)):
        return _unchanged(task.hint, proven=proven, work=work)
    if pins_of(task.hint) - pins_of(found):
        return _unchanged(task.hint, proven=False, work=work)
    return Timetable(
        sessions=found.sessions,
        served=found.served,
        gain=gain,
        proven=proven,
        improved=True,
        work=work,
    )


def pins_of(part: Sessions) -> set[str]:
    """Return the pins that the sessions carry."""
    return {row.pin for row in part.sessions if row.pin is not None}


def _unchanged(hint: Sessions, *, proven: bool, work: float) -> Timetable:
    return Timetable(
        sessions=hint.sessions,
        served=hint.served,
        gain=Decimal(0),
        proven=proven,
        improved=False,
        work=work,
    )


def _searched(model: cp_model.CpModel, limits: Limits) -> tuple[cp_model.CpSolver, Any, float]:
    """Return the solver after the search, its status, and the work done.

    Half of the work goes to a search that can prove; if it does not, the other half goes to
    large neighbourhoods of its best plan (measured: better plans for the same work).
    """
    half = limits.deterministic_time / 2
    solver = _solver(limits, half)
    status = _solve(solver, model, limits)
    work = _work(solver)
    if status != cp_model.FEASIBLE or (limits.stop is not None and limits.stop()):
        return solver, status, work
    model.clear_hints()  # type: ignore[no-untyped-call]
    for index, value in enumerate(solver.response_proto.solution):
        model.add_hint(model.get_int_var_from_proto_index(index), value)
    again = _solver(limits, half)
    again.parameters.use_lns_only = True
    again.parameters.interleave_search = True
    again.parameters.num_workers = max(limits.workers, 2)  # in turns, in one thread per worker
    better = _solve(again, model, limits)
    if better not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return solver, status, work
    return again, better, round(work + _work(again), 3)


def _solve(solver: cp_model.CpSolver, model: cp_model.CpModel, limits: Limits) -> Any:
    return solver.solve(model, *([_Asking(limits.stop)] if limits.stop else []))


def _work(solver: cp_model.CpSolver) -> float:
    # the last digits differ from run to run (measured), the plans do not
    return round(float(solver.response_proto.deterministic_time), 3)


def _solver(limits: Limits, deterministic_time: float) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.catch_sigint_signal = False  # else the next Ctrl-C kills the process
    solver.parameters.max_deterministic_time = deterministic_time
    solver.parameters.random_seed = limits.seed
    solver.parameters.num_workers = limits.workers
    solver.parameters.cp_model_probing_level = 0  # measured: better plans at half a second
    return solver
