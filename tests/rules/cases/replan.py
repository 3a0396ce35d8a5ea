"""Cases of a replan: what started before "now" is a fact, judged only for place and travel."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.calendar import Calendar
from planner.domain.pins import NightPin, SessionPin, StopPin
from tests.rules.plans import change, go, held, pair, plan, without
from tests.rules.worlds import at, between, kind, link, person, settlement, team, world

NOON = "1 12:00"
CLOSED = world(calendar=Calendar({("settlement", "A"): (between("1 00:00", "2 00:00"),)}))
LIMITED = world(specialists=(person(max_session_min=Decimal(60)),))
NO_BEDS = world(settlements=(settlement("A"), settlement("B", beds=0), settlement("C")))
CUT = world(links=(link("A-B", closed=(between("1 00:00", "2 00:00"),)), link("B-C")))
ONE_NIGHT = world(teams=(team(max_nights_away=1),))
PLAIN = world()
HOME_BY_NIGHT = [go("A>B", "0 08:00"), go("B>A", "0 17:00")]
SOUND = plan(PLAIN, held("r", "A", "0 10:00"), held("s", "A", "2 10:00"))


def _pinned(*pins: object) -> object:
    return world(pins=pins)


CASES = (
    pair(
        "hours",
        "a session that began before now is a fact",
        CLOSED,
        [held("s", "A", "1 12:00")],
        [held("s", "A", "1 11:30")],
        now=NOON,
    ),
    pair(
        "load",
        "facts count together with what is new",
        LIMITED,
        [held("r", "A", "1 10:00"), held("s", "A", "1 14:00")],
        [held("q", "A", "0 10:00", blocks=2), held("r", "A", "1 08:00", blocks=4)],
        now=NOON,
    ),
    pair(
        "room",
        "a fact and a new session in one room too many",
        world(
            specialists=tuple(map(person, ("p1", "p2", "p3"))),
            kinds=(kind(block_min=90),),
        ),
        [
            held(f"s{n}", "A", f"1 {t}", by=(f"p{n}",))
            for n, t in ((1, "11:00"), (2, "11:30"), (3, "12:00"))
        ],
        [
            held(f"s{n}", "A", f"1 {t}", by=(f"p{n}",))
            for n, t in ((1, "11:00"), (2, "11:00"), (3, "11:30"))
        ],
        now=NOON,
    ),
    pair(
        "place",
        "legs of the past are judged for place",
        PLAIN,
        [go("B>A", "0 17:00")],
        HOME_BY_NIGHT,
        now=NOON,
    ),
    pair(
        "travel",
        "legs of the past are judged for travel",
        PLAIN,
        [go("A>B", "0 08:00", 30), go("B>A", "0 17:00")],
        HOME_BY_NIGHT,
        now=NOON,
    ),
    pair(
        "link",
        "a link that is closed by now did not stop the leg before now",
        CUT,
        [go("A>B", "0 08:00"), go("B>A", "1 12:00")],
        [go("A>B", "0 08:00"), go("B>A", "1 11:00")],
        now=NOON,
    ),
    pair(
        "night",
        "the night of now's date is after now",
        NO_BEDS,
        [go("A>B", "1 08:00"), go("B>A", "2 08:00")],
        [go("A>B", "0 08:00"), go("B>A", "1 13:00")],
        now=NOON,
    ),
    pair(
        "away",
        "nights of the past count with those to come",
        ONE_NIGHT,
        [go("A>B", "0 08:00"), go("B>A", "2 08:00")],
        [go("A>B", "0 08:00"), go("B>A", "1 18:00")],
        now=NOON,
    ),
    pair(
        "drive",
        "a fact may have been too long, the next leg of the day makes it worse",
        world(teams=(team(max_drive_min=60),)),
        [go("A>B", "1 08:00"), go("B>A", "1 12:00")],
        [go("A>C", "1 08:00", 120), go("C>B", "2 08:00"), go("B>A", "3 08:00")],
        now=NOON,
    ),
    pair(
        "pin",
        "a pin before now is not judged",
        _pinned(SessionPin(id="x", start=at("1 11:30")), SessionPin(id="y", start=at("1 12:00"))),
        [],
        [held("s", "A", "1 12:00", pin="y")],
        now=NOON,
    ),
    pair(
        "pin",
        "a day that is not over may still keep its pin",
        _pinned(SessionPin(id="x", start_day=0), SessionPin(id="y", start_day=1)),
        [],
        [held("s", "A", "1 12:00", pin="y")],
        now=NOON,
    ),
    pair(
        "pin",
        "stops and nights before now are not judged",
        _pinned(
            StopPin(id="x", team="t1", settlement="B", start=at("0 10:00"), end=at("1 12:00")),
            NightPin(id="y", team="t1", settlement="B", day=0),
            NightPin(id="z", team="t1", settlement="B", day=1),
        ),
        [],
        [go("A>B", "1 12:00"), go("B>A", "2 08:00")],
        now=NOON,
    ),
    pair(
        "table",
        "who held a session of the past may be gone from the campaign",
        PLAIN,
        change(SOUND, "sessions", 1, specialists=("gone",), teams=()),
        change(SOUND, "sessions", 0, specialists=("gone",), teams=()),
        now=NOON,
    ),
    pair(
        "table",
        "nights of the past are facts",
        PLAIN,
        without(SOUND, "nights", 1),
        without(SOUND, "nights", 0),
        now=NOON,
    ),
)
