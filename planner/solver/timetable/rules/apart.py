"""Rule ``apart``."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from planner.domain.kinds import Apart
from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held


def add(build: Build) -> None:
    """Never let sessions of kinds that are to be apart overlap in a venue (or settlement)."""
    for kind in build.campaign.kinds:
        for apart in kind.apart:
            mine = build.roster.by_kind.get(kind.id, [])
            theirs = build.roster.by_kind.get(apart.kind, [])
            if kind.id == apart.kind:
                _keep(build, combinations(mine, 2), apart)
            else:
                _keep(build, ((a, b) for a in mine for b in theirs), apart)


def _keep(build: Build, pairs: Iterable[tuple[Held, Held]], apart: Apart) -> None:
    for one, two in pairs:
        if _may_meet(one, two) and _same_place(one, two, apart):
            times = [build.variables.interval(one), build.variables.interval(two)]
            build.model.add_no_overlap(times)


def _may_meet(one: Held, two: Held) -> bool:
    return (one.judged or two.judged) and one.low < two.high and two.low < one.high


def _same_place(one: Held, two: Held, apart: Apart) -> bool:
    if apart.in_settlement:
        return one.settlement == two.settlement
    return one.venue.id == two.venue.id
