"""The coverage map's data: who is served, who is not and why, by settlement and kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.ids import CaseId, DirectionId, DistrictId, KindId, SettlementId
from planner.domain.plan import Plan
from planner.outputs.maps.ground import Json
from planner.outputs.maps.plan_rows import Numbers, kinds, sessions, teams, venues

Floors = dict[tuple[DistrictId, DirectionId], Decimal]


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
        "totals": _totals(plan, served),
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
    demand, served = demand_points(campaign), served_points(campaign, plan)
    zero = Decimal(0)
    rows: list[list[int | None]] = []
    for district in campaign.districts:
        keys = [(district.id, direction.id) for direction in campaign.directions]
        rows.append(
            [
                int(served.get(key, zero) >= district.floor * demand[key])
                if district.floor > 0 and demand.get(key, zero) > 0
                else None
                for key in keys
            ]
        )
    return rows


def demand_points(campaign: Campaign) -> Floors:
    """Return the points of all demand, by district of the residents and direction."""
    found: Floors = defaultdict(Decimal)
    for (place, kind), people in campaign.demand.items():
        if not campaign.kind[kind].is_cases:
            key = campaign.settlement[place].district, campaign.kind[kind].direction
            found[key] += people * campaign.points_per_person(kind, place)
    for case in campaign.cases:
        key = campaign.settlement[case.settlement].district, campaign.kind[case.kind].direction
        found[key] += campaign.points_per_person(case.kind, case.settlement, case.id)
    return found


def served_points(campaign: Campaign, plan: Plan) -> Floors:
    """Return the points served, by district of the residents and direction of the kind."""
    held: dict[str, tuple[KindId, CaseId | None]] = {
        row.id: (row.kind, row.case) for row in plan.sessions
    }
    found: Floors = defaultdict(Decimal)
    for row in plan.served:
        kind, case = held[row.session]
        key = campaign.settlement[row.settlement].district, campaign.kind[kind].direction
        found[key] += row.people * campaign.points_per_person(kind, row.settlement, case)
    return found


def _totals(plan: Plan, served: Counter[tuple[SettlementId, KindId]]) -> Json:
    """Return the header's figures; ``reached`` is a lower limit (spec: largest kind a place)."""
    most: Counter[SettlementId] = Counter()
    for (place, _), people in served.items():
        most[place] = max(most[place], people)
    return {
        "served": sum(served.values()),
        "reached": sum(most.values()),
        "sessions": len(plan.sessions),
        "visited": len({row.settlement for row in plan.sessions}),
    }
