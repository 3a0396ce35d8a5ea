"""A finding of the judge."""

from __future__ import annotations

from dataclasses import dataclass

from planner.domain.ids import SessionId, SettlementId, TeamId


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken rule: its code, what happened in words, and the rows that take part."""

    rule: str
    message: str
    sessions: tuple[SessionId, ...] = ()
    teams: tuple[TeamId, ...] = ()
    settlement: SettlementId | None = None

    def __str__(self) -> str:
        return f"{self.rule}: {self.message}"
