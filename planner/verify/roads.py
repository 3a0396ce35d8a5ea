"""The judge's own travel: exact quickest journeys, closures and all, in whole numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from planner.domain.campaign import Campaign
from planner.domain.clock import Day, Minute
from planner.domain.ids import SettlementId
from planner.domain.people import Profile
from planner.verify.paths import Paths

EARTH_KM = 6371.0088
SLACK_MIN = Fraction(1, 1000)
NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Way:
    """The quickest journey between two settlements, before speed factor and rounding."""

    minutes: Fraction
    km: Fraction


@dataclass(frozen=True)
class Roads:
    """Journeys of a campaign by profile and day."""

    campaign: Campaign

    @cached_property
    def _paths(self) -> Mapping[Profile, Paths]:
        links = self.campaign.links
        profiles: tuple[Profile, ...] = ("road", "rail")
        return {name: Paths([row for row in links if row.profile == name]) for name in profiles}

    @cached_property
    def _matrix(self) -> Mapping[Profile, Mapping[tuple[SettlementId, SettlementId], Way]]:
        found: dict[Profile, dict[tuple[SettlementId, SettlementId], Way]] = {}
        for row in self.campaign.journeys:
            found.setdefault(row.profile, {})[row.start, row.end] = Way(row.minutes, row.km)
        return found

    def quickest(
        self, profile: Profile, start: SettlementId, end: SettlementId, day: Day | None = None
    ) -> Way | None:
        """Return the journey open on ``day`` (None: with nothing closed), None if there is none."""
        if profile in self._matrix:
            return self._matrix[profile].get((start, end)) or self._fallback(profile, start, end)
        paths = self._paths[profile]
        found = paths.quickest(start, end, NOTHING if day is None else paths.closed_on(day))
        if found is not None:
            return Way(*found)
        if paths.quickest(start, end, NOTHING) is not None:
            return None  # cut by closures: no journey that day
        return self._fallback(profile, start, end)

    def clean(
        self,
        profile: Profile,
        start: SettlementId,
        end: SettlementId,
        depart: Minute,
        factor: Decimal,
    ) -> bool:
        """Return whether some quickest path of the day uses no link while it is closed."""
        paths = self._paths[profile]
        if paths.quickest(start, end, NOTHING) is None:
            return True  # by the matrix or across country
        return paths.clean(start, end, depart, Fraction(factor))

    def _fallback(self, profile: Profile, start: SettlementId, end: SettlementId) -> Way | None:
        if profile != "road":
            return None
        km = Fraction(self._great_circle_km(start, end)) * Fraction(self.campaign.policy.detour)
        return Way(km * 60 / Fraction(self.campaign.policy.road_speed_kmh), km)

    def _great_circle_km(self, start: SettlementId, end: SettlementId) -> float:
        one, two = self.campaign.settlement[start], self.campaign.settlement[end]
        lat1, lat2 = math.radians(one.lat), math.radians(two.lat)
        across = math.sin(math.radians(two.lon - one.lon) / 2) ** 2
        half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * across
        return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, half)))


def travel_minutes(way: Way, factor: Decimal, grid_min: int) -> int:
    """Return the travel time: divided by the speed factor, rounded up once to the grid."""
    steps = math.ceil((way.minutes / Fraction(factor) - SLACK_MIN) / grid_min)
    return max(1, steps) * grid_min
