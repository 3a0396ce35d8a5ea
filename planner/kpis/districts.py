"""The plan by district of the residents."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.ids import DirectionId, DistrictId, SettlementId
from planner.domain.plan import Plan
from planner.kpis.reach import reached_in
from planner.kpis.served import servings
from planner.kpis.shares import share
from planner.kpis.strands import Strand, strands


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictRow:
    """One district: its residents served and asked for, in people and points.

    ``sessions`` and ``visited`` (settlements with a session) are held in the district, whoever
    comes; ``under_floor`` are the directions whose floor is not reached.
    """

    district: DistrictId
    sessions: int
    settlements: int
    visited: int
    people: int
    reached: int
    demand: int
    points: Decimal
    demand_points: Decimal
    floor: Decimal
    under_floor: tuple[DirectionId, ...]

    @property
    def share(self) -> Decimal | None:
        """Return the share of the demand that is served, in people; None without demand."""
        return share(self.people, self.demand)

    @property
    def points_share(self) -> Decimal | None:
        """Return the share of the demand that is served, in points; None without demand."""
        return share(self.points, self.demand_points)

    @property
    def is_floor_reached(self) -> bool:
        """Return whether every direction reaches the district's floor."""
        return not self.under_floor


def by_district(campaign: Campaign, plan: Plan) -> tuple[DistrictRow, ...]:
    """Return a row for each district, in the campaign's order."""
    district = {place.id: place.district for place in campaign.settlements}
    held = [row for row in plan.sessions if row.settlement in district]
    sessions = Counter(district[row.settlement] for row in held)
    visited = Counter(district[place] for place in {row.settlement for row in held})
    people: Counter[DistrictId] = Counter()
    for serving in servings(campaign, plan):
        people[district[serving.settlement]] += serving.people
    demand: Counter[DistrictId] = Counter()
    for (place, _), count in campaign.demand.items():
        demand[district[place]] += count
    reached = _summed(district, reached_in(campaign, plan))
    cells = _by_district(strands(campaign, plan))
    return tuple(
        DistrictRow(
            district=row.id,
            sessions=sessions[row.id],
            settlements=sum(home == row.id for home in district.values()),
            visited=visited[row.id],
            people=people[row.id],
            reached=reached[row.id],
            demand=demand[row.id],
            points=sum((cell.served for cell in cells.get(row.id, ())), Decimal(0)),
            demand_points=sum((cell.demanded for cell in cells.get(row.id, ())), Decimal(0)),
            floor=row.floor,
            under_floor=tuple(cell.direction for cell in cells.get(row.id, ()) if cell.missing > 0),
        )
        for row in campaign.districts
    )


def _summed(
    district: dict[SettlementId, DistrictId], people: dict[SettlementId, int]
) -> Counter[DistrictId]:
    found: Counter[DistrictId] = Counter()
    for place, count in people.items():
        found[district[place]] += count
    return found


def _by_district(cells: tuple[Strand, ...]) -> dict[DistrictId, list[Strand]]:
    found: dict[DistrictId, list[Strand]] = {}
    for cell in cells:
        found.setdefault(cell.district, []).append(cell)
    return found
