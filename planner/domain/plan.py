"""The plan: five tables that state everything, so that nobody downstream computes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from planner.domain.clock import Day, Minute
from planner.domain.ids import (
    CaseId,
    DirectionId,
    KindId,
    PinId,
    SessionId,
    SettlementId,
    SpecialistId,
    TeamId,
    VenueId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One session held: what, where, when, by whom and for how many people."""

    id: SessionId
    kind: KindId
    direction: DirectionId
    settlement: SettlementId
    venue: VenueId
    start: Minute
    end: Minute
    blocks: int
    people: int
    specialists: tuple[SpecialistId, ...]
    teams: tuple[TeamId, ...]
    case: CaseId | None = None
    pin: PinId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """People of one settlement served by one session."""

    session: SessionId
    settlement: SettlementId
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One journey of a team; ``km`` is rounded to 0.1."""

    team: TeamId
    start: SettlementId
    end: SettlementId
    depart: Minute
    arrive: Minute
    km: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """Where a team is at 24:00 of ``day``; None is on the road."""

    team: TeamId
    day: Day
    settlement: SettlementId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplanned:
    """Demand left unserved: people of a settlement for a kind, why, and what would help."""

    settlement: SettlementId
    kind: KindId
    people: int
    reason: str
    advice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The five tables, as they are: nothing here promises that they are sound."""

    sessions: tuple[Session, ...] = ()
    served: tuple[Served, ...] = ()
    legs: tuple[Leg, ...] = ()
    nights: tuple[Night, ...] = ()
    unplanned: tuple[Unplanned, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """What a plan is worth, part by part, in points (costs are positive numbers)."""

    served: Decimal = Decimal(0)
    floor: Decimal = Decimal(0)
    km: Decimal = Decimal(0)
    nights: Decimal = Decimal(0)
    changes: Decimal = Decimal(0)

    @property
    def total(self) -> Decimal:
        """Return served + floor − km − nights − changes."""
        return self.served + self.floor - self.km - self.nights - self.changes


@dataclass(frozen=True, slots=True, kw_only=True)
class TracePoint:
    """One improvement of the search, at so many units of work (never clock time)."""

    work: int
    points: Decimal
    bound: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRecord:
    """A plan with where it came from and what it is worth: the contents of plan.json."""

    plan: Plan
    digest: str
    version: str
    options: Mapping[str, Any] = field(default_factory=dict)
    status: str = ""
    points: Points | None = None
    bound: Decimal | None = None
    bound_served: Decimal | None = None
    trace: tuple[TracePoint, ...] = ()
