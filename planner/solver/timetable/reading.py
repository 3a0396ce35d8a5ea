"""Sessions of a plan, read from a solved model."""

from __future__ import annotations

from collections.abc import Iterable

from ortools.sat.python import cp_model

from planner.domain.campaign import Campaign
from planner.domain.ids import CaseId, KindId, PinId, SessionId
from planner.domain.plan import Served, Session
from planner.solver.timetable.held import Held, Number
from planner.solver.timetable.task import Sessions, Task


def read(
    campaign: Campaign, solver: cp_model.CpSolver, helds: Iterable[Held], task: Task
) -> Sessions:
    """Return the sessions that are held, under the hint's ids where one is like it."""
    held = [row for row in helds if solver.boolean_value(row.present)]
    held.sort(key=lambda row: (solver.value(row.start), row.name))
    sessions, served = [], []
    for row, name in zip(held, _names(solver, held, task), strict=True):
        homes = {home: int(solver.value(people)) for home, people in row.served.items()}
        homes = {home: people for home, people in homes.items() if people > 0}
        sessions.append(_session(campaign, solver, row, name, sum(homes.values())))
        served += [Served(session=name, settlement=h, people=n) for h, n in homes.items()]
    return Sessions(sessions=tuple(sessions), served=tuple(served))


def _session(
    campaign: Campaign, solver: cp_model.CpSolver, held: Held, name: SessionId, people: int
) -> Session:
    crew = tuple(who for who, works in held.works.items() if solver.boolean_value(works))
    return Session(
        id=name,
        kind=held.kind.id,
        direction=held.kind.direction,
        settlement=held.settlement,
        venue=held.venue.id,
        start=_value(solver, held.start),
        end=_value(solver, held.end),
        blocks=_value(solver, held.blocks),
        people=people,
        specialists=crew,
        teams=tuple(sorted({campaign.specialist[who].team for who in crew})),
        case=held.case_id,
        pin=held.pin,
    )


def _value(solver: cp_model.CpSolver, number: Number) -> int:
    return int(solver.value(number))


def _names(solver: cp_model.CpSolver, helds: list[Held], task: Task) -> list[SessionId]:
    """Return an id for each session: one of the hint's of the same kind, nearest in time."""
    taken = {row.id for row in (*task.fixed.sessions, *task.hint.sessions)}
    old: dict[tuple[KindId, CaseId | None, PinId | None], list[Session]] = {}
    for row in task.hint.sessions:
        old.setdefault((row.kind, row.case, row.pin), []).append(row)
    names: list[SessionId] = []
    for held in helds:
        start = _value(solver, held.start)
        like = old.get((held.kind.id, held.case_id, held.pin), [])
        same = [row for row in like if row.settlement == held.settlement]
        if same:
            nearest = min(same, key=lambda row: (abs(row.start - start), row.id))
            like.remove(nearest)
            names.append(nearest.id)
        else:
            names.append(_fresh(held, taken))
            taken.add(names[-1])
    return names


def _fresh(held: Held, taken: set[SessionId]) -> SessionId:
    stem, number = f"{held.kind.id}-{held.settlement}-{held.day + 1}", 1
    while SessionId(f"{stem}-{number}") in taken:
        number += 1
    return SessionId(f"{stem}-{number}")
