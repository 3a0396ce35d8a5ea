"""Rule ``grid``, for sessions."""

from __future__ import annotations

from ortools.sat.python import cp_model

from planner.domain.clock import DAY_MIN
from planner.solver.timetable.build import Build


def add(build: Build) -> None:
    """Start and end every session on the grid (undecided ones are made on it)."""
    step = build.campaign.horizon.grid_min
    for held in build.judged:
        if held.stated is None:
            continue
        low = held.low // DAY_MIN * DAY_MIN
        moments = cp_model.Domain.from_values(range(low, held.high + step, step))
        for moment in (held.start, held.end):
            build.model.add_linear_expression_in_domain(moment, moments)
