"""Directions, the teams that travel together, and the specialists in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from planner.domain.clock import Day, DaySpan
from planner.domain.ids import DirectionId, SettlementId, SpecialistId, TeamId
from planner.domain.names import Names

Profile = Literal["road", "rail"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """A strand of the campaign, with the office that leads it."""

    id: DirectionId
    names: Names = field(default_factory=Names)
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """People who travel together, by road or by rail (a train is a team).

    ``travel_hours`` None: legs lie in the shift. ``first_day`` to ``last_day`` (inclusive) is
    the team's time in the campaign. Prices are points per km and per night away from base.
    """

    id: TeamId
    names: Names = field(default_factory=Names)
    direction: DirectionId
    profile: Profile = "road"
    base: SettlementId
    shift: tuple[DaySpan, ...] = (DaySpan(480, 1200),)
    travel_hours: tuple[DaySpan, ...] | None = None
    max_drive_min: int | None = None
    rest_weekdays: frozenset[int] = frozenset()
    max_run_days: int | None = None
    max_nights_away: int | None = None
    sleeps_on_board: bool = False
    first_day: Day
    last_day: Day
    speed_factor: Decimal = Decimal(1)
    price_km: Decimal = Decimal("0.02")
    price_night: Decimal = Decimal(2)
    carries: str | None = None
    carries_rooms: int = 1
    carries_equipment: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Specialist:
    """A member of one team; ``max_session_min`` is the most session time of a day, in minutes."""

    id: SpecialistId
    names: Names = field(default_factory=Names)
    team: TeamId
    skills: frozenset[str]
    languages: frozenset[str] = frozenset({"kk", "ru"})
    gender: str = ""
    max_session_min: Decimal = Decimal(480)
