"""The model of a task: candidates and fixed sessions under the rules, with the objective."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ortools.sat.python import cp_model

from planner.domain.clock import day_of
from planner.domain.ids import CaseId, KindId, PinId, SettlementId, VenueId
from planner.domain.plan import Session
from planner.solver.timetable.build import Build
from planner.solver.timetable.candidates import Candidate, Candidates
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.held import Held
from planner.solver.timetable.hints import hint
from planner.solver.timetable.making import Making
from planner.solver.timetable.narrowing import narrowed
from planner.solver.timetable.objective import maximise
from planner.solver.timetable.relevant import relevant
from planner.solver.timetable.roster import Roster
from planner.solver.timetable.rules import ADD
from planner.solver.timetable.stated import Stating, guests
from planner.solver.timetable.task import Limits, Task
from planner.solver.timetable.worth import Worth

Spot = tuple[KindId, VenueId, SettlementId, int, CaseId | None, PinId | None]
"""What tells candidates apart: kind, venue, settlement, day, case, pin."""


@dataclass(frozen=True, slots=True)
class Modelled:
    """A model ready to be solved, and its undecided sessions."""

    model: cp_model.CpModel
    helds: tuple[Held, ...]


def modelled(ground: Ground, worth: Worth, task: Task, limits: Limits) -> Modelled:
    """Return the model of a task, with the task's hint in it."""
    model = cp_model.CpModel()
    outside = worth.served([task.fixed])
    made = list(Candidates(ground, task))
    if limits.guests is not None:
        made = list(narrowed(made, worth, outside, task.hint, limits.guests))
    spots = _spots(task.hint.sessions)
    free = _free(Making(model), made, spots, limits.copies)
    kept = _kept(ground, model, task, made)
    build = Build(ground, task.stays, model, Roster([*free, *kept]))
    for add in ADD.values():
        add(build)
    maximise(build, worth, outside)
    hint(build, spots, guests(task.hint.served))
    return Modelled(model, tuple(free))


def _spots(sessions: Iterable[Session]) -> dict[Spot, list[Session]]:
    """Return the hinted sessions by what tells candidates apart, in order of time."""
    found: dict[Spot, list[Session]] = {}
    for row in sorted(sessions, key=lambda row: (row.start, row.end, row.id)):
        spot = row.kind, row.venue, row.settlement, day_of(row.start), row.case, row.pin
        found.setdefault(spot, []).append(row)
    return found


def _free(
    making: Making, made: list[Candidate], spots: dict[Spot, list[Session]], copies: int | None
) -> list[Held]:
    helds: list[Held] = []
    for row in made:
        case = None if row.case is None else row.case.id
        spot = row.kind.id, row.venue.id, row.settlement, row.day, case, row.pin
        useful = row.copies if copies is None else min(row.copies, copies)
        helds += making.copies(row, max(useful, len(spots.get(spot, ()))))
    return helds


def _kept(ground: Ground, model: cp_model.CpModel, task: Task, made: list[Candidate]) -> list[Held]:
    stating, served = Stating(ground.campaign, model), guests(task.fixed.served)
    return [
        stating.kept(row, served.get(row.id, {}), f"kept {number}")
        for number, row in enumerate(relevant(ground.campaign, task, made))
    ]
