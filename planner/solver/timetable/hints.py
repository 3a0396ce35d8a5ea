"""The sessions so far as a hint, so that the solver starts from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ortools.sat.python import cp_model

from planner.domain.ids import SettlementId, SpecialistId
from planner.domain.plan import Session
from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held
from planner.solver.timetable.stated import Guests


def hint(build: Build, spots: Mapping[Any, list[Session]], served: Guests) -> None:
    """Hint every undecided session: as it is so far, or not held."""
    hinted: set[int] = set()
    for held in build.judged:
        case = held.case_id
        spot = held.kind.id, held.venue.id, held.settlement, held.day, case, held.pin
        rows = spots.get(spot, [])
        row = rows[held.slot] if held.slot < len(rows) else None
        values = _absent(held) if row is None else _as(held, row, served.get(row.id, {}))
        for variable, value in values:
            if isinstance(variable, cp_model.IntVar) and variable.index not in hinted:
                hinted.add(variable.index)
                build.model.add_hint(variable, value)


def _absent(held: Held) -> list[tuple[Any, int]]:
    variables = [held.present, *held.works.values(), *held.fills.values(), *held.served.values()]
    times = [(held.start, held.low), (held.end, held.low + held.least_min)]
    return [*((variable, 0) for variable in variables), *times, (held.blocks, held.least)]


def _as(held: Held, row: Session, served: Mapping[SettlementId, int]) -> list[tuple[Any, int]]:
    filled = _filled(held, row.specialists)
    return [
        (held.present, 1),
        (held.start, row.start),
        (held.end, row.end),
        (held.blocks, row.blocks),
        *((works, int(who in row.specialists)) for who, works in held.works.items()),
        *((literal, int(use in filled)) for use, literal in held.fills.items()),
        *((people, served.get(home, 0)) for home, people in held.served.items()),
    ]


def _filled(held: Held, people: tuple[SpecialistId, ...]) -> set[tuple[str, SpecialistId]]:
    """Return who fills which need: a matching, found by augmenting paths."""
    open_needs = [skill for skill, count in held.kind.needs for _ in range(count)]
    taker: dict[int, SpecialistId] = {}

    def place(person: SpecialistId, seen: set[int]) -> bool:
        for number, skill in enumerate(open_needs):
            if number in seen or (skill, person) not in held.fills:
                continue
            seen.add(number)
            if number not in taker or place(taker[number], seen):
                taker[number] = person
                return True
        return False

    for person in people:
        place(person, set())
    return {(open_needs[number], person) for number, person in taker.items()}
