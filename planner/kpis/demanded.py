"""What all demand would be worth."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.ids import KindId, SettlementId


def demanded(campaign: Campaign) -> Mapping[tuple[SettlementId, KindId], Decimal]:
    """Return the points of serving all demand, by settlement and kind; cases at their own value."""
    found = {
        (place, kind): people * campaign.points_per_person(kind, place)
        for (place, kind), people in campaign.demand.items()
    }
    for case in campaign.cases:
        usual = campaign.points_per_person(case.kind, case.settlement)
        own = campaign.points_per_person(case.kind, case.settlement, case.id)
        found[case.settlement, case.kind] += own - usual
    return found
