"""Rule ``gap``: days between the session days of a kind."""

from __future__ import annotations

from planner.domain.clock import Day
from planner.domain.ids import SettlementId
from planner.domain.kinds import Kind
from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Literal


def add(build: Build) -> None:
    """Keep the session days of a kind in a settlement ``gap_days`` apart, history included."""
    for kind_id, place in build.roster.by_kind_place:
        kind = build.campaign.kind[kind_id]
        if kind.gap_days > 1:
            _history(build, kind, place)
            _windows(build, kind, place)


def _history(build: Build, kind: Kind, place: SettlementId) -> None:
    past = {
        row.day for row in build.campaign.history if row.kind == kind.id and row.settlement == place
    }
    for held in build.roster.by_kind_place[kind.id, place]:
        if held.judged and any(0 < abs(held.day - day) < kind.gap_days for day in past):
            build.forbid(held.present)


def _windows(build: Build, kind: Kind, place: SettlementId) -> None:
    """Let any ``gap_days`` days in a row hold one session day at most."""
    by_day = build.roster.days_of(kind.id, place)
    for first in by_day:
        days = [day for day in by_day if first <= day < first + kind.gap_days]
        if len(days) > 1 and any(held.judged for day in days for held in by_day[day]):
            build.model.add_at_most_one(_held_on(build, kind, place, day) for day in days)


def _held_on(build: Build, kind: Kind, place: SettlementId, day: Day) -> Literal:
    return build.variables.kind_day(kind.id, place, day)
