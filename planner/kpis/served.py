"""Who is served, and what that is worth: the plan's served rows with their points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.ids import SettlementId
from planner.domain.plan import Plan, Session


@dataclass(frozen=True, slots=True)
class Serving:
    """People of one settlement served by one session, and the points that they bring."""

    session: Session
    settlement: SettlementId
    people: int
    points: Decimal


def servings(campaign: Campaign, plan: Plan) -> Iterator[Serving]:
    """Yield the served rows; rows that the campaign or the plan knows nothing of bring nothing."""
    sessions = {row.id: row for row in plan.sessions}
    for row in plan.served:
        session = sessions.get(row.session)
        if session is None or session.kind not in campaign.kind:
            continue
        if row.settlement in campaign.settlement:
            case = session.case if session.case in campaign.case else None
            worth = campaign.points_per_person(session.kind, row.settlement, case)
            yield Serving(session, row.settlement, row.people, row.people * worth)


def served_people(plan: Plan) -> int:
    """Return the people served; someone served by two kinds counts twice (these are visits)."""
    return sum(row.people for row in plan.served)
