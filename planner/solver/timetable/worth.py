"""What served people are worth, exactly: by person, and by district and direction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property

from planner.domain.campaign import Campaign
from planner.domain.ids import CaseId, DirectionId, DistrictId, KindId, SettlementId
from planner.solver.timetable.stated import guests
from planner.solver.timetable.task import Sessions

Strand = tuple[DistrictId, DirectionId]
"""A district of residents and a direction: what a floor is about."""


class Worth:
    """Points of served people and of the floors, as the campaign prices them."""

    def __init__(self, campaign: Campaign) -> None:
        self.campaign = campaign

    def strand(self, kind: KindId, home: SettlementId) -> Strand:
        """Return the district and direction to which a served person counts."""
        return self.campaign.settlement[home].district, self.campaign.kind[kind].direction

    def person(self, kind: KindId, home: SettlementId, case: CaseId | None) -> Decimal:
        """Return the points of one served person."""
        return self.campaign.points_per_person(kind, home, case)

    @cached_property
    def floors(self) -> dict[Strand, Decimal]:
        """Return the points up to which served points earn the bonus, where above 0."""
        total: Counter[Strand] = Counter()
        for (home, kind), people in self.campaign.demand.items():
            if not self.campaign.kind[kind].is_cases:
                total[self.strand(kind, home)] += self.person(kind, home, None) * people  # type: ignore[assignment]
        for case in self.campaign.cases:
            total[self.strand(case.kind, case.settlement)] += self.person(  # type: ignore[assignment]
                case.kind, case.settlement, case.id
            )
        floors = {
            strand: self.campaign.district[strand[0]].floor * points
            for strand, points in total.items()
        }
        return {strand: floor for strand, floor in floors.items() if floor > 0}

    def served(self, parts: Iterable[Sessions]) -> dict[Strand, Decimal]:
        """Return the points of the people served, by district and direction."""
        found: dict[Strand, Decimal] = {}
        for part in parts:
            homes = guests(part.served)
            for row in part.sessions:
                for home, people in homes.get(row.id, {}).items():
                    strand = self.strand(row.kind, home)
                    points = self.person(row.kind, home, row.case) * people
                    found[strand] = found.get(strand, Decimal(0)) + points
        return found

    def points(self, parts: Iterable[Sessions]) -> Decimal:
        """Return the served points with the floor bonus."""
        served = self.served(parts)
        under = sum(
            (min(points, self.floors.get(strand, Decimal(0))) for strand, points in served.items()),
            Decimal(0),
        )
        return sum(served.values(), Decimal(0)) + self.campaign.policy.floor_bonus * under
