"""Each direction in each district: the cells on which the floors stand."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.ids import DirectionId, DistrictId
from planner.domain.plan import Plan
from planner.kpis.demanded import demanded
from planner.kpis.served import servings

Cell = tuple[DistrictId, DirectionId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """Points of one direction for the residents of one district, and the floor in points."""

    district: DistrictId
    direction: DirectionId
    served: Decimal
    demanded: Decimal
    floor: Decimal

    @property
    def under_floor(self) -> Decimal:
        """Return the points served that count for the floor bonus."""
        return min(self.served, self.floor)

    @property
    def missing(self) -> Decimal:
        """Return the points that lack to the floor; 0 where it is reached."""
        return self.floor - self.under_floor


def strands(campaign: Campaign, plan: Plan) -> tuple[Strand, ...]:
    """Return a strand for each district and direction in which there is demand."""
    served: dict[Cell, Decimal] = {}
    for row in servings(campaign, plan):
        cell = (
            campaign.settlement[row.settlement].district,
            campaign.kind[row.session.kind].direction,
        )
        served[cell] = served.get(cell, Decimal(0)) + row.points
    wanted: dict[Cell, Decimal] = {}
    for (place, kind), points in demanded(campaign).items():
        cell = campaign.settlement[place].district, campaign.kind[kind].direction
        wanted[cell] = wanted.get(cell, Decimal(0)) + points
    return tuple(
        Strand(
            district=district.id,
            direction=direction.id,
            served=served.get((district.id, direction.id), Decimal(0)),
            demanded=total,
            floor=district.floor * total,
        )
        for district in campaign.districts
        for direction in campaign.directions
        if (total := wanted.get((district.id, direction.id))) is not None
    )
