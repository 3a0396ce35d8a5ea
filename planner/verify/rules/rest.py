"""The judge of ``rest``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.clock import WEEKDAYS, Minute, day_of
from planner.domain.people import Team
from planner.verify.facts import Facts
from planner.verify.say import span
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every leg and session of a team on its rest weekdays or in its closed time."""
    for team in facts.campaign.teams:
        for row in facts.of_team.get(team.id, ()):
            if wrong := _wrong(facts, team, row.start, row.end):
                text = f"team '{team.id}': session '{row.id}' {wrong}"
                yield Violation("rest", text, (row.id,), (team.id,))
        for leg in facts.rides[team.id]:
            if wrong := _wrong(facts, team, leg.depart, leg.arrive):
                text = f"team '{team.id}': {leg.start} -> {leg.end} {wrong}"
                yield Violation("rest", text, teams=(team.id,), rows=(leg,))


def _wrong(facts: Facts, team: Team, start: Minute, end: Minute) -> str:
    if not facts.fresh(start):
        return ""
    weekday = facts.horizon.weekday(day_of(start))
    if weekday in team.rest_weekdays:
        return f"{span(facts.horizon, start, end)} starts on its rest day {WEEKDAYS[weekday]}"
    if facts.campaign.calendar.touches("team", team.id, start, end):
        return f"{span(facts.horizon, start, end)} touches a time in which the team is closed"
    return ""
