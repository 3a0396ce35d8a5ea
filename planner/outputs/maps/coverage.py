"""The coverage map's data: who is served, who is not and why, by settlement and kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.ids import KindId, SettlementId
from planner.domain.plan import Plan
from planner.kpis import reached, served_people, strands
from planner.outputs.maps.ground import Json
from planner.outputs.maps.plan_rows import Numbers, kinds, sessions, teams, venues


def coverage(campaign: Campaign, plan: Plan) -> Json:
    """Return the plan as the coverage map shows it."""
    numbers = Numbers(campaign)
    served = served_by_kind(plan)
    return {
        "kinds": kinds(campaign, numbers),
        "teams": [row[:3] for row in teams(campaign, numbers)],
        "venues": venues(campaign),
        "sessions": sessions(plan, numbers),
        "needs": _needs(campaign, served, numbers),
        "unplanned": _unplanned(plan, numbers),
        "elsewhere": _elsewhere(plan, numbers),
        "floors": _floors(campaign, plan),
        "totals": _totals(campaign, plan),
    }


def served_by_kind(plan: Plan) -> Counter[tuple[SettlementId, KindId]]:
    """Return people served by the settlement they live in and the kind."""
    kind = {row.id: row.kind for row in plan.sessions}
    found: Counter[tuple[SettlementId, KindId]] = Counter()
    for row in plan.served:
        found[row.settlement, kind[row.session]] += row.people
    return found


def _needs(
    campaign: Campaign, served: Counter[tuple[SettlementId, KindId]], numbers: Numbers
) -> list[list[int]]:
    """Return, for every place, a flat list of kind, people who should come, people served."""
    found: list[list[int]] = [[] for _ in campaign.settlements]
    for place, kind in sorted(
        campaign.demand.keys() | served.keys(),
        key=lambda key: (numbers.place[key[0]], numbers.kind[key[1]]),
    ):
        demand = campaign.demand.get((place, kind), 0)
        found[numbers.place[place]] += [numbers.kind[kind], demand, served[place, kind]]
    return found


def _unplanned(plan: Plan, numbers: Numbers) -> list[list[Any]]:
    """Return, for every place, a flat list of kind, people, reason."""
    found: list[list[Any]] = [[] for _ in numbers.place]
    for row in plan.unplanned:
        found[numbers.place[row.settlement]] += [numbers.kind[row.kind], row.people, row.reason]
    return found


def _elsewhere(plan: Plan, numbers: Numbers) -> list[list[int]]:
    """Return, for every place, a flat list: other place, residents served there; most first."""
    held = {row.id: row.settlement for row in plan.sessions}
    going: dict[SettlementId, Counter[SettlementId]] = defaultdict(Counter)
    for row in plan.served:
        if held[row.session] != row.settlement:
            going[row.settlement][held[row.session]] += row.people
    return [
        [
            value
            for place, people in sorted(
                going[home].items(), key=lambda item: (-item[1], numbers.place[item[0]])
            )
            for value in (numbers.place[place], people)
        ]
        for home in numbers.place
    ]


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


def _totals(campaign: Campaign, plan: Plan) -> Json:
    """Return the header's figures; ``reached`` is a lower limit."""
    return {
        "served": served_people(plan),
        "reached": reached(campaign, plan),
        "sessions": len(plan.sessions),
        "visited": len({row.settlement for row in plan.sessions}),
    }
