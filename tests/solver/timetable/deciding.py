"""The timetable's model as it is solved, asked about a plan: its candidates, and its facts."""

from __future__ import annotations

from collections.abc import Collection

from ortools.sat.python import cp_model

from planner.domain.campaign import Campaign
from planner.domain.ids import SessionId
from planner.domain.plan import Plan
from planner.network import Network
from planner.solver.stays import all_stays
from planner.solver.timetable.build import Build
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.model import modelled
from planner.solver.timetable.reading import read
from planner.solver.timetable.roster import Roster
from planner.solver.timetable.rules import ADD
from planner.solver.timetable.stated import Stating, guests
from planner.solver.timetable.task import Limits, Sessions, Task
from planner.solver.timetable.worth import Worth


def decides(campaign: Campaign, plan: Plan) -> bool:
    """Return whether the model of all candidates can come to exactly the plan's sessions."""
    so_far = Sessions(sessions=plan.sessions, served=plan.served)
    task = Task(
        stays=all_stays(campaign, plan.legs), scope=frozenset(campaign.settlement), hint=so_far
    )
    ground = Ground(campaign, Network(campaign))
    made = modelled(ground, Worth(campaign), task, Limits(copies=None, guests=None))
    hint = made.model.proto.solution_hint
    for index, value in zip(hint.vars, hint.values, strict=True):
        made.model.add(made.model.get_int_var_from_proto_index(index) == value)
    solver = _solver()
    if solver.solve(made.model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return False
    return _told(read(campaign, solver, made.helds, task)) == _told(so_far)


def _told(found: Sessions) -> list[tuple[object, ...]]:
    """Return what is held and for whom, whatever the ids and the order are."""
    served = guests(found.served)
    return sorted(
        (
            row.kind,
            row.venue,
            row.start,
            row.end,
            row.blocks,
            sorted(row.specialists),
            row.case or "",
            row.pin or "",
            sorted(served.get(row.id, {}).items()),
        )
        for row in found.sessions
    )


def takes(campaign: Campaign, plan: Plan, decided: Collection[SessionId]) -> bool:
    """Return whether the model takes some of a plan's sessions, the others being facts."""
    model = cp_model.CpModel()
    stating, served = Stating(campaign, model), guests(plan.served)
    helds = [
        (stating.judged if row.id in decided else stating.kept)(
            row, served.get(row.id, {}), f"{number} {row.id}"
        )
        for number, row in enumerate(plan.sessions)
    ]
    ground = Ground(campaign, Network(campaign))
    build = Build(ground, all_stays(campaign, plan.legs), model, Roster(helds))
    for add in ADD.values():
        add(build)
    return _solver().solve(model) in (cp_model.OPTIMAL, cp_model.FEASIBLE)


def drops(campaign: Campaign, plan: Plan, name: SessionId) -> bool:
    """Return whether the model can leave out one session of a plan, the others being facts."""
    rest = Sessions(
        sessions=tuple(row for row in plan.sessions if row.id != name),
        served=tuple(row for row in plan.served if row.session != name),
    )
    task = Task(
        stays=all_stays(campaign, plan.legs), scope=frozenset(campaign.settlement), fixed=rest
    )
    ground = Ground(campaign, Network(campaign))
    made = modelled(ground, Worth(campaign), task, Limits(copies=None, guests=None))
    for held in made.helds:
        made.model.add(held.present == 0)
    return _solver().solve(made.model) in (cp_model.OPTIMAL, cp_model.FEASIBLE)


def _solver() -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.catch_sigint_signal = False
    solver.parameters.num_workers = 1
    return solver
