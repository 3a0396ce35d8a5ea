"""The campaign's own numbers: speeds, lunch, floors and prices."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from planner.domain.clock import DaySpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Numbers of the ``campaign`` table; prices are in points."""

    rest_weekdays: frozenset[int] = frozenset()
    road_speed_kmh: Decimal = Decimal(60)
    detour: Decimal = Decimal("1.3")
    lunch_min: int = 30
    lunch_hours: DaySpan = DaySpan(720, 900)
    floor: Decimal = Decimal(0)
    floor_bonus: Decimal = Decimal(1)
    price_km: Decimal = Decimal("0.02")
    price_night: Decimal = Decimal(2)
    price_change: Decimal = Decimal(5)
