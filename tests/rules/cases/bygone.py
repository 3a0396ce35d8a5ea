"""More cases of a replan: what went wrong before "now" is a fact, whatever rule it broke."""

from __future__ import annotations

from planner.domain.demand import Case
from planner.domain.pins import SessionPin
from tests.rules.plans import go, held, operation, pair
from tests.rules.worlds import daily, kind, link, settlement, surgery, team, venue, world

NIGHTS = daily("12:00-11:00")
OPEN_ALL_NIGHT = world(
    teams=(team(shift=NIGHTS),),
    venues=(venue("hall-A", "A", hours=NIGHTS),),
    kinds=(kind(hours=NIGHTS),),
)
PATIENTS = world(
    kinds=(surgery(),),
    cases=tuple(Case(id=name, kind="surgery", settlement="A") for name in ("c1", "c2")),
)
TRAINS = world(
    settlements=tuple(settlement(name, sidings=2) for name in "ABC"),
    teams=tuple(team(name, profile="rail") for name in ("t1", "t2", "t3")),
    links=(link("A-B", profile="rail"),),
)
CLOSING = world(pins=(SessionPin(id="x", start_day=0),))
TWICE = [operation("q", "A", "0 10:00", "c1"), operation("r", "A", "1 08:00", "c1")]
LONG = held("q", "A", "0 10:00", end=690 + 30)
LATE = [go("A>B", "0 08:10"), go("B>A", "0 17:10")]
AWAY = [go("A>B", "0 08:00"), go("B>A", "2 08:00")]

CASES = (
    pair(
        "away",
        "too many nights away before now are facts",
        world(days=7, teams=(team(last_day=6, max_nights_away=1),)),
        [*AWAY, go("A>B", "3 08:00"), go("B>A", "5 08:00")],
        [*AWAY, go("A>B", "3 08:00"), go("B>A", "4 08:00")],
        now="2 12:00",
    ),
    pair(
        "case",
        "a case operated on twice before now is a fact",
        PATIENTS,
        [*TWICE, operation("s", "A", "2 10:00", "c1")],
        [*TWICE, operation("s", "A", "2 10:00", "c2")],
        now="1 12:00",
    ),
    pair(
        "grid",
        "a leg off the grid before now is a fact",
        world(),
        [*LATE, go("A>B", "2 08:10"), go("B>A", "2 17:00")],
        [*LATE, go("A>B", "2 08:00"), go("B>A", "2 17:00")],
        now="1 12:00",
    ),
    pair(
        "length",
        "a session of another length before now is a fact",
        world(),
        [LONG, held("s", "A", "2 10:00", end=2 * 1440 + 690 + 30)],
        [LONG, held("s", "A", "2 10:00")],
        now="1 12:00",
    ),
    pair(
        "pin",
        "a minute before its day ends a bare date is not past",
        CLOSING,
        [],
        [held("s", "A", "0 10:00", pin="x")],
        now="0 23:59",
    ),
    pair(
        "present",
        "a session before the campaign's days is a fact",
        OPEN_ALL_NIGHT,
        [held("q", "A", "-1 23:00"), held("s", "A", "4 23:30")],
        [held("q", "A", "-1 23:00"), held("s", "A", "4 23:00")],
        now="0 00:00",
    ),
    pair(
        "siding",
        "trains that stand at their base from the beginning are facts",
        TRAINS,
        [go("A>B", "2 08:00"), go("B>A", "2 17:00")],
        [],
        now="1 12:00",
    ),
)
