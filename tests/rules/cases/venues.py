"""Cases of the rules about where a session is held: venue, room, hours."""

from __future__ import annotations

from planner.domain.calendar import Calendar
from tests.rules.plans import go, held, pair
from tests.rules.worlds import between, daily, kind, person, settlement, team, venue, world

BEAMER = frozenset({"beamer"})
SEVERAL = world(
    venues=(venue("hall-A", "A"), venue("school-A", "A", kind="school", equipment=BEAMER)),
    kinds=(
        kind(),
        kind("film", venue_kinds=("hall", "school"), equipment=BEAMER),
        kind("drill", venue_kinds=("school",)),
    ),
)
CARRIED = world(
    teams=(team(), team("bus", carries="hall", carries_rooms=1)),
    specialists=(person(), person("p2", "bus"), person("p3", "bus")),
)
OUT = [go("A>B", "0 08:00"), go("B>A", "0 17:00")]
BUS_OUT = [go("A>B", "0 08:00", team="bus"), go("B>A", "0 12:00", team="bus")]


def _in(venue_: str, **cells: object) -> list:
    return [held("s", "A", "0 10:00", venue=venue_, **cells)]


VENUE = (
    pair(
        "venue",
        "not of its kind",
        SEVERAL,
        _in("hall-A", kind="drill"),
        _in("school-A", kind="drill"),
    ),
    pair(
        "venue", "not equipped", SEVERAL, _in("hall-A", kind="film"), _in("school-A", kind="film")
    ),
    pair(
        "venue",
        "a carried venue is only where its team is",
        CARRIED,
        [*OUT, held("s", "B", "0 10:00", venue="@bus")],
        [*OUT, *BUS_OUT, held("s", "B", "0 10:00", venue="@bus")],
    ),
    pair(
        "venue",
        "a carried venue leaves with its team",
        CARRIED,
        [*OUT, *BUS_OUT, held("s", "B", "0 11:30", venue="@bus")],
        [*OUT, *BUS_OUT, held("s", "B", "0 11:00", venue="@bus")],
    ),
    pair(
        "venue",
        "a carried venue has its own equipment",
        world(
            teams=(
                team("t1", carries="hall"),
                team("bus", carries="hall", carries_equipment=BEAMER),
            ),
            kinds=(kind(equipment=BEAMER),),
        ),
        _in("@t1"),
        _in("@bus"),
    ),
)

THREE = tuple(map(person, ("p1", "p2", "p3")))
ROOM = (
    pair(
        "room",
        "three sessions in two rooms",
        world(specialists=THREE),
        [held(f"s{n}", "A", "0 10:00", by=(f"p{n}",)) for n in (1, 2, 3)],
        [held(f"s{n}", "A", "0 10:00", by=(f"p{n}",)) for n in (1, 2)],
    ),
    pair(
        "room",
        "the room is free when the session ends",
        world(specialists=THREE, venues=(venue("hall-A", "A", rooms=1),)),
        [held("r", "A", "0 10:00", blocks=2), held("s", "A", "0 11:30", by=("p2",))],
        [held("r", "A", "0 10:00", blocks=2), held("s", "A", "0 12:00", by=("p2",))],
    ),
    pair(
        "room",
        "of two sessions that both overlap a third, one after the other is fine",
        world(specialists=THREE),
        [
            held("q", "A", "0 10:00", blocks=4),
            held("r", "A", "0 10:00", blocks=2, by=("p2",)),
            held("s", "A", "0 11:30", by=("p3",)),
        ],
        [
            held("q", "A", "0 10:00", blocks=4),
            held("r", "A", "0 10:00", blocks=2, by=("p2",)),
            held("s", "A", "0 12:00", by=("p3",)),
        ],
    ),
    pair(
        "room",
        "a carried venue has the rooms that its team carries",
        CARRIED,
        [
            held("r", "A", "0 10:00", venue="@bus", by=("p2",)),
            held("s", "A", "0 10:30", venue="@bus", by=("p3",)),
        ],
        [
            held("r", "A", "0 10:00", venue="@bus", by=("p2",)),
            held("s", "A", "0 11:00", venue="@bus", by=("p3",)),
        ],
    ),
)


def _open(kind_hours: str, venue_hours: str, **cells: object) -> object:
    return world(
        kinds=(kind(hours=daily(kind_hours), **cells),),
        venues=(venue("hall-A", "A", hours=daily(venue_hours)),),
        teams=(team(shift=daily("00:00-12:00;12:00-24:00")),),
    )


def _shut(scope: str, name: str, **tables: object) -> object:
    closed = {(scope, name): (between("1 12:00", "1 14:00"),)}
    return world(calendar=Calendar(closed), **tables)


TUESDAY = [go("A>B", "1 08:00"), go("B>A", "1 17:00")]
ALWAYS = "00:00-24:00"
BEFORE, DURING = [held("s", "A", "1 11:00")], [held("s", "A", "1 11:30")]
HOURS = (
    pair(
        "hours",
        "before the kind's hours",
        _open("09:00-12:00", ALWAYS),
        [held("s", "A", "0 08:30")],
        [held("s", "A", "0 09:00")],
    ),
    pair(
        "hours",
        "after the venue's hours on the last day",
        _open(ALWAYS, "09:00-17:00"),
        [held("s", "A", "4 16:30")],
        [held("s", "A", "4 16:00")],
    ),
    pair(
        "hours",
        "two listed spans are two stretches, though they touch",
        _open("09:00-12:00;12:00-15:00", ALWAYS),
        [held("s", "A", "0 11:30")],
        [held("s", "A", "0 12:00")],
    ),
    pair(
        "hours",
        "so they are for a venue",
        _open(ALWAYS, "09:00-12:00;12:00-15:00"),
        [held("s", "A", "0 11:00", blocks=2)],
        [held("s", "A", "0 12:00", blocks=2)],
    ),
    pair(
        "hours",
        "open all day is closed at midnight",
        _open(ALWAYS, "12:00-11:00"),
        [held("s", "A", "0 23:30")],
        [held("s", "A", "0 23:00")],
    ),
    pair(
        "hours",
        "hours past midnight belong to the weekday on which they open",
        _open("22:00-02:00", "12:00-11:00", weekdays=frozenset({0})),
        [held("s", "A", "2 01:00")],
        [held("s", "A", "1 01:00")],
    ),
    pair(
        "hours",
        "hours that opened the day before the campaign count",
        _open("22:00-02:00", "12:00-11:00", weekdays=frozenset({6})),
        [held("s", "A", "0 01:30")],
        [held("s", "A", "0 01:00")],
    ),
    pair(
        "hours",
        "not on the kind's weekday",
        world(kinds=(kind(weekdays=frozenset({1, 3})),)),
        [held("s", "A", "0 10:00")],
        [held("s", "A", "1 10:00")],
    ),
    pair("hours", "everything is closed", _shut("all", ""), DURING, BEFORE),
    pair("hours", "the district is closed", _shut("district", "north"), DURING, BEFORE),
    pair("hours", "the settlement is closed", _shut("settlement", "A"), DURING, BEFORE),
    pair("hours", "the venue is closed", _shut("venue", "hall-A"), DURING, BEFORE),
    pair("hours", "the kind is not held", _shut("kind", "talk"), DURING, BEFORE),
    pair(
        "hours",
        "the specialist is on leave",
        _shut("specialist", "p1", specialists=(person(), person("p2"))),
        [held("s", "A", "1 13:30")],
        [held("s", "A", "1 13:30", by=("p2",))],
    ),
    pair(
        "hours",
        "it opens when the closed time ends",
        _shut("settlement", "A"),
        [held("s", "A", "1 13:30")],
        [held("s", "A", "1 14:00")],
    ),
    pair(
        "hours",
        "a carried venue is closed with the settlement in which it stands",
        _shut(
            "settlement",
            "B",
            teams=(team(carries="hall"),),
            settlements=tuple(map(settlement, "ABC")),
        ),
        [*TUESDAY, held("s", "B", "1 12:00", venue="@t1")],
        [*TUESDAY, held("s", "B", "1 11:00", venue="@t1")],
    ),
    pair(
        "hours",
        "the calendar may name a carried venue",
        _shut("venue", "@t1", teams=(team(carries="hall"),)),
        [held("s", "A", "1 12:00", venue="@t1")],
        [held("s", "A", "1 12:00")],
    ),
)

CASES = (*VENUE, *ROOM, *HOURS)
