"""The travel network: how long, how far, and whether at all."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import get_args

import numpy as np
import numpy.typing as npt

from planner.domain.campaign import Campaign
from planner.domain.clock import Day, Minute, day_of
from planner.domain.ids import SettlementId
from planner.domain.people import Profile, Team
from planner.network.profile import Journeys
from planner.network.table import NONE, Floats


@dataclass(frozen=True, slots=True)
class Trip:
    """One journey of a team: minutes on the grid, exact km."""

    minutes: int
    km: Decimal


class Network:
    """All journeys of a campaign, by profile and class of days; made when asked, then kept."""

    def __init__(self, campaign: Campaign) -> None:
        self.places: tuple[SettlementId, ...] = tuple(row.id for row in campaign.settlements)
        self.index: dict[SettlementId, int] = {place: n for n, place in enumerate(self.places)}
        self._grid_min = campaign.horizon.grid_min
        index = {str(place): number for place, number in self.index.items()}
        self._journeys: dict[Profile, Journeys] = {
            profile: Journeys(campaign, profile, index) for profile in get_args(Profile)
        }
        self._floats: dict[tuple[str, Profile, int], Floats] = {}
        self._steps: dict[tuple[Profile, Decimal, int], npt.NDArray[np.int64]] = {}
        self._trips: dict[tuple[Profile, Decimal, int, int, int], Trip | None] = {}

    def day_class(self, profile: Profile, day: Day) -> int:
        """Return the class of a day: same links closed all day, same class; 0: none closed."""
        return self._journeys[profile].day_class(day)

    def minutes(self, profile: Profile, cls: int) -> Floats:
        """Return minutes from each place to each; inf: no journey on the days of this class."""
        key = "minutes", profile, cls
        if key not in self._floats:
            self._floats[key] = _frozen(self._journeys[profile].table(cls).float_minutes())
        return self._floats[key]

    def km(self, profile: Profile, cls: int) -> Floats:
        """Return km from each place to each; inf: no journey on the days of this class."""
        key = "km", profile, cls
        if key not in self._floats:
            self._floats[key] = _frozen(self._journeys[profile].table(cls).float_km())
        return self._floats[key]

    def trip_minutes(self, team: Team, cls: int) -> npt.NDArray[np.int64]:
        """Return a team's leg minutes on the grid from each place to each; -1: no journey.

        Exact, as :meth:`trip` gives them; links closed for hours are not looked at.
        """
        key = team.profile, team.speed_factor, cls
        if key not in self._steps:
            table = self._journeys[team.profile].table(cls)
            steps = table.stepped(Fraction(team.speed_factor), self._grid_min)
            np.fill_diagonal(steps, 0)
            steps.setflags(write=False)
            self._steps[key] = steps
        return self._steps[key]

    def trip(
        self, team: Team, start: SettlementId, end: SettlementId, depart: Minute
    ) -> Trip | None:
        """Return the leg of a team that departs then, None if there is no journey.

        None too if on every quickest path a link is closed while the leg uses it.
        """
        here, there = self.index[start], self.index[end]
        cls = self.day_class(team.profile, day_of(depart))
        key = team.profile, team.speed_factor, cls, here, there
        if key not in self._trips:
            self._trips[key] = self._trip(team, cls, here, there)
        trip = self._trips[key]
        if trip is None:
            return None
        journeys = self._journeys[team.profile]
        return trip if journeys.is_open(here, there, depart, cls, team.speed_factor) else None

    def exact_km(
        self, profile: Profile, start: SettlementId, end: SettlementId, day: Day
    ) -> Decimal | None:
        """Return km of the journey in the network of a day (links closed for hours are open)."""
        table = self._journeys[profile].table(self.day_class(profile, day))
        here, there = self.index[start], self.index[end]
        if table.minutes_of(here, there) is None:
            return None
        km = table.km_of(here, there)
        return Decimal(km.numerator) / Decimal(km.denominator)

    def distance_km(self, start: SettlementId, end: SettlementId) -> float:
        """Return km of the quickest road journey, nothing closed; inf if there is none."""
        return float(self.km("road", 0)[self.index[start], self.index[end]])

    def _trip(self, team: Team, cls: int, start: int, end: int) -> Trip | None:
        minutes = int(self.trip_minutes(team, cls)[start, end])
        if minutes == NONE or start == end:
            return None
        km = self._journeys[team.profile].table(cls).km_of(start, end)
        return Trip(minutes, Decimal(km.numerator) / Decimal(km.denominator))


def _frozen(values: Floats) -> Floats:
    values.setflags(write=False)
    return values
