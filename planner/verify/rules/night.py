"""The judge of ``night``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.clock import Day
from planner.domain.ids import SettlementId, TeamId
from planner.domain.people import Team
from planner.verify.facts import Facts
from planner.verify.say import on
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every night on the road, and every settlement with too few beds in a night."""
    yield from _on_the_road(facts)
    for (day, place), teams in sorted(_guests(facts).items()):
        needed = sum(len(facts.campaign.members[team]) for team in teams)
        beds = facts.campaign.settlement[place].beds
        if needed > beds:
            text = (
                f"'{place}' in the night of {on(facts.horizon, day)}: {needed} guests, {beds} beds"
            )
            rows = facts.night_rows(teams, (day,))
            yield Violation("night", text, (), tuple(teams), place, rows)


def _on_the_road(facts: Facts) -> Iterator[Violation]:
    for team in facts.campaign.teams:
        for day in _nights_that_count(facts, team):
            # on the road at the very end is a matter of `place`
            on_road = facts.nights[team.id][day] is None and day != team.last_day
            if on_road and not team.sleeps_on_board:
                text = f"team '{team.id}' is on the road at 24:00 of {on(facts.horizon, day)}"
                rows = facts.night_rows((team.id,), (day,))
                yield Violation("night", text, teams=(team.id,), rows=rows)


def _nights_that_count(facts: Facts, team: Team) -> list[Day]:
    return [day for day in facts.nights[team.id] if facts.fresh_night(day)]


def _guests(facts: Facts) -> dict[tuple[Day, SettlementId], list[TeamId]]:
    """Return the teams that need beds, by night and settlement."""
    found: dict[tuple[Day, SettlementId], list[TeamId]] = {}
    for team in facts.campaign.teams:
        for day in () if team.sleeps_on_board else _nights_that_count(facts, team):
            place = facts.sleeps_in(team.id, day)
            if place is not None and place != team.base:
                found.setdefault((day, place), []).append(team.id)
    return found
