"""The plan by day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.clock import Day, day_of
from planner.domain.plan import Plan
from planner.kpis.served import servings


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """One day: what starts on it, and the teams that sleep away from base after it."""

    day: Day
    sessions: int
    people: int
    points: Decimal
    settlements: int
    legs: int
    km: Decimal
    teams_away: int


def by_day(campaign: Campaign, plan: Plan) -> tuple[DayRow, ...]:
    """Return a row for each day of the campaign."""
    sessions = Counter(day_of(row.start) for row in plan.sessions)
    places = Counter(
        day for day, _ in {(day_of(row.start), row.settlement) for row in plan.sessions}
    )
    legs = Counter(day_of(leg.depart) for leg in plan.legs)
    away = Counter(
        row.day
        for row in plan.nights
        if row.team in campaign.team and row.settlement != campaign.team[row.team].base
    )
    people: Counter[Day] = Counter()
    points: dict[Day, Decimal] = {}
    km: dict[Day, Decimal] = {}
    for serving in servings(campaign, plan):
        day = day_of(serving.session.start)
        people[day] += serving.people
        points[day] = points.get(day, Decimal(0)) + serving.points
    for leg in plan.legs:
        km[day_of(leg.depart)] = km.get(day_of(leg.depart), Decimal(0)) + leg.km
    return tuple(
        DayRow(
            day=day,
            sessions=sessions[day],
            people=people[day],
            points=points.get(day, Decimal(0)),
            settlements=places[day],
            legs=legs[day],
            km=km.get(day, Decimal(0)),
            teams_away=away[day],
        )
        for day in range(campaign.horizon.days)
    )
