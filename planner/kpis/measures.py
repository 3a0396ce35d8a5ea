"""The figures of a plan in one list: value, unit, and which way is better."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.kpis.goal import points
from planner.kpis.reach import reached
from planner.kpis.served import served_people
from planner.kpis.teams import by_team
from planner.network import Network

Better = Literal["more", "less"]


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a plan."""

    code: str
    value: Decimal
    unit: str
    better: Better


def measures(campaign: Campaign, network: Network, plan: Plan) -> tuple[Measure, ...]:
    """Return the parts of the objective, and what a person asks for next."""
    worth = points(campaign, network, plan)
    teams = by_team(campaign, network, plan)
    listed: tuple[tuple[str, Decimal | int, str, Better], ...] = (
        ("points", worth.total, "points", "more"),
        ("points_served", worth.served, "points", "more"),
        ("points_floor", worth.floor, "points", "more"),
        ("price_km", worth.km, "points", "less"),
        ("price_nights", worth.nights, "points", "less"),
        ("people", served_people(plan), "people", "more"),
        ("reached", reached(campaign, plan), "people", "more"),
        ("sessions", len(plan.sessions), "sessions", "more"),
        ("settlements", len({row.settlement for row in plan.sessions}), "settlements", "more"),
        ("km", sum((row.km for row in teams), Decimal(0)), "km", "less"),
        ("nights_away", sum(row.nights_away for row in teams), "nights", "less"),
        ("drive_min", sum(row.drive_min for row in teams), "min", "less"),
        ("unplanned", sum(row.people for row in plan.unplanned), "people", "less"),
    )
    return tuple(Measure(code, Decimal(value), unit, way) for code, value, unit, way in listed)
