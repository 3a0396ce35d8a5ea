"""More cases of a replan: for each rule, what is a fact alone and what takes part in new work."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from planner.domain.calendar import Calendar
from planner.domain.demand import Case
from planner.domain.kinds import Apart, Audience, ReachStep
from planner.domain.pins import SessionPin
from planner.domain.policy import Policy
from tests.rules.plans import change, go, held, operation, pair, plan
from tests.rules.worlds import (
    between,
    daily,
    kind,
    link,
    person,
    settlement,
    surgery,
    team,
    venue,
    world,
)

NOON = "1 12:00"
TWO = (person(), person("p2"))
MIDNIGHT_LUNCH = world(  # 23:00-01:00
    policy=Policy(lunch_min=30, lunch_hours=daily("23:00-01:00")[0]),
    teams=(team(shift=daily("12:00-11:00")),),
    venues=(venue("hall-A", "A", hours=daily("12:00-11:00")),),
    kinds=(kind(hours=daily("12:00-11:00")),),
)
REACH = (ReachStep(Decimal(60), Decimal("0.1")),)
FAR = world(
    kinds=(surgery(reach=REACH),),
    cases=tuple(
        Case(id=name, kind="surgery", settlement=name[0].upper())
        for name in ("b1", "b2", "c1", "c2")
    ),
)
STAFF = world(
    kinds=(kind(audience=Audience.STAFF),),
    venues=(venue("hall-A", "A", staff=20), venue("hall-B", "B", staff=20)),
)
PLAIN = world()
SOUND = plan(PLAIN, held("r", "A", "0 10:00"), held("s", "A", "2 10:00"))
TRAINS = world(
    settlements=tuple(
        settlement(name, sidings=count) for name, count in zip("ABC", (2, 1, 0), strict=True)
    ),
    teams=(team(profile="rail"), team("t2", profile="rail")),
    links=(link("A-B", profile="rail"), link("B-C", profile="rail")),
    specialists=(),
)


def _operated(day: int, case: str, home: str) -> object:
    return operation(f"s{day}", "A", f"{day} 10:00", case, served={home: 1})


CASES = (
    pair(
        "run",
        "days of the past count with those to come",
        world(teams=(team(max_run_days=2),)),
        [held(f"s{n}", "A", f"{n} 08:00") for n in (0, 1, 2)],
        [held(f"s{n}", "A", f"{n} 08:00") for n in (0, 1)] + [held("s3", "A", "3 08:00")],
        now=NOON,
    ),
    pair(
        "run",
        "a run that was too long before now is a fact",
        world(teams=(team(max_run_days=1),)),
        [held("r", "A", "1 08:00"), held("s", "A", "2 08:00")],
        [held("q", "A", "0 08:00"), held("r", "A", "1 08:00"), held("s", "A", "3 08:00")],
        now=NOON,
    ),
    pair(
        "run",
        "a day with a fact and something new is a new day",
        world(teams=(team(max_run_days=1),)),
        [held("q", "A", "0 08:00"), held("r", "A", "1 08:00"), held("s", "A", "1 12:00")],
        [held("q", "A", "0 08:00"), held("r", "A", "1 08:00")],
        now=NOON,
    ),
    pair(
        "run",
        "a day with something new and then a fact is a new day",
        world(teams=(team(max_run_days=1),)),
        [
            held("q", "A", "0 08:00"),
            held("s", "A", "1 12:00"),
            go("A>B", "1 08:00"),
            go("B>A", "1 10:00"),
        ],
        [held("q", "A", "0 08:00"), go("A>B", "1 08:00"), go("B>A", "1 10:00")],
        now=NOON,
    ),
    pair(
        "lunch",
        "a day without lunch is a fact",
        world(policy=Policy(lunch_min=30)),
        [held("q", "A", "0 11:30", blocks=4), held("r", "A", "2 11:30", blocks=4)],
        [held("q", "A", "0 11:30", blocks=4), held("r", "A", "2 09:00", blocks=4)],
        now=NOON,
    ),
    pair(
        "lunch",
        "what is new after a fact without lunch makes it worse",
        world(policy=Policy(lunch_min=30)),
        [held("q", "A", "1 11:30", blocks=4), held("r", "A", "1 16:00")],
        [held("q", "A", "1 11:30", blocks=4), held("r", "A", "2 16:00")],
        now=NOON,
    ),
    pair(
        "lunch",
        "a new session takes the break of a fact's night",
        MIDNIGHT_LUNCH,
        [held("r", "A", "0 22:30", blocks=2), held("s", "A", "1 00:30")],
        [held("r", "A", "0 22:30", blocks=2), held("s", "A", "1 01:00")],
        now="1 00:00",
    ),
    pair(
        "demand",
        "a case out of reach before now is a fact",
        FAR,
        [_operated(0, "c1", "C"), _operated(2, "c2", "C")],
        [_operated(0, "c1", "C"), _operated(2, "b2", "B")],
        now=NOON,
    ),
    pair(
        "demand",
        "staff served elsewhere before now is a fact",
        STAFF,
        [held("s", "A", "2 10:00", served={"A": 5, "B": 1})],
        [held("r", "A", "0 10:00", served={"A": 5, "B": 1}), held("s", "A", "2 10:00")],
        now=NOON,
    ),
    pair(
        "demand",
        "too many served by facts alone are facts, one more is not",
        world(demand_table={("A", "talk"): 9}),
        [held("r", "A", "0 10:00", people=8), held("s", "A", "2 10:00", people=2)],
        [held("r", "A", "0 10:00", people=10)],
        now=NOON,
    ),
    pair(
        "double",
        "who was in two places is a fact, who will be is not",
        PLAIN,
        [held("r", "A", "1 11:30"), held("s", "A", "1 12:00")],
        [held("r", "A", "1 11:00"), held("s", "A", "1 11:30")],
        now=NOON,
    ),
    pair(
        "gap",
        "days too close before now are facts",
        world(kinds=(kind(gap_days=2),)),
        [held("r", "A", "1 10:00"), held("s", "A", "2 10:00")],
        [held("q", "A", "0 10:00"), held("r", "A", "1 10:00"), held("s", "A", "3 10:00")],
        now=NOON,
    ),
    pair(
        "quota",
        "too many before now are facts, one more is not",
        world(kinds=(kind(per_settlement_day=1),)),
        [held("r", "A", "1 10:00"), held("s", "A", "1 12:00")],
        [held("q", "A", "1 08:00"), held("r", "A", "1 10:00"), held("s", "A", "2 12:00")],
        now=NOON,
    ),
    pair(
        "apart",
        "an overlap of facts is a fact",
        world(kinds=(kind(apart=(Apart("talk"),)),), specialists=TWO),
        [held("r", "A", "1 11:30"), held("s", "A", "1 12:00", by=("p2",))],
        [held("r", "A", "1 11:30"), held("s", "A", "1 11:30", by=("p2",))],
        now=NOON,
    ),
    pair(
        "ward",
        "patients of facts alone lie where they lie",
        world(
            kinds=(surgery(),),
            cases=tuple(
                Case(id=f"c{n}", kind="surgery", settlement="A", stay_days=9) for n in range(3)
            ),
            venues=(venue("hall-A", "A", ward_beds=1), venue("club-A", "A", ward_beds=1)),
        ),
        [operation("r", "A", "0 10:00", "c0"), operation("s", "A", "2 10:00", "c1")],
        [
            operation("q", "A", "0 10:00", "c0"),
            operation("r", "A", "1 10:00", "c1"),
            operation("s", "A", "2 10:00", "c2", venue="club-A"),
        ],
        now=NOON,
    ),
    pair(
        "case",
        "operated on twice before now is a fact",
        FAR,
        [_operated(0, "b1", "B"), _operated(2, "b1", "B")],
        [_operated(0, "b1", "B"), replace(_operated(1, "b2", "B"), start="1 11:00")],
        now=NOON,
    ),
    pair(
        "siding",
        "trains that met before now are facts, who comes now is not",
        TRAINS,
        [
            go("A>B", "1 08:00"),
            go("B>A", "1 17:00"),
            go("A>B", "1 12:00", team="t2"),
            go("B>A", "1 15:00", team="t2"),
        ],
        [
            go("A>B", "1 08:00"),
            go("B>A", "1 17:00"),
            go("A>B", "1 09:00", team="t2"),
            go("B>A", "1 15:00", team="t2"),
        ],
        now=NOON,
    ),
    pair(
        "siding",
        "a stop without siding before now is a fact",
        TRAINS,
        [go("A>C", "1 12:00", 120), go("C>A", "1 17:00", 120)],
        [go("A>C", "1 10:00", 120), go("C>A", "1 17:00", 120)],
        now=NOON,
    ),
    pair(
        "rest",
        "what started on a rest day before now is a fact",
        world(teams=(team(rest_weekdays=frozenset({1})),)),
        [held("s", "A", "1 12:00")],
        [held("s", "A", "1 11:30"), go("A>B", "1 08:00"), go("B>A", "1 10:00")],
        now=NOON,
    ),
    pair(
        "hours",
        "all that is new is judged, whatever is a fact before it",
        world(calendar=Calendar({("settlement", "A"): (between("1 00:00", "3 00:00"),)})),
        [held("r", "A", "1 10:00"), held("s", "A", "2 10:00")],
        [held("r", "A", "1 10:00"), held("s", "A", "3 10:00")],
        now=NOON,
    ),
    pair(
        "pin",
        "a day that ended at now is over",
        world(pins=(SessionPin(id="x", start_day=0), SessionPin(id="y", start_day=1))),
        [],
        [held("s", "A", "1 08:00", pin="y")],
        now="1 00:00",
    ),
    pair(
        "pin",
        "a fact keeps its pin as it may, a new session keeps all of it",
        world(pins=(SessionPin(id="x", people=9),)),
        [held("s", "A", "1 12:00", pin="x")],
        [held("s", "A", "1 11:30", pin="x")],
        now=NOON,
    ),
    pair(
        "table",
        "two sessions of one name before now are facts",
        PLAIN,
        replace(SOUND, sessions=(*SOUND.sessions, SOUND.sessions[1])),
        replace(SOUND, sessions=(*SOUND.sessions, SOUND.sessions[0])),
        now=NOON,
    ),
    pair(
        "table",
        "people of places that are gone were served before now",
        PLAIN,
        change(change(SOUND, "served", 1, settlement="Z"), "unplanned", 0, people=90),
        change(change(SOUND, "served", 0, settlement="Z"), "unplanned", 0, people=90),
        now=NOON,
    ),
    pair(
        "table",
        "nights of a team that is gone are facts",
        PLAIN,
        replace(SOUND, nights=(*SOUND.nights, replace(SOUND.nights[1], team="gone"))),
        replace(SOUND, nights=(*SOUND.nights, replace(SOUND.nights[0], team="gone"))),
        now=NOON,
    ),
    pair(
        "grid",
        "off the grid before now is a fact",
        PLAIN,
        change(
            SOUND, "sessions", 1, start=SOUND.sessions[1].start + 10, end=SOUND.sessions[1].end + 10
        ),
        change(
            SOUND, "sessions", 0, start=SOUND.sessions[0].start + 10, end=SOUND.sessions[0].end + 10
        ),
        now=NOON,
    ),
    pair(
        "shift",
        "late legs and sessions before now are facts",
        PLAIN,
        [go("A>B", "0 06:00"), go("B>A", "1 21:00")],
        [held("s", "A", "0 05:00"), go("A>B", "0 06:00"), go("B>A", "1 13:00")],
        now=NOON,
    ),
)
