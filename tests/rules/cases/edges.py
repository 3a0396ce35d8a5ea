"""More cases at the edges that small faults in the judge's own sums have shown."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.kinds import ReachStep
from planner.domain.pins import SessionPin
from tests.rules.plans import go, held, pair
from tests.rules.worlds import daily, kind, link, settlement, team, venue, world

ALWAYS = daily("00:00-24:00")
NIGHT = daily("23:00-01:00")
ON_BOARD = {"shift": ALWAYS, "sleeps_on_board": True}
SLOW_THERE = world(teams=(team(**ON_BOARD),), links=(link("A>B", 180), link("B>A", 30)))
FAR = world(teams=(team(first_day=1, **ON_BOARD),), links=(link("A-B", 30 * 60, 60),))
NEAR = world(links=(link("A-B", 60, 1), link("B-C")))
NEIGHBOURS = world(
    links=(link("A-B", 60, "15.000000001"), link("A-C", 60, "15.00000001")),
    kinds=(kind(reach=(ReachStep(Decimal(15), Decimal(1)),)),),
)
TO_THE_MINUTE = world(
    grid_min=1,
    days=2,
    settlements=(settlement("A"),),
    links=(),
    teams=(team(shift=NIGHT, last_day=1),),
    venues=(venue("hall-A", "A", hours=NIGHT),),
    kinds=(kind(hours=NIGHT, max_blocks=1),),
    pins=(SessionPin(id="x", end_day=1),),
)

CASES = (
    pair(
        "away",
        "the days before a team's first are no nights away",
        world(teams=(team(first_day=2, max_nights_away=1),)),
        [go("A>B", "2 08:00"), go("B>A", "4 08:00")],
        [go("A>B", "2 08:00"), go("B>A", "3 08:00")],
    ),
    pair(
        "place",
        "the last of several legs does not lead back",
        world(),
        [go("A>B", "0 08:00"), go("B>C", "0 10:00")],
        [go("A>B", "0 08:00"), go("B>A", "0 10:00")],
    ),
    pair(
        "place",
        "departs while it is on the way past midnight, and is home before",
        SLOW_THERE,
        [go("A>B", "0 22:00", 180), go("B>A", "0 23:00", 30)],
        [go("A>B", "0 22:00", 180), go("B>A", "1 01:00", 30)],
    ),
    pair(
        "place",
        "on the way already when its first day begins, and all of that day",
        FAR,
        [go("A>B", "0 23:00", 1800, "60"), go("B>A", "2 08:00", 1800, "60")],
        [go("A>B", "1 00:00", 1800, "60"), go("B>A", "2 08:00", 1800, "60")],
    ),
    pair(
        "travel",
        "a hair's breadth more km than rounding explains",
        NEAR,
        [go("A>B", "0 08:00", km="1.050002"), go("B>A", "0 17:00", km="1")],
        [go("A>B", "0 08:00", km="1.050001"), go("B>A", "0 17:00", km="1")],
    ),
    pair(
        "travel",
        "a hair's breadth fewer km than rounding explains",
        NEAR,
        [go("A>B", "0 08:00", km="0.949998"), go("B>A", "0 17:00", km="1")],
        [go("A>B", "0 08:00", km="0.949999"), go("B>A", "0 17:00", km="1")],
    ),
    pair(
        "travel",
        "km beyond all measure",
        world(),
        [go("A>B", "0 08:00", km="1E+9999999"), go("B>A", "0 17:00")],
        [go("A>B", "0 08:00"), go("B>A", "0 17:00")],
    ),
    pair(
        "demand",
        "a billionth of a kilometre too far is near enough",
        NEIGHBOURS,
        [held("s", "A", "0 10:00", served={"C": 10})],
        [held("s", "A", "0 10:00", served={"B": 10})],
    ),
    pair(
        "pin",
        "a session that ends a minute past midnight ends on the next day",
        TO_THE_MINUTE,
        [held("s", "A", "0 23:00", pin="x")],
        [held("s", "A", "0 23:01", pin="x")],
    ),
)
