"""A finding of the judge."""

from __future__ import annotations

from dataclasses import dataclass

from planner.domain.ids import SessionId, SettlementId, TeamId
from planner.domain.plan import Leg, Night, Served, Session, Unplanned

PlanRow = Session | Served | Leg | Night | Unplanned


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken rule: its code, what happened in words, and who and which rows take part.

    ``rows`` are rows of the plan's tables beside those of ``sessions``.
    """

    rule: str
    message: str
    sessions: tuple[SessionId, ...] = ()
    teams: tuple[TeamId, ...] = ()
    settlement: SettlementId | None = None
    rows: tuple[PlanRow, ...] = ()

    def __str__(self) -> str:
        return f"{self.rule}: {self.message}"
