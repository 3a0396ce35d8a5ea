"""Rule ``needs``: one specialist for each need, none superfluous."""

from __future__ import annotations

from ortools.sat.python import cp_model

from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held


def add(build: Build) -> None:
    """Match the specialists of a session with the needs of its kind, by skill."""
    for held in build.judged:
        if held.stated is not None and len(held.works) < len(held.stated.specialists):
            build.forbid(held.present)  # who is named twice is superfluous once
        for skill, count in held.kind.needs:
            filling = [lit for (need, _), lit in held.fills.items() if need == skill]
            _exactly(build, held, filling, count)
        for person in held.works:
            _one_need(build, held, person)


def _exactly(build: Build, held: Held, filling: list[object], count: int) -> None:
    if len(filling) == count and all(literal is held.present for literal in filling):
        return
    build.model.add(cp_model.LinearExpr.sum(filling) == count * held.present)


def _one_need(build: Build, held: Held, person: str) -> None:
    filling = [literal for (_, who), literal in held.fills.items() if who == person]
    if len(filling) == 1 and filling[0] is held.works[person]:  # type: ignore[index]
        return
    build.model.add(cp_model.LinearExpr.sum(filling) == held.works[person])  # type: ignore[index]
