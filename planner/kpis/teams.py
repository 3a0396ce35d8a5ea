"""The plan by team: how far, how long, how many nights."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.clock import day_of
from planner.domain.ids import TeamId
from planner.domain.people import Team
from planner.domain.plan import Leg, Night, Plan, Session
from planner.kpis.goal import exact_km
from planner.network import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamRow:
    """One team: exact km, minutes on the way, nights away, and what it holds.

    ``people`` are those of every session in which the team takes part.
    """

    team: TeamId
    legs: int
    km: Decimal
    drive_min: int
    nights_away: int
    busy_days: int
    settlements: int
    sessions: int
    people: int
    price: Decimal


@dataclass(frozen=True, slots=True)
class _Month:
    """What one team does."""

    legs: list[Leg] = field(default_factory=list)
    nights: list[Night] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)


def by_team(campaign: Campaign, network: Network, plan: Plan) -> tuple[TeamRow, ...]:
    """Return a row for each team, in the campaign's order."""
    months = _months(plan)
    return tuple(
        _row(campaign, network, team, months.get(team.id, _Month())) for team in campaign.teams
    )


def _months(plan: Plan) -> dict[TeamId, _Month]:
    found: defaultdict[TeamId, _Month] = defaultdict(_Month)
    for leg in plan.legs:
        found[leg.team].legs.append(leg)
    for night in plan.nights:
        found[night.team].nights.append(night)
    for session in plan.sessions:
        for team in session.teams:
            found[team].sessions.append(session)
    return found


def _row(campaign: Campaign, network: Network, team: Team, month: _Month) -> TeamRow:
    km = sum((exact_km(campaign, network, leg) for leg in month.legs), Decimal(0))
    away = sum(row.settlement != team.base for row in month.nights)
    busy = {day_of(leg.depart) for leg in month.legs}
    busy |= {day_of(row.start) for row in month.sessions}
    return TeamRow(
        team=team.id,
        legs=len(month.legs),
        km=km,
        drive_min=sum(leg.arrive - leg.depart for leg in month.legs),
        nights_away=away,
        busy_days=len(busy),
        settlements=len({row.settlement for row in month.sessions}),
        sessions=len(month.sessions),
        people=sum(row.people for row in month.sessions),
        price=team.price_km * km + team.price_night * away,
    )
