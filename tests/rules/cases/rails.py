"""Cases of the rules about the network: link, siding."""

from __future__ import annotations

from dataclasses import replace

from tests.rules.plans import go, pair
from tests.rules.worlds import between, daily, link, settlement, team, world

HOME_BY_NIGHT = [go("A>B", "0 08:00"), go("B>A", "0 19:00")]
TUESDAY = (between("1 00:00", "2 00:00"),)
BLOCKED = world(links=(link("A-B", closed=TUESDAY), link("B-C")))
DETOUR = world(links=(link("A-B", closed=TUESDAY), link("A-C", 60), link("B-C")))
HOURS = world(
    links=(link("A-B", closed=(between("1 10:00", "1 12:00"),)), link("B-C")),
    teams=(team(shift=daily("00:00-24:00"), sleeps_on_board=True),),
)
LINK = (
    pair(
        "link",
        "a link closed all day leaves the network of that day",
        BLOCKED,
        [go("A>B", "1 08:00"), go("B>A", "2 08:00")],
        [go("A>B", "0 19:00"), go("B>A", "2 08:00")],
    ),
    pair(
        "link",
        "that day's way is the detour",
        DETOUR,
        [go("A>B", "1 08:00"), go("B>A", "2 08:00")],
        [go("A>B", "1 08:00", 120), go("B>A", "2 08:00")],
    ),
    pair(
        "link",
        "a link must not be used in the hours in which it is closed",
        HOURS,
        [go("A>B", "1 09:30"), go("B>A", "2 08:00")],
        [go("A>B", "1 09:00"), go("B>A", "2 08:00")],
    ),
    pair(
        "link",
        "it may be used from the moment at which it opens",
        HOURS,
        [go("A>B", "1 11:30"), go("B>A", "2 08:00")],
        [go("A>B", "1 12:00"), go("B>A", "2 08:00")],
    ),
    pair(
        "link",
        "only the hours in which the leg is on that link matter",
        HOURS,
        [go("A>B", "0 08:00"), go("B>C", "0 10:00"), go("C>A", "1 08:30", 120)],
        [go("A>B", "0 08:00"), go("B>C", "0 10:00"), go("C>A", "1 08:00", 120)],
    ),
    pair(
        "link",
        "closed all of the next day it still stops a leg past midnight",
        replace(HOURS, links=BLOCKED.links),
        [go("A>B", "0 23:30"), go("B>A", "2 08:00")],
        [go("A>B", "0 23:00"), go("B>A", "2 08:00")],
    ),
    pair(
        "link",
        "one open way of two quickest ones is enough",
        world(
            settlements=tuple(map(settlement, "ABCD")),
            links=(
                link("A-B", closed=(between("1 08:00", "1 09:00"),)),
                link("B-C"),
                link("A-D"),
                link("C-D", closed=(between("1 10:00", "1 11:00"),)),
            ),
        ),
        [go("A>C", "1 08:30", 120), go("C>A", "1 17:00", 120)],
        [go("A>C", "1 08:00", 120), go("C>A", "1 17:00", 120)],
    ),
)


def _rails(a: int, b: int, c: int, *trains: str) -> object:
    return world(
        settlements=tuple(settlement(n, sidings=s) for n, s in zip("ABC", (a, b, c), strict=True)),
        teams=tuple(team(name, profile="rail", base=base) for name, base in map(str.split, trains)),
        links=(link("A-B", profile="rail"), link("B-C", profile="rail")),
        specialists=(),
    )


TWO_TRAINS = _rails(1, 1, 1, "t1 A", "t2 C")
SIDING = (
    pair(
        "siding",
        "a train stops where there is no siding",
        _rails(1, 0, 1, "t1 A"),
        HOME_BY_NIGHT,
        [go("A>C", "0 08:00", 120), go("C>A", "0 17:00", 120)],
    ),
    pair(
        "siding",
        "a train does not even change legs where there is no siding",
        _rails(1, 0, 1, "t1 A"),
        [go("A>B", "0 08:00"), go("B>C", "0 09:00"), go("C>A", "0 17:00", 120)],
        [go("A>C", "0 08:00", 120), go("C>A", "0 17:00", 120)],
    ),
    pair(
        "siding",
        "two trains on one siding",
        TWO_TRAINS,
        [*HOME_BY_NIGHT, go("C>B", "0 17:30", team="t2"), go("B>C", "0 19:00", team="t2")],
        [*HOME_BY_NIGHT, go("C>B", "0 18:00", team="t2"), go("B>C", "0 19:00", team="t2")],
    ),
    pair(
        "siding",
        "two trains on two sidings are enough",
        _rails(1, 2, 2, "t1 A", "t2 C", "t3 C"),
        [
            *HOME_BY_NIGHT,
            go("C>B", "0 08:00", team="t2"),
            go("B>C", "0 12:00", team="t2"),
            go("C>B", "0 10:30", team="t3"),
            go("B>C", "0 12:30", team="t3"),
        ],
        [
            *HOME_BY_NIGHT,
            go("C>B", "0 08:00", team="t2"),
            go("B>C", "0 12:00", team="t2"),
            go("C>B", "0 11:00", team="t3"),
            go("B>C", "0 12:30", team="t3"),
        ],
    ),
    pair(
        "siding",
        "a train stands at its base in the nights too",
        TWO_TRAINS,
        [go("A>C", "0 08:00", 120, team="t1"), go("C>A", "0 12:00", 120, team="t1")],
        HOME_BY_NIGHT,
    ),
    pair(
        "siding",
        "a train that arrives at the end of the campaign still stands there",
        _rails(1, 1, 1, "t1 A", "t2 C"),
        [
            go("A>B", "3 08:00"),
            go("B>A", "4 19:00"),
            go("C>B", "4 17:30", team="t2"),
            go("B>C", "4 19:00", team="t2"),
        ],
        [
            go("A>B", "3 08:00"),
            go("B>A", "4 19:00"),
            go("C>B", "4 18:00", team="t2"),
            go("B>C", "4 19:00", team="t2"),
        ],
    ),
)

CASES = (*LINK, *SIDING)
