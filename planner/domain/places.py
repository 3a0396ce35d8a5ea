"""Districts, settlements, and the venues in which sessions are held."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from planner.domain.clock import WHOLE_DAY, DaySpan
from planner.domain.ids import DistrictId, SettlementId, TeamId, VenueId
from planner.domain.names import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """A district; ``floor`` is the share of each direction's points that earns the bonus."""

    id: DistrictId
    names: Names = field(default_factory=Names)
    floor: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """A settlement: its people, the weight of their need, and where guests and trains stay."""

    id: SettlementId
    names: Names = field(default_factory=Names)
    district: DistrictId
    lat: float
    lon: float
    population: int = 0
    need: Decimal = Decimal(1)
    beds: int = 0
    languages: frozenset[str] = frozenset({"kk", "ru"})
    sidings: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A place with rooms: in a settlement, or carried by a team (``settlement`` is None).

    ``seats`` counts people per room (None: no limit); ``hours`` open on every day.
    """

    id: VenueId
    settlement: SettlementId | None
    kind: str
    names: Names = field(default_factory=Names)
    seats: int | None = None
    rooms: int = 1
    staff: int = 0
    ward_beds: int = 0
    equipment: frozenset[str] = frozenset()
    hours: tuple[DaySpan, ...] = WHOLE_DAY
    carrier: TeamId | None = None
