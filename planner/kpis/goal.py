"""What a plan is worth: the objective, part by part, from the plan alone."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.clock import Minute, day_of
from planner.domain.plan import Leg, Plan, Points
from planner.kpis.changed import changes
from planner.kpis.served import servings
from planner.kpis.strands import strands
from planner.network import Network

ZERO = Decimal(0)


def points(
    campaign: Campaign,
    network: Network,
    plan: Plan,
    old: Plan | None = None,
    now: Minute | None = None,
) -> Points:
    """Return the points of a plan by part; changes are those from ``old`` at or after ``now``."""
    return Points(
        served=served_points(campaign, plan),
        floor=floor_points(campaign, plan),
        km=km_points(campaign, network, plan),
        nights=night_points(campaign, plan),
        changes=ZERO if old is None else changes(campaign, old, plan, now),
    )


def served_points(campaign: Campaign, plan: Plan) -> Decimal:
    """Return the points of the people served: more is better."""
    return sum((row.points for row in servings(campaign, plan)), ZERO)


def floor_points(campaign: Campaign, plan: Plan) -> Decimal:
    """Return the bonus for points served under the floors of the districts: more is better."""
    under = sum((strand.under_floor for strand in strands(campaign, plan)), ZERO)
    return campaign.policy.floor_bonus * under


def km_points(campaign: Campaign, network: Network, plan: Plan) -> Decimal:
    """Return the price of all legs, by their exact km: less is better."""
    legs = (leg for leg in plan.legs if leg.team in campaign.team)
    return sum(
        (campaign.team[leg.team].price_km * exact_km(campaign, network, leg) for leg in legs), ZERO
    )


def night_points(campaign: Campaign, plan: Plan) -> Decimal:
    """Return the price of the nights away from base, on the road too: less is better."""
    rows = ((campaign.team[row.team], row) for row in plan.nights if row.team in campaign.team)
    return sum((team.price_night for team, row in rows if row.settlement != team.base), ZERO)


def exact_km(campaign: Campaign, network: Network, leg: Leg) -> Decimal:
    """Return the km of a leg unrounded; as the plan says where its day has no such journey."""
    if leg.start not in network.index or leg.end not in network.index:
        return leg.km
    profile = campaign.team[leg.team].profile
    km = network.exact_km(profile, leg.start, leg.end, day_of(leg.depart))
    return leg.km if km is None else km
