"""The small campaign with a railway: a train that sleeps on board, and one notice for staff."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from planner.domain.campaign import Campaign
from planner.domain.ids import SettlementId, SpecialistId, TeamId
from planner.domain.kinds import Audience
from planner.domain.links import Link
from planner.domain.people import Specialist, Team
from planner.domain.plan import Leg, Night, Plan
from tests.outputs import world

TRAIN = TeamId("train")


def campaign() -> Campaign:
    """Return the campaign: the city and the far place have sidings, the concert is for staff."""
    plain = world.campaign()
    train = Team(
        id=TRAIN,
        direction=world.HEALTH,
        profile="rail",
        base=world.CITY,
        sleeps_on_board=True,
        first_day=0,
        last_day=2,
    )
    crew = Specialist(id=SpecialistId("nurse.1"), team=TRAIN, skills=frozenset({"nurse"}))
    return world.campaign(
        settlements=tuple(
            replace(row, sidings=2 if row.id == world.CITY else 1) for row in plain.settlements
        ),
        teams=(*plain.teams, train),
        specialists=(*plain.specialists, crew),
        kinds=tuple(
            replace(
                row,
                equipment=frozenset({"x-ray", "ecg"}) if row.id == world.RECEPTION else frozenset(),
                audience=Audience.STAFF if row.id == world.CONCERT else row.audience,
            )
            for row in plain.kinds
        ),
    )


def linked() -> Campaign:
    """Return the campaign with roads: from the city to the far place through the village."""
    ways = ((world.CITY, world.VILLAGE), (world.VILLAGE, world.FAR))
    links = (
        Link(profile="road", start=start, end=end, km=Fraction(40), minutes=Fraction(45))
        for start, end in ways
    )
    return replace(campaign(), links=tuple(links))


def plan() -> Plan:
    """Return the plan with the train's tour: out overnight, a day there, and back overnight."""
    plain = world.plan()
    legs = (
        _leg(world.CITY, world.FAR, world.at(0, 22), world.at(1, 1.5)),
        _leg(world.FAR, world.CITY, world.at(2, 18), world.at(2, 21.5)),
    )
    places = (None, world.FAR, world.CITY)
    nights = (Night(team=TRAIN, day=day, settlement=place) for day, place in enumerate(places))
    return replace(plain, legs=(*plain.legs, *legs), nights=(*plain.nights, *nights))


def _leg(start: SettlementId, end: SettlementId, depart: int, arrive: int) -> Leg:
    return Leg(
        team=TRAIN,
        start=start,
        end=end,
        depart=depart,
        arrive=arrive,
        km=Decimal("90.25"),
    )
