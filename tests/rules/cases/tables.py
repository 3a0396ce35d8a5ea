"""Cases of the rules about the plan's tables: table, unplanned."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.kinds import Audience
from planner.domain.plan import Night, Served, Unplanned
from tests.rules.plans import change, go, held, pair, plan, without
from tests.rules.worlds import kind, person, venue, world

WORLD = world(
    specialists=(person(), person("p2")), venues=(venue("hall-A", "A"), venue("hall-B", "B"))
)
NIGHT_IN_B = [go("A>B", "0 08:00"), go("B>A", "1 17:00")]
SOUND = plan(WORLD, *NIGHT_IN_B, held("s", "B", "0 10:00"), held("r", "A", "2 10:00"))


def _cell(title: str, table: str, row: int, **cells: object) -> object:
    return pair("table", title, WORLD, change(SOUND, table, row, **cells), SOUND)


EMPTY = world(teams=(), specialists=(), kinds=(), venues=(), settlements=(), links=())
ALL = world(demand_table={("A", "talk"): 10})
TABLE = (
    pair(
        "table",
        "an unknown kind",
        WORLD,
        change(change(SOUND, "sessions", 0, kind="chat"), "unplanned", 1, people=100),
        SOUND,
    ),
    _cell("an unknown settlement", "sessions", 0, settlement="Z"),
    _cell("an unknown venue", "sessions", 0, venue="hall-Z"),
    _cell("an unknown specialist", "sessions", 0, specialists=("p9",)),
    _cell("an unknown case", "sessions", 0, case="c9"),
    _cell("an unknown pin", "sessions", 0, pin="x9"),
    _cell("another direction than its kind's", "sessions", 0, direction="culture"),
    _cell("other teams than its specialists'", "sessions", 0, teams=()),
    _cell("a venue of another settlement", "sessions", 0, venue="hall-A"),
    _cell("other people than served", "sessions", 0, people=9),
    pair(
        "table",
        "a doubled session",
        WORLD,
        replace(SOUND, sessions=(*SOUND.sessions, SOUND.sessions[0])),
        SOUND,
    ),
    pair(
        "table",
        "served by an unknown session",
        WORLD,
        replace(SOUND, served=(*SOUND.served, Served(session="q", settlement="A", people=1))),
        SOUND,
    ),
    pair(
        "table",
        "served twice",
        world(demand_table={("A", "talk"): 10}),
        replace(
            plan(world(demand_table={("A", "talk"): 10}), held("s", "A", "0 10:00")),
            served=(
                Served(session="s", settlement="A", people=10),
                Served(session="s", settlement="A", people=0),
            ),
        ),
        [held("s", "A", "0 10:00")],
    ),
    pair(
        "table",
        "a leg of an unknown team",
        WORLD,
        replace(SOUND, legs=(*SOUND.legs, go("A>B", "0 08:00", team="t9"))),
        SOUND,
    ),
    pair(
        "table",
        "a leg to nowhere",
        WORLD,
        replace(SOUND, legs=(*SOUND.legs, go("A>Z", "3 08:00"))),
        SOUND,
    ),
    pair("table", "a night is missing", WORLD, without(SOUND, "nights", 4), SOUND),
    pair(
        "table",
        "a night twice",
        WORLD,
        replace(SOUND, nights=(*SOUND.nights, SOUND.nights[0])),
        SOUND,
    ),
    pair(
        "table",
        "a night after the last day",
        WORLD,
        replace(SOUND, nights=(*SOUND.nights, Night(team="t1", day=5, settlement="A"))),
        SOUND,
    ),
    pair(
        "table",
        "a night of an unknown team",
        WORLD,
        replace(SOUND, nights=(*SOUND.nights, Night(team="t9", day=0, settlement="A"))),
        SOUND,
    ),
    _cell("another night than by its legs", "nights", 0, settlement="A"),
    _cell("a night nowhere", "nights", 0, settlement="Z"),
    _cell("a night on the road though it is not", "nights", 0, settlement=None),
    pair(
        "table",
        "unplanned people of nowhere",
        WORLD,
        replace(
            SOUND,
            unplanned=(
                *SOUND.unplanned,
                Unplanned(settlement="Z", kind="talk", people=1, reason="price"),
            ),
        ),
        SOUND,
    ),
    pair(
        "table",
        "an empty campaign has no sessions",
        EMPTY,
        replace(SOUND, legs=(), nights=(), served=(), unplanned=()),
        plan(EMPTY),
    ),
)

STAFF = world(
    kinds=(kind(audience=Audience.STAFF),),
    venues=(venue("hall-A", "A", staff=8), venue("club-A", "A", staff=3)),
)
STAFFED = plan(STAFF, held("s", "A", "0 10:00", people=8))
UNPLANNED = (
    pair("unplanned", "a row is missing", WORLD, without(SOUND, "unplanned", 2), SOUND),
    pair("unplanned", "one too few", WORLD, change(SOUND, "unplanned", 0, people=89), SOUND),
    pair(
        "unplanned",
        "those left are demand − served",
        WORLD,
        change(SOUND, "unplanned", 1, people=100),
        SOUND,
    ),
    pair(
        "unplanned",
        "a row twice",
        WORLD,
        replace(SOUND, unplanned=(*SOUND.unplanned, SOUND.unplanned[0])),
        SOUND,
    ),
    pair(
        "unplanned",
        "no reason",
        WORLD,
        change(SOUND, "unplanned", 0, reason=""),
        change(SOUND, "unplanned", 0, reason="ward"),
    ),
    pair(
        "unplanned",
        "a reason of nobody's list",
        WORLD,
        change(SOUND, "unplanned", 0, reason="weather"),
        change(SOUND, "unplanned", 0, reason="no_venue"),
    ),
    pair(
        "unplanned",
        "a row though all are served",
        ALL,
        replace(
            plan(ALL, held("s", "A", "0 10:00")),
            unplanned=(Unplanned(settlement="A", kind="talk", people=0, reason="price"),),
        ),
        [held("s", "A", "0 10:00")],
    ),
    pair(
        "unplanned",
        "the staff of several venues in one row",
        STAFF,
        change(STAFFED, "unplanned", 0, people=11),
        STAFFED,
    ),
    pair("unplanned", "nobody is planned", world(), replace(plan(world()), unplanned=()), []),
)

CASES = (*TABLE, *UNPLANNED)
