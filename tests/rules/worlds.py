"""Small campaigns: settlements A, B, C on a line, a hall in each, one team, one kind of talk.

Monday 2024-01-01 to Friday, a grid of 30 minutes, no lunch rule, 60 km and 60 min from A to B and
from B to C. Every builder takes what differs as keywords.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, DaySpan, Horizon, Span
from planner.domain.kinds import Audience, Kind
from planner.domain.links import Link
from planner.domain.people import Direction, Specialist, Team
from planner.domain.places import District, Settlement, Venue
from planner.domain.policy import Policy

MONDAY = date(2024, 1, 1)
PLACES = ("A", "B", "C")


def at(when: str) -> int:
    """Return the minute of ``"1 09:30"``: day 1, 09:30. Hours may be 24 and more."""
    day, clock = when.split()
    hour, minute = clock.split(":")
    return int(day) * DAY_MIN + int(hour) * 60 + int(minute)


def between(start: str, end: str) -> Span:
    """Return the span between two moments written like ``"1 09:30"``."""
    return Span(at(start), at(end))


def daily(text: str) -> tuple[DaySpan, ...]:
    """Return the spans of ``"09:00-12:00;13:00-18:00"``; past midnight where the end is earlier."""
    found = []
    for piece in text.split(";"):
        start, end = (at(f"0 {clock}") for clock in piece.split("-"))
        found.append(DaySpan(start, end if end > start else end + DAY_MIN))
    return tuple(found)


def settlement(name: str, **cells: Any) -> Settlement:
    """Return a settlement with 20 beds; A, B and C lie on a line to the east."""
    east = PLACES.index(name) if name in PLACES else len(PLACES)
    usual = {"district": "north", "lat": 50.0, "lon": 57.0 + east, "population": 1000, "beds": 20}
    return Settlement(id=name, **(usual | cells))


def venue(name: str, place: str, **cells: Any) -> Venue:
    """Return a hall with two rooms."""
    return Venue(id=name, settlement=place, **({"kind": "hall", "rooms": 2} | cells))


def team(name: str = "t1", **cells: Any) -> Team:
    """Return a team of base A that travels by road from 08:00 to 20:00 on all five days."""
    usual = {"direction": "health", "base": "A", "first_day": 0, "last_day": 4}
    return Team(id=name, **(usual | cells))


def person(name: str = "p1", team: str = "t1", **cells: Any) -> Specialist:
    """Return a doctor."""
    return Specialist(id=name, team=team, **({"skills": frozenset({"doctor"})} | cells))


def kind(name: str = "talk", **cells: Any) -> Kind:
    """Return a kind that one doctor holds in a hall, an hour and 10 people a block, up to 4."""
    usual = {
        "direction": "health",
        "category": "lecture",
        "needs": (("doctor", 1),),
        "venue_kinds": ("hall",),
        "block_min": 60,
        "people_per_block": 10,
        "max_blocks": 4,
    }
    return Kind(id=name, **(usual | cells))


def surgery(name: str = "surgery", **cells: Any) -> Kind:
    """Return a kind that serves cases, one a session."""
    return kind(name, **({"audience": Audience.CASES, "people_per_block": 1} | cells))


def link(ends: str, minutes: int | str = 60, km: int | str | None = None, **cells: Any) -> Link:
    """Return a road link ``"A-B"`` both ways, or ``"A>B"`` one way; as many km as minutes."""
    oneway = ">" in ends
    start, end = ends.split(">" if oneway else "-")
    length = Fraction(minutes) if km is None else Fraction(km)
    usual = {"profile": "road", "oneway": oneway, "km": length, "minutes": Fraction(minutes)}
    return Link(start=start, end=end, **(usual | cells))


def world(**tables: Any) -> Campaign:
    """Return the campaign described above, with some tables or settings replaced."""
    days = tables.pop("days", 5)
    horizon = Horizon(start=MONDAY, days=days, grid_min=tables.pop("grid_min", 30))
    usual: dict[str, Any] = {
        "horizon": horizon,
        "policy": Policy(lunch_min=0),
        "directions": (Direction(id="health"), Direction(id="culture")),
        "districts": (District(id="north"), District(id="south", floor=Decimal("0.5"))),
        "settlements": tuple(map(settlement, PLACES)),
        "venues": tuple(venue(f"hall-{name}", name) for name in PLACES),
        "teams": (team(last_day=days - 1),),
        "specialists": (person(),),
        "kinds": (kind(),),
        "links": (link("A-B"), link("B-C")),
    }
    kinds = tables.get("kinds", usual["kinds"])
    places = tables.get("settlements", usual["settlements"])
    usual["demand_table"] = {
        (place.id, row.id): 100
        for place in places
        for row in kinds
        if row.audience is Audience.TABLE
    }
    return Campaign(**(usual | tables))
