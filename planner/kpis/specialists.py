"""How much the specialists are used."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.clock import day_of
from planner.domain.ids import SpecialistId, TeamId
from planner.domain.plan import Plan, Session
from planner.kpis.availability import available_min
from planner.kpis.shares import share


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialistRow:
    """One specialist: session minutes held, and the most that there could be."""

    specialist: SpecialistId
    team: TeamId
    sessions: int
    days: int
    held_min: int
    available_min: Decimal

    @property
    def use(self) -> Decimal | None:
        """Return the share of the available minutes that is held; None if there are none."""
        return share(self.held_min, self.available_min)


def by_specialist(campaign: Campaign, plan: Plan) -> tuple[SpecialistRow, ...]:
    """Return a row for each specialist, in the campaign's order."""
    held: dict[SpecialistId, list[Session]] = {row.id: [] for row in campaign.specialists}
    for session in plan.sessions:
        for person in session.specialists:
            held.get(person, []).append(session)
    return tuple(
        SpecialistRow(
            specialist=row.id,
            team=row.team,
            sessions=len(held[row.id]),
            days=len({day_of(session.start) for session in held[row.id]}),
            held_min=sum(session.end - session.start for session in held[row.id]),
            available_min=sum(available_min(campaign, row).values(), Decimal(0)),
        )
        for row in campaign.specialists
    )
