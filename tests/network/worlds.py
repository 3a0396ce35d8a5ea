"""Small campaigns that hold little more than a network."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.clock import Horizon, Span
from planner.domain.ids import DirectionId, DistrictId, SettlementId, TeamId
from planner.domain.links import Journey, Link
from planner.domain.people import Direction, Profile, Team
from planner.domain.places import District, Settlement
from planner.domain.policy import Policy


def settlement(name: str, lat: float = 50.0, lon: float = 57.0, **more: Any) -> Settlement:
    return Settlement(id=SettlementId(name), district=DistrictId("d"), lat=lat, lon=lon, **more)


def link(
    start: str,
    end: str,
    minutes: Fraction | int | str,
    km: Fraction | int | str = 10,
    *,
    profile: Profile = "road",
    oneway: bool = False,
    closed: Iterable[tuple[int, int]] = (),
) -> Link:
    return Link(
        profile=profile,
        start=SettlementId(start),
        end=SettlementId(end),
        km=Fraction(km),
        minutes=Fraction(minutes),
        oneway=oneway,
        closed=tuple(Span(*span) for span in closed),
    )


def journey(start: str, end: str, minutes: int, km: int = 10, profile: Profile = "road") -> Journey:
    return Journey(
        profile=profile,
        start=SettlementId(start),
        end=SettlementId(end),
        km=Fraction(km),
        minutes=Fraction(minutes),
    )


def team(profile: Profile = "road", **more: Any) -> Team:
    values: dict[str, Any] = {
        "id": TeamId("t"),
        "direction": DirectionId("dir"),
        "profile": profile,
        "base": SettlementId("A"),
        "first_day": 0,
        "last_day": 4,
    }
    return Team(**{**values, **more})


def world(
    places: Iterable[str | Settlement],
    links: Iterable[Link] = (),
    journeys: Iterable[Journey] = (),
    *,
    grid_min: int = 1,
    policy: Policy | None = None,
) -> Campaign:
    """Return a campaign of five days; the grid of one minute shows the rounding bare."""
    return Campaign(
        horizon=Horizon(start=date(2026, 3, 2), days=5, grid_min=grid_min),
        policy=policy or Policy(detour=Decimal("1.3")),
        directions=(Direction(id=DirectionId("dir")),),
        districts=(District(id=DistrictId("d")),),
        settlements=tuple(
            settlement(place) if isinstance(place, str) else place for place in places
        ),
        venues=(),
        teams=(team(),),
        specialists=(),
        kinds=(),
        links=tuple(links),
        journeys=tuple(journeys),
    )
