"""How many persons are reached at least."""

from __future__ import annotations

from collections import Counter

from planner.domain.campaign import Campaign
from planner.domain.ids import KindId, SettlementId
from planner.domain.plan import Plan
from planner.kpis.served import servings


def reached(campaign: Campaign, plan: Plan) -> int:
    """Return Σ over settlements of the most residents that one kind serves (a lower limit)."""
    return sum(reached_in(campaign, plan).values())


def reached_in(campaign: Campaign, plan: Plan) -> dict[SettlementId, int]:
    """Return the most residents that one kind serves, by settlement."""
    people: Counter[tuple[SettlementId, KindId]] = Counter()
    for row in servings(campaign, plan):
        people[row.settlement, row.session.kind] += row.people
    most: dict[SettlementId, int] = {}
    for (place, _), count in people.items():
        most[place] = max(most.get(place, 0), count)
    return most
