"""Rule ``length``."""

from __future__ import annotations

from planner.domain.demand import Case
from planner.domain.kinds import Kind
from planner.solver.timetable.build import Build


def blocks(kind: Kind, case: Case | None) -> tuple[int, int, int]:
    """Return the minutes of a block, the fewest and the most blocks of a session."""
    if case is not None and case.block_min is not None:
        return case.block_min, 1, 1
    return kind.block_min, kind.min_blocks, kind.max_blocks


def add(build: Build) -> None:
    """Let sessions last their blocks (undecided ones are made so)."""
    if build.backward:
        build.model.add_bool_or([])
    for held in build.judged:
        if held.stated is None:
            continue
        block_min, least, most = blocks(held.kind, held.case)
        build.model.add(held.size == held.blocks * block_min)
        build.model.add_linear_constraint(held.blocks, least, most)
