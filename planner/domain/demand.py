"""Who should be served: cases awaiting surgery, and sessions of earlier campaigns."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from planner.domain.clock import Day
from planner.domain.ids import CaseId, KindId, SettlementId


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One patient awaiting a session; ``block_min`` and ``value`` None: the kind's own."""

    id: CaseId
    kind: KindId
    settlement: SettlementId
    block_min: int | None = None
    value: Decimal | None = None
    latest: Day | None = None
    stay_days: int = 0


@dataclass(frozen=True, slots=True)
class History:
    """A session of an earlier campaign (``day`` may be negative)."""

    kind: KindId
    settlement: SettlementId
    day: Day
