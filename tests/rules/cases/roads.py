"""More cases of journeys: at what speed, over which links, at which moments."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from planner.domain.links import Journey
from tests.rules.plans import go, pair
from tests.rules.worlds import between, daily, link, settlement, team, world

HOME_BY_NIGHT = [go("A>B", "0 08:00"), go("B>A", "0 19:00")]
ROUND_CLOCK = {"shift": daily("00:00-24:00"), "sleeps_on_board": True}
FOUR = tuple(map(settlement, "ABCD"))
MONDAY = (between("0 00:00", "1 00:00"),)
TUESDAY = (between("1 00:00", "2 00:00"),)
BLOCKED = world(links=(link("A-B", closed=TUESDAY), link("B-C")))

JOURNEYS = (
    pair(
        "travel",
        "links of fractions of a minute and of a km",
        world(links=(link("A-B", "45.5", "33.25"), link("B-C", "20.25", "0.5"))),
        [go("A>C", "0 08:00", 90, "33.9"), go("C>A", "0 17:00", 90, "33.8")],
        [go("A>C", "0 08:00", 90, "33.8"), go("C>A", "0 17:00", 90, "33.8")],
    ),
    pair(
        "travel",
        "beyond a place that has a quick way and a slow one",
        world(
            settlements=FOUR, links=(link("A-B"), link("B-C"), link("A-C", 150), link("C-D", 60))
        ),
        [go("A>D", "0 08:00", 210), go("D>A", "0 15:00", 180)],
        [go("A>D", "0 08:00", 180), go("D>A", "0 15:00", 180)],
    ),
    pair(
        "travel",
        "where a one-way link leads there is a way back across country",
        world(links=(link("A>B"),)),  # one degree of longitude at 50° north × 1.3: 92.9 km
        [go("A>B", "0 08:00"), go("B>A", "0 17:00", 60)],
        [go("A>B", "0 08:00"), go("B>A", "0 17:00", 120, "92.9")],
    ),
    pair(
        "travel",
        "a pair that closures cut has no journey that day, not even across country",
        BLOCKED,
        [go("A>B", "1 08:00", 120, "92.9"), go("B>A", "2 08:00")],
        [go("A>B", "0 08:00"), go("B>A", "2 08:00")],
    ),
    pair(
        "travel",
        "a degree to the north is 111.2 km",
        world(
            grid_min=5,
            links=(),
            settlements=(settlement("A"), settlement("B", lat=51.0, lon=57.0)),
            venues=(),
            demand_table={},
        ),  # × 1.3 = 144.6 km, at 60 km/h 144.6 min
        [go("A>B", "0 08:00", 150, "144.6"), go("B>A", "0 17:00", 145, "144.6")],
        [go("A>B", "0 08:00", 145, "144.6"), go("B>A", "0 17:00", 145, "144.6")],
    ),
    pair(
        "travel",
        "a pair that the matrix leaves out is reached across country",
        world(
            links=(),
            journeys=(
                Journey(profile="road", start="A", end="B", km=Fraction(10), minutes=Fraction(30)),
            ),
        ),
        [go("A>B", "0 08:00", 30, "10"), go("B>A", "0 17:00", 30, "10")],
        [go("A>B", "0 08:00", 30, "10"), go("B>A", "0 17:00", 120, "92.9")],
    ),
    pair(
        "travel",
        "a train has no journey that its matrix leaves out",
        world(
            links=(),
            teams=(team(profile="rail"),),
            settlements=tuple(settlement(name, sidings=1) for name in "ABC"),
            journeys=tuple(
                Journey(profile="rail", start=a, end=b, km=Fraction(60), minutes=Fraction(60))
                for a, b in ("AB", "BA", "CA")
            ),
        ),
        [go("A>C", "0 08:00", 60), go("C>A", "0 17:00", 60)],
        HOME_BY_NIGHT,
    ),
    pair(
        "travel",
        "the steps of a slow team are whole ones",
        world(teams=(team(speed_factor=Decimal("0.8")),)),  # 60 / 0.8 = 75 min
        [go("A>B", "0 08:00", 60, "60"), go("B>A", "0 17:00", 90, "60")],
        [go("A>B", "0 08:00", 90, "60"), go("B>A", "0 17:00", 90, "60")],
    ),
    pair(
        "travel",
        "km that are no number",
        world(),
        [go("A>B", "0 08:00", 60, "NaN"), go("B>A", "0 19:00")],
        HOME_BY_NIGHT,
    ),
    pair(
        "travel",
        "km without end",
        world(),
        [go("A>B", "0 08:00", 60, "Infinity"), go("B>A", "0 19:00")],
        HOME_BY_NIGHT,
    ),
    pair(
        "travel",
        "fewer km than the journey has",
        world(),
        [go("A>B", "0 08:00", 60, "59.9"), go("B>A", "0 19:00")],
        [go("A>B", "0 08:00", 60, "59.95"), go("B>A", "0 19:00")],
    ),
    pair(
        "travel",
        "every leg of every team, on the last day too",
        world(teams=(team(), team("t2"))),
        [*HOME_BY_NIGHT, go("A>B", "4 08:00", 90, "60", "t2"), go("B>A", "4 19:00", team="t2")],
        [*HOME_BY_NIGHT, go("A>B", "4 08:00", team="t2"), go("B>A", "4 19:00", team="t2")],
    ),
)

TWICE_CLOSED = (between("1 08:30", "1 09:00"), between("1 10:00", "1 11:00"))
FAST = world(
    settlements=FOUR,
    teams=(team(speed_factor=Decimal(2)),),
    links=(
        link("A-B", 120, "20"),
        link("B-C", 120, "20", closed=TWICE_CLOSED),
        link("C-D", "30.5", "7.5"),
    ),
)
BACK = go("C>A", "1 17:00", 120, "40")
CLOSURES = (
    pair(
        "link",
        "one of several closures lasts all day",
        world(links=(link("A-B", closed=(between("0 10:00", "0 12:00"), *TUESDAY)), link("B-C"))),
        [go("A>B", "1 08:00"), go("B>A", "2 08:00")],
        [go("A>B", "0 08:00"), go("B>A", "2 08:00")],
    ),
    pair(
        "link",
        "between two closures, at the team's own speed: not too late",
        FAST,  # B-C is used from 09:00 to 10:00 if it departs at 08:00
        [go("A>C", "1 08:30", 120, "40"), BACK],
        [go("A>C", "1 08:00", 120, "40"), BACK],
    ),
    pair(
        "link",
        "between two closures, at the team's own speed: not too early",
        FAST,
        [go("A>B", "1 08:00", 60, "20"), go("B>C", "1 10:30", 60, "20"), BACK],
        [go("A>B", "1 08:00", 60, "20"), go("B>C", "1 11:00", 60, "20"), BACK],
    ),
    pair(
        "link",
        "a slower way that is open is no quickest way",
        world(
            links=(
                link("A-B", closed=(between("1 10:00", "1 12:00"),)),
                link("A-C", 60),
                link("B-C"),
            )
        ),
        [go("A>B", "1 09:30"), go("B>A", "2 08:00")],
        [go("A>B", "1 12:00"), go("B>A", "2 08:00")],
    ),
    pair(
        "link",
        "a link closed all of the departure day is not used after midnight either",
        world(
            settlements=FOUR,
            teams=(team(**ROUND_CLOCK),),
            links=(
                link("A-B"),
                link("B-C", closed=MONDAY),
                link("A-D"),
                link("C-D", closed=(between("1 00:00", "1 02:00"),)),
            ),
        ),
        [go("A>C", "0 23:30", 120), go("C>A", "2 08:00", 120)],
        [go("A>C", "1 00:00", 120), go("C>A", "2 08:00", 120)],
    ),
    pair(
        "link",
        "who needs no time for a link meets no closure of it",
        world(
            links=(
                link("A-B", 0, "0", closed=(between("1 10:00", "1 12:00"),)),
                link("B-C", 60, "0", closed=(between("1 10:00", "1 12:00"),)),
            )
        ),
        [go("A>C", "1 10:30", 60, "0"), go("C>A", "2 08:00", 60, "0")],
        [go("A>B", "1 10:30", 30, "0"), go("B>A", "2 08:00", 30, "0")],
    ),
    pair(
        "link",
        "closed one way of two, the other is open",
        world(
            links=(
                link("A>B", 60, closed=(between("1 08:00", "1 10:00"),)),
                link("B>A", 60),
                link("B-C"),
            )
        ),
        [go("A>B", "1 08:00"), go("B>A", "1 10:00")],
        [go("A>B", "0 08:00"), go("B>A", "1 08:00")],
    ),
    pair(
        "link",
        "on the last day of the campaign",
        world(links=(link("A-B", closed=(between("4 18:00", "5 00:00"),)), link("B-C"))),
        [go("A>B", "3 08:00"), go("B>A", "4 17:30")],
        [go("A>B", "3 08:00"), go("B>A", "4 17:00")],
    ),
)

CASES = (*JOURNEYS, *CLOSURES)
