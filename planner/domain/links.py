"""The travel network: links of a profile, or a whole matrix of journeys."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from planner.domain.clock import Span
from planner.domain.ids import SettlementId
from planner.domain.people import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A stretch of road or rail; ``closed`` spans are merged and in order.

    ``minutes`` is exact (km ÷ speed where the table gives none).
    """

    profile: Profile
    start: SettlementId
    end: SettlementId
    km: Fraction
    minutes: Fraction
    oneway: bool = False
    closed: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """One directed entry of a matrix."""

    profile: Profile
    start: SettlementId
    end: SettlementId
    km: Fraction
    minutes: Fraction
