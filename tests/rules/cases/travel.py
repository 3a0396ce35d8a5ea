"""Cases of the rules about journeys: place, travel."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from planner.domain.links import Journey
from tests.rules.plans import go, pair
from tests.rules.worlds import daily, link, settlement, team, world

HOME_BY_NIGHT = [go("A>B", "0 08:00"), go("B>A", "0 19:00")]

PLACE = (
    pair(
        "place",
        "the team is not back at its base",
        world(),
        [go("A>B", "4 08:00")],
        [go("A>B", "4 08:00"), go("B>A", "4 19:00")],
    ),
    pair(
        "place",
        "the team departs from where it is not",
        world(),
        [go("B>A", "0 19:00")],
        HOME_BY_NIGHT,
    ),
    pair(
        "place",
        "a leg is missing in between",
        world(),
        [go("A>B", "0 08:00"), go("C>A", "0 11:00", 120)],
        [go("A>B", "0 08:00"), go("B>C", "0 09:00"), go("C>A", "0 11:00", 120)],
    ),
    pair(
        "place",
        "the team departs while it is on the way",
        world(),
        [go("A>B", "0 08:00"), go("B>A", "0 08:30")],
        [go("A>B", "0 08:00"), go("B>A", "0 09:00")],
    ),
    pair(
        "place",
        "the team departs before its first day",
        world(teams=(team(first_day=1),)),
        [go("A>B", "0 19:00"), go("B>A", "1 19:00")],
        [go("A>B", "1 08:00"), go("B>A", "1 19:00")],
    ),
    pair(
        "place",
        "the team arrives after its last day, 24:00 is still in time",
        world(
            teams=(team(shift=daily("12:00-11:00"), last_day=3, sleeps_on_board=True),),
        ),
        [go("A>B", "3 19:00"), go("B>A", "3 23:30")],
        [go("A>B", "3 19:00"), go("B>A", "3 23:00")],
    ),
    pair(
        "place",
        "the team is in two places at a time",
        world(),
        [*HOME_BY_NIGHT, go("A>C", "0 08:00", 120), go("C>A", "0 17:00", 120)],
        [go("A>C", "0 08:00", 120), go("C>A", "0 17:00", 120)],
    ),
    pair("place", "a campaign of one day", world(days=1), [go("A>B", "0 08:00")], HOME_BY_NIGHT),
)

SLOPE = world(links=(link("A>B", 60), link("B>A", 80), link("B-C")))
NO_LINKS = world(links=())
MATRIX = world(
    links=(),
    journeys=(
        Journey(profile="road", start="A", end="B", km=Fraction(10), minutes=Fraction(30)),
        Journey(profile="road", start="B", end="A", km=Fraction(10), minutes=Fraction(90)),
    ),
)


def _there_and_back(out: int, back: int, km: str = "60") -> list:
    return [go("A>B", "0 08:00", out, km), go("B>A", "0 17:00", back, km)]


TRAVEL = (
    pair("travel", "a step too short", world(), _there_and_back(30, 60), _there_and_back(60, 60)),
    pair("travel", "a step too long", world(), _there_and_back(90, 60), _there_and_back(60, 60)),
    pair(
        "travel",
        "there and back differ",
        SLOPE,
        [go("A>B", "0 08:00", 60), go("B>A", "0 17:00", 60, "80")],
        [go("A>B", "0 08:00", 60), go("B>A", "0 17:00", 90, "80")],
    ),
    pair(
        "travel",
        "the km are not the journey's",
        world(),
        _there_and_back(60, 60, "60.1"),
        _there_and_back(60, 60, "60.05"),
    ),
    pair(
        "travel",
        "over two links the minutes are rounded up once",
        world(links=(link("A-B", 40), link("B-C", 40))),
        [go("A>C", "0 08:00", 120, "80"), go("C>A", "0 17:00", 90, "80")],
        [go("A>C", "0 08:00", 90, "80"), go("C>A", "0 17:00", 90, "80")],
    ),
    pair(
        "travel",
        "an excess of a thousandth of a minute does not count",
        world(links=(link("A-B", "60.002", "60"), link("B-C"))),
        _there_and_back(60, 90),
        _there_and_back(90, 90),
    ),
    pair(
        "travel",
        "the quickest way is the way, though it has more km",
        world(links=(link("A-B", 60, "60"), link("B-C", 60, "60"), link("A-C", 150, "70"))),
        [go("A>C", "0 08:00", 150, "70"), go("C>A", "0 17:00", 120)],
        [go("A>C", "0 08:00", 120), go("C>A", "0 17:00", 120)],
    ),
    pair(
        "travel",
        "of two quickest ways it is the one with fewer km",
        world(links=(link("A-B", 60), link("B-C", 60), link("A-C", 120, "70"))),
        [go("A>C", "0 08:00", 120), go("C>A", "0 17:00", 120, "70")],
        [go("A>C", "0 08:00", 120, "70"), go("C>A", "0 17:00", 120, "70")],
    ),
    pair(
        "travel",
        "a fast team needs less time",
        world(teams=(team(speed_factor=Decimal(2)),)),
        _there_and_back(60, 30),
        _there_and_back(30, 30),
    ),
    pair(
        "travel",
        "the shortest journey takes a step",
        world(links=(link("A-B", 0, "0"), link("B-C"))),
        _there_and_back(60, 30, "0"),
        _there_and_back(30, 30, "0"),
    ),
    pair(
        "travel",
        "without links it is the great circle × 1.3 at 60 km/h",
        NO_LINKS,  # one degree of longitude at 50° north: 71.5 km × 1.3 = 92.9 km
        _there_and_back(90, 120, "92.9"),
        _there_and_back(120, 120, "92.9"),
    ),
    pair(
        "travel",
        "a matrix is directed",
        MATRIX,
        _there_and_back(30, 30, "10"),
        _there_and_back(30, 90, "10"),
    ),
    pair(
        "travel",
        "rail travels over links only",
        world(
            teams=(team(profile="rail"),),
            settlements=tuple(settlement(name, sidings=1) for name in "ABC"),
            links=(link("A-B", profile="rail"), link("B-C")),
        ),
        [*HOME_BY_NIGHT, go("A>C", "1 08:00", 120), go("C>A", "1 12:00", 120)],
        HOME_BY_NIGHT,
    ),
)

CASES = (*PLACE, *TRAVEL)
