"""A part of a plan solved anew: the best tours and sessions for some teams' days."""

from __future__ import annotations

from dataclasses import dataclass

from ortools.sat.python import cp_model

from planner.domain.plan import Leg, Plan
from planner.solver.board.held import Held
from planner.solver.board.statics import Statics
from planner.solver.exact.build import Build
from planner.solver.exact.hints import hint
from planner.solver.exact.objective import maximise
from planner.solver.exact.part import Part
from planner.solver.exact.reading import legs, sessions
from planner.solver.exact.rules import ADD, TIGHTEN
from planner.solver.exact.solve import number_of
from planner.solver.timetable.ground import Ground

HINT_WORK = 1.0
"""Most deterministic seconds that completing the hint may take; it takes some hundredths."""


@dataclass(frozen=True, slots=True)
class Found:
    """The legs of the free days and the sessions of a solved part, and the work it took.

    ``proven`` says that no other way to plan the part is worth more.
    """

    legs: tuple[Leg, ...]
    sessions: tuple[Held, ...]
    proven: bool
    work: float


def improved(
    ground: Ground, statics: Statics, part: Part, so_far: Plan, *, work: float, seed: int
) -> Found | None:
    """Return the best plan of a part that ``work`` deterministic seconds find, None for none.

    ``so_far`` holds the part's legs and sessions as they are.
    """
    model = cp_model.CpModel()
    build = Build(ground, model, part)
    for add in (*ADD.values(), *TIGHTEN):
        add(build)
    maximise(build)
    hint(build, so_far)
    solver = _solver(work, seed)
    if seed % 2:  # large neighbourhoods of what there is: it finds more where nothing is proven
        solver.parameters.use_lns_only = True
        solver.parameters.interleave_search = True
        solver.parameters.num_workers = 2  # in turns, in one thread
    if not _completed(model):
        return None  # the rest of the plan, as the model knows it, does not hold what there is
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None

    def value(number: object) -> int:
        return number_of(solver.value, number)

    return Found(
        legs=legs(build, value),
        sessions=tuple(sessions(build, statics, value)),
        proven=status == cp_model.OPTIMAL,
        work=round(float(solver.response_proto.deterministic_time), 3),
    )


def _completed(model: cp_model.CpModel) -> bool:
    """Make the hint complete: the solver would spend most of its time on what is not hinted."""
    solver = _solver(HINT_WORK, 0)
    solver.parameters.fix_variables_to_their_hinted_value = True
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return False
    model.clear_hints()  # type: ignore[no-untyped-call]
    for index, value in enumerate(solver.response_proto.solution):
        model.add_hint(model.get_int_var_from_proto_index(index), value)
    return True


def _solver(work: float, seed: int) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.catch_sigint_signal = False  # else the next Ctrl-C kills the process
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.max_deterministic_time = work
    solver.parameters.cp_model_probing_level = 0  # measured: both would eat up half a second
    solver.parameters.merge_at_most_one_work_limit = 0.0
    return solver
