"""More cases of the plan's tables: unknown ids once each, and nothing else because of them."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.demand import Case
from planner.domain.pins import SessionPin, StopPin
from planner.domain.plan import Night, Unplanned
from tests.rules.plans import change, go, held, operation, pair, plan, recounted
from tests.rules.worlds import at, kind, person, surgery, team, venue, world

WORLD = world(
    specialists=(person(), person("p2")), venues=(venue("hall-A", "A"), venue("hall-B", "B"))
)
NIGHT_IN_B = [go("A>B", "0 08:00"), go("B>A", "1 17:00")]
SOUND = plan(WORLD, *NIGHT_IN_B, held("s", "B", "0 10:00"), held("r", "A", "2 10:00"))
STOP = StopPin(id="x", team="t1", settlement="A", start=at("0 10:00"), end=at("0 11:00"))
PINNED = world(pins=(SessionPin(id="y", kind="talk"), STOP))
SURGERY = world(kinds=(surgery(),), cases=(Case(id="c1", kind="surgery", settlement="A"),))
OPERATED = plan(SURGERY, operation("s", "A", "0 10:00", "c1"))
BUS = world(teams=(team(), team("bus", carries="hall")))


def _unplanned(place: str, kind_: str) -> tuple[Unplanned, ...]:
    return (
        *SOUND.unplanned,
        Unplanned(settlement=place, kind=kind_, people=1, reason="price"),
    )


CASES = (
    pair(
        "table",
        "people of an unknown settlement are served",
        WORLD,
        change(change(SOUND, "served", 0, settlement="Z"), "unplanned", 1, people=100),
        SOUND,
    ),
    pair(
        "table",
        "a leg from nowhere",
        WORLD,
        replace(SOUND, legs=(*SOUND.legs, go("Z>A", "3 08:00"))),
        SOUND,
    ),
    pair(
        "table",
        "where legs are unknown nobody knows the nights",
        WORLD,
        change(
            replace(SOUND, legs=(*SOUND.legs, go("A>Z", "3 08:00"))), "nights", 3, settlement="B"
        ),
        SOUND,
    ),
    pair(
        "table",
        "nights are missing at both ends",
        WORLD,
        replace(SOUND, nights=SOUND.nights[1:4]),
        SOUND,
    ),
    pair(
        "table",
        "nights are missing at the end, three of them",
        WORLD,
        replace(SOUND, nights=SOUND.nights[:2]),
        SOUND,
    ),
    pair("table", "no night at all", WORLD, replace(SOUND, nights=()), SOUND),
    pair(
        "table",
        "a night twice, once nowhere",
        WORLD,
        replace(SOUND, nights=(*SOUND.nights, Night(team="t1", day=0, settlement="Z"))),
        SOUND,
    ),
    pair(
        "table",
        "a night before the first day",
        WORLD,
        replace(SOUND, nights=(*SOUND.nights, Night(team="t1", day=-1, settlement="A"))),
        SOUND,
    ),
    pair(
        "table",
        "nights of a team outside its dates",
        world(teams=(team(first_day=1, last_day=3),)),
        plan(world()),
        plan(world(teams=(team(first_day=1, last_day=3),))),
    ),
    pair(
        "table",
        "unplanned people of an unknown kind",
        WORLD,
        replace(SOUND, unplanned=_unplanned("A", "chat")),
        SOUND,
    ),
    pair(
        "table",
        "a stop's pin is no session's",
        PINNED,
        [held("s", "A", "0 12:00", pin="y"), held("r", "A", "2 10:00", pin="x")],
        [held("s", "A", "0 12:00", pin="y"), held("r", "A", "2 10:00")],
    ),
    pair(
        "table",
        "one specialist of two is unknown, and so are the teams",
        WORLD,
        change(SOUND, "sessions", 0, specialists=("p1", "p9"), teams=("t1", "t9")),
        SOUND,
    ),
    pair(
        "table",
        "an unknown case twice",
        WORLD,
        change(change(SOUND, "sessions", 0, case="c9"), "sessions", 1, case="c9"),
        SOUND,
    ),
    pair(
        "table",
        "a patient is operated on, but served in no row",
        SURGERY,
        recounted(SURGERY, sessions=OPERATED.sessions, served=()),
        OPERATED,
    ),
    pair(
        "table",
        "an unknown settlement with a carried venue",
        BUS,
        change(plan(BUS, held("s", "A", "0 10:00", venue="@bus")), "sessions", 0, settlement="Z"),
        [held("s", "A", "0 10:00", venue="@bus")],
    ),
    pair(
        "unplanned",
        "one person is left, and no row",
        (ELEVEN := world(demand_table={("A", "talk"): 11})),
        replace(plan(ELEVEN, held("s", "A", "0 10:00")), unplanned=()),
        [held("s", "A", "0 10:00")],
    ),
    pair(
        "unplanned",
        "a row for those whom nobody asked to be served",
        (ASKED := world(kinds=(kind(), kind("quiz")), demand_table={("A", "talk"): 10})),
        replace(
            plan(ASKED, held("s", "A", "0 10:00")),
            unplanned=(Unplanned(settlement="A", kind="quiz", people=1, reason="price"),),
        ),
        [held("s", "A", "0 10:00")],
    ),
)
