"""Decisions already taken, which every plan keeps."""

from __future__ import annotations

from dataclasses import dataclass

from planner.domain.clock import Day, Minute
from planner.domain.ids import (
    CaseId,
    KindId,
    PinId,
    SettlementId,
    SpecialistId,
    TeamId,
    VenueId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPin:
    """Exactly one session carries this id and agrees with every value that is not None.

    A bare date in the table's ``start`` (``end``) gives ``start_day`` (``end_day``) only.
    """

    id: PinId
    kind: KindId | None = None
    settlement: SettlementId | None = None
    venue: VenueId | None = None
    start: Minute | None = None
    start_day: Day | None = None
    end: Minute | None = None
    end_day: Day | None = None
    specialists: frozenset[SpecialistId] | None = None
    team: TeamId | None = None
    people: int | None = None
    case: CaseId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StopPin:
    """The team is in the settlement during ``[start, end)``."""

    id: PinId
    team: TeamId
    settlement: SettlementId
    start: Minute
    end: Minute


@dataclass(frozen=True, slots=True, kw_only=True)
class NightPin:
    """The team sleeps in the settlement in the night that begins on ``day``."""

    id: PinId
    team: TeamId
    settlement: SettlementId
    day: Day


Pin = SessionPin | StopPin | NightPin
