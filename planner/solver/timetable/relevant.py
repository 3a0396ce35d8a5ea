"""Which fixed sessions an undecided one can meet: the others need not be in the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planner.domain.campaign import Campaign
from planner.domain.clock import Day, day_of
from planner.domain.ids import KindId, TeamId
from planner.domain.kinds import Kind
from planner.domain.plan import Session
from planner.solver.timetable.candidates import Candidate
from planner.solver.timetable.task import Task


def relevant(campaign: Campaign, task: Task, made: Iterable[Candidate]) -> Iterator[Session]:
    """Yield the fixed sessions that share a settlement, a kind or people with a candidate."""
    rows = list(made)
    kinds = _kinds(campaign, rows)
    teams = {
        campaign.specialist[person].team
        for row in rows
        for _, _, people in row.crew
        for person in people
    }
    days = {day for row in rows for day in (row.day - 1, row.day, row.day + 1)}
    for session in task.fixed.sessions:
        if (
            session.settlement in task.scope
            or session.kind in kinds
            or any(_works(campaign, session, team, days) for team in teams & set(session.teams))
        ):
            yield session


def _works(campaign: Campaign, session: Session, team: TeamId, days: set[Day]) -> bool:
    """Return whether a team's session elsewhere matters: by its day, or for days in a row."""
    return day_of(session.start) in days or campaign.team[team].max_run_days is not None


def _kinds(campaign: Campaign, rows: list[Candidate]) -> set[KindId]:
    """Return the kinds whose sessions matter wherever they are held."""
    undecided = {row.kind.id for row in rows}
    carried = {row.kind.id for row in rows if row.venue.carrier is not None}
    found = {kind for kind in undecided if campaign.kind[kind].reach or kind in carried}
    for kind in campaign.kinds:
        for named in _far(kind):
            if kind.id in undecided:
                found.add(named)
            if named in undecided:
                found.add(kind.id)
    return found


def _far(kind: Kind) -> list[KindId]:
    """Return the kinds that must come before, perhaps in another settlement."""
    return [row.kind for row in kind.after if kind.is_cases or row.scope != "settlement"]
