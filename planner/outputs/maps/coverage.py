"""Who should come and who is left: the part of the map's data that the plan's demand makes."""

from __future__ import annotations

from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.kpis import reached, strands
from planner.outputs.maps.ground import Json
from planner.outputs.maps.plan_rows import Numbers


def coverage(campaign: Campaign, plan: Plan) -> Json:
    """Return what the map tells of demand; who is served it counts from the sessions itself."""
    numbers = Numbers(campaign)
    return {
        "demand": _demand(campaign, numbers),
        "unplanned": _unplanned(plan, numbers),
        "floors": _floors(campaign, plan),
        "reached": reached(campaign, plan),
    }


def _demand(campaign: Campaign, numbers: Numbers) -> list[list[int]]:
    """Return, for every place, a flat list of kind, people who should come."""
    found: list[list[int]] = [[] for _ in campaign.settlements]
    for place, kind in sorted(
        campaign.demand, key=lambda key: (numbers.place[key[0]], numbers.kind[key[1]])
    ):
        found[numbers.place[place]] += [numbers.kind[kind], campaign.demand[place, kind]]
    return found


def _unplanned(plan: Plan, numbers: Numbers) -> list[list[Any]]:
    """Return, for every place, a flat list of kind, people, reason."""
    found: list[list[Any]] = [[] for _ in numbers.place]
    for row in plan.unplanned:
        found[numbers.place[row.settlement]] += [numbers.kind[row.kind], row.people, row.reason]
    return found


def _floors(campaign: Campaign, plan: Plan) -> list[list[int | None]]:
    """Return by district and direction: 1 the floor is met, 0 it is not, None there is none."""
    met = {
        (cell.district, cell.direction): int(cell.missing == 0)
        for cell in strands(campaign, plan)
        if cell.floor > 0
    }
    return [
        [met.get((district.id, direction.id)) for direction in campaign.directions]
        for district in campaign.districts
    ]
