"""Where every team is and how it gets there: the part of the map's data that tours make."""

from __future__ import annotations

from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, day_of
from planner.domain.plan import Plan
from planner.network import Network
from planner.outputs.maps.ground import Json
from planner.outputs.maps.plan_rows import Numbers
from planner.outputs.maps.ways import Ways


def routes(campaign: Campaign, network: Network, plan: Plan) -> Json:
    """Return what the map tells of journeys and nights."""
    numbers = Numbers(campaign)
    legs, ways = _legs(campaign, network, plan, numbers)
    return {"legs": legs, "ways": ways, "nights": _nights(plan, numbers)}


def _legs(
    campaign: Campaign, network: Network, plan: Plan, numbers: Numbers
) -> tuple[list[list[Any]], list[list[int]]]:
    """Return ``[team, day, departs, lasts, way, km]`` of every leg, and the ways, each once."""
    finder = Ways(campaign, network)
    ways: dict[tuple[int, ...], int] = {}
    legs = []
    for leg in sorted(plan.legs, key=lambda row: (row.depart, numbers.team[row.team])):
        profile = campaign.team[leg.team].profile
        places = finder.way(profile, day_of(leg.depart), leg.start, leg.end)
        way = ways.setdefault(tuple(numbers.place[place] for place in places), len(ways))
        day, depart = divmod(leg.depart, DAY_MIN)
        legs.append(
            [numbers.team[leg.team], day, depart, leg.arrive - leg.depart, way, float(leg.km)]
        )
    return legs, [list(way) for way in ways]


def _nights(plan: Plan, numbers: Numbers) -> list[list[int | None]]:
    """Return, for every team, a flat list of day, place; no place is on the road."""
    found: list[list[int | None]] = [[] for _ in numbers.team]
    for row in sorted(plan.nights, key=lambda row: row.day):
        place = None if row.settlement is None else numbers.place[row.settlement]
        found[numbers.team[row.team]] += [row.day, place]
    return found
