"""Where a team is: its stays between its legs, in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, Minute
from planner.domain.ids import SettlementId, TeamId
from planner.domain.people import Team
from planner.domain.plan import Leg


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """A team is in a settlement during ``[start, end)``."""

    team: TeamId
    settlement: SettlementId
    start: Minute
    end: Minute


Stays = Mapping[TeamId, Sequence[Stay]]
"""The stays of each team, in order; between two of them the team is on the road."""


def stays_of(team: Team, legs: Iterable[Leg]) -> tuple[Stay, ...]:
    """Return a team's stays, from its first day's 00:00 to its last day's 24:00.

    There is one more than there are legs: a stay between legs that touch takes no time.
    """
    place, since = team.base, team.first_day * DAY_MIN
    found: list[Stay] = []
    for leg in sorted(legs, key=lambda leg: (leg.depart, leg.arrive)):
        found.append(Stay(team=team.id, settlement=place, start=since, end=leg.depart))
        place, since = leg.end, leg.arrive
    until = max((team.last_day + 1) * DAY_MIN, since)
    return (*found, Stay(team=team.id, settlement=place, start=since, end=until))


def all_stays(campaign: Campaign, legs: Iterable[Leg]) -> dict[TeamId, tuple[Stay, ...]]:
    """Return every team's stays; legs of teams that the campaign does not know are left out."""
    by_team: dict[TeamId, list[Leg]] = {team.id: [] for team in campaign.teams}
    for leg in legs:
        if leg.team in by_team:
            by_team[leg.team].append(leg)
    return {team.id: stays_of(team, by_team[team.id]) for team in campaign.teams}
