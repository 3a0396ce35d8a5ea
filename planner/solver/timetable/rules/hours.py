"""Rule ``hours``: opening hours and closed times."""

from __future__ import annotations

from planner.domain.clock import Span
from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held
from planner.solver.timetable.spans import cut


def add(build: Build) -> None:
    """Hold sessions in one stretch of the hours, at no closed time of the place, the kind or
    the specialists (those of teams are the rule ``rest``).
    """
    for held in build.judged:
        pieces = build.ground.pieces(held.kind, held.venue, held.settlement, held.day)
        build.inside(held, pieces, held.present)
        for person in held.works:
            _leave(build, held, person)


def _leave(build: Build, held: Held, person: str) -> None:
    closed = build.ground.closed([("specialist", person)], held.low, held.high)
    if closed:
        open_times = cut([Span(held.low, held.high)], closed)
        build.inside(held, open_times, held.works[person])  # type: ignore[index]
