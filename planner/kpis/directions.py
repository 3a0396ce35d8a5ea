"""The plan by direction."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.ids import DirectionId
from planner.domain.plan import Plan
from planner.kpis.demanded import demanded
from planner.kpis.served import servings
from planner.kpis.shares import share


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectionRow:
    """One direction: sessions, people served, people asked for, and both in points."""

    direction: DirectionId
    sessions: int
    people: int
    demand: int
    points: Decimal
    demand_points: Decimal

    @property
    def share(self) -> Decimal | None:
        """Return the share of the demand that is served, in people; None without demand."""
        return share(self.people, self.demand)


def by_direction(campaign: Campaign, plan: Plan) -> tuple[DirectionRow, ...]:
    """Return a row for each direction, in the campaign's order."""
    sessions = Counter(row.direction for row in plan.sessions)
    people: Counter[DirectionId] = Counter()
    demand: Counter[DirectionId] = Counter()
    points = dict.fromkeys((row.id for row in campaign.directions), Decimal(0))
    wanted = dict(points)
    for row in servings(campaign, plan):
        direction = campaign.kind[row.session.kind].direction
        people[direction] += row.people
        points[direction] += row.points
    for (_, kind), count in campaign.demand.items():
        demand[campaign.kind[kind].direction] += count
    for (_, kind), worth in demanded(campaign).items():
        wanted[campaign.kind[kind].direction] += worth
    return tuple(
        DirectionRow(
            direction=row.id,
            sessions=sessions[row.id],
            people=people[row.id],
            demand=demand[row.id],
            points=points[row.id],
            demand_points=wanted[row.id],
        )
        for row in campaign.directions
    )
