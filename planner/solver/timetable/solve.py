"""Solving a timetable: seeded, limited, and never worse than what there was."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

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
    solver = _solver(limits)
    status = solver.solve(made.model, *([_Asking(limits.stop)] if limits.stop else []))
    # its last digits differ from run to run (measured), the plans do not
    work = round(float(solver.response_proto.deterministic_time), 3)
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


def _solver(limits: Limits) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.catch_sigint_signal = False  # else the next Ctrl-C kills the process
    solver.parameters.max_deterministic_time = limits.deterministic_time
    solver.parameters.random_seed = limits.seed
    solver.parameters.num_workers = limits.workers
    solver.parameters.cp_model_probing_level = 0  # measured: better plans at half a second of work
    return solver
