"""A campaign of three settlements that can be reckoned in one's head."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from planner.domain.calendar import Calendar
from planner.domain.campaign import Campaign
from planner.domain.clock import DaySpan, Horizon, Span
from planner.domain.demand import Case
from planner.domain.ids import (
    CaseId,
    DirectionId,
    DistrictId,
    KindId,
    SessionId,
    SettlementId,
    SpecialistId,
    TeamId,
    VenueId,
)
from planner.domain.kinds import Audience, Kind, ReachStep
from planner.domain.links import Link
from planner.domain.people import Direction, Specialist, Team
from planner.domain.places import District, Settlement, Venue
from planner.domain.plan import Leg, Night, Plan, Served, Session, Unplanned
from planner.domain.policy import Policy

A, B, C = (SettlementId(name) for name in "ABC")
NORTH, SOUTH = DistrictId("north"), DistrictId("south")
HEALTH, CULTURE = DirectionId("health"), DirectionId("culture")
EXAM, SURGERY, CONCERT = KindId("exam"), KindId("surgery"), KindId("concert")
CAR, TRAIN = TeamId("car"), TeamId("train")


def kind(name: KindId, direction: DirectionId, skill: str, **more: object) -> Kind:
    values: dict[str, object] = {
        "id": name,
        "direction": direction,
        "category": "reception",
        "needs": ((skill, 1),),
        "venue_kinds": ("hall",),
        "block_min": 60,
        "people_per_block": 10,
    }
    return Kind(**{**values, **more})  # type: ignore[arg-type]


def campaign() -> Campaign:
    """Return A and B in the north, C in the south; need of B is 2; A-B is 12.34 km by road."""
    hours = (DaySpan(480, 1080),)
    return Campaign(
        horizon=Horizon(start=date(2026, 3, 2), days=3),
        policy=Policy(floor=Decimal("0.5"), floor_bonus=Decimal(3), price_change=Decimal(5)),
        directions=(Direction(id=HEALTH), Direction(id=CULTURE)),
        districts=(
            District(id=NORTH, floor=Decimal("0.5")),
            District(id=SOUTH, floor=Decimal("0.1")),
        ),
        settlements=(
            Settlement(id=A, district=NORTH, lat=50, lon=57, population=100, beds=9, sidings=1),
            Settlement(
                id=B, district=NORTH, lat=50, lon=58, population=50, need=Decimal(2), beds=9
            ),
            Settlement(id=C, district=SOUTH, lat=51, lon=57, population=40, sidings=1),
        ),
        venues=tuple(
            Venue(id=VenueId(f"hall-{place}"), settlement=place, kind="hall") for place in (A, B, C)
        ),
        teams=(
            Team(id=CAR, direction=HEALTH, base=A, shift=hours, first_day=0, last_day=2),
            Team(
                id=TRAIN,
                direction=CULTURE,
                profile="rail",
                base=A,
                shift=hours,
                travel_hours=(DaySpan(0, 1440),),
                sleeps_on_board=True,
                first_day=0,
                last_day=2,
                price_km=Decimal("0.5"),
                price_night=Decimal(1),
            ),
        ),
        specialists=(
            Specialist(id=SpecialistId("doc"), team=CAR, skills=frozenset({"doctor"})),
            Specialist(id=SpecialistId("singer"), team=TRAIN, skills=frozenset({"singer"})),
        ),
        kinds=(
            kind(EXAM, HEALTH, "doctor", reach=(ReachStep(Decimal(20), Decimal(1)),)),
            kind(SURGERY, HEALTH, "doctor", audience=Audience.CASES, people_per_block=1),
            kind(CONCERT, CULTURE, "singer", value=Decimal("0.5"), max_blocks=2),
        ),
        demand_table={(A, EXAM): 20, (B, EXAM): 10, (C, EXAM): 8, (C, CONCERT): 40},
        cases=(
            Case(id=CaseId("c1"), kind=SURGERY, settlement=B, value=Decimal(7)),
            Case(id=CaseId("c2"), kind=SURGERY, settlement=A),
        ),
        calendar=Calendar({("specialist", "doc"): (Span(1440 + 480, 1440 + 540),)}),
        links=(
            Link(profile="road", start=A, end=B, km=Fraction("12.34"), minutes=Fraction(30)),
            Link(profile="rail", start=A, end=C, km=Fraction(100), minutes=Fraction(600)),
        ),
    )


def held(
    name: str, what: KindId, where: SettlementId, start: int, people: int, **more: object
) -> Session:
    health = what != CONCERT
    values: dict[str, object] = {
        "id": SessionId(name),
        "kind": what,
        "direction": HEALTH if health else CULTURE,
        "settlement": where,
        "venue": VenueId(f"hall-{where}"),
        "start": start,
        "end": start + 60,
        "blocks": 1,
        "people": people,
        "specialists": (SpecialistId("doc" if health else "singer"),),
        "teams": (CAR if health else TRAIN,),
    }
    return Session(**{**values, **more})  # type: ignore[arg-type]


def plan() -> Plan:
    """Return the car's day trip and night in B, and the train's two nights to C."""
    return Plan(
        sessions=(
            held("s1", EXAM, B, 600, 9),
            held("s2", SURGERY, B, 720, 1, case=CaseId("c1")),
            held("s3", CONCERT, C, 1440 + 600, 20, end=1440 + 720, blocks=2),
        ),
        served=(
            Served(session=SessionId("s1"), settlement=B, people=5),
            Served(session=SessionId("s1"), settlement=A, people=4),
            Served(session=SessionId("s2"), settlement=B, people=1),
            Served(session=SessionId("s3"), settlement=C, people=20),
        ),
        legs=(
            Leg(team=CAR, start=A, end=B, depart=540, arrive=570, km=Decimal("12.3")),
            Leg(team=CAR, start=B, end=A, depart=2000, arrive=2030, km=Decimal("12.3")),
            Leg(team=TRAIN, start=A, end=C, depart=1200, arrive=1800, km=Decimal("100.0")),
            Leg(team=TRAIN, start=C, end=A, depart=3000, arrive=3600, km=Decimal("100.0")),
        ),
        nights=(
            Night(team=CAR, day=0, settlement=B),
            Night(team=CAR, day=1, settlement=A),
            Night(team=CAR, day=2, settlement=A),
            Night(team=TRAIN, day=0, settlement=None),
            Night(team=TRAIN, day=1, settlement=C),
            Night(team=TRAIN, day=2, settlement=A),
        ),
        unplanned=(Unplanned(settlement=C, kind=EXAM, people=8, reason="capacity"),),
    )
