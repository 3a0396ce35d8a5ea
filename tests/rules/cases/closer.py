"""Cases that tell a rule from the same rule with a small fault: days, places and journeys."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.demand import Case, History
from planner.domain.kinds import After, Apart, Audience, ReachStep
from planner.domain.policy import Policy
from tests.rules.plans import go, held, operation, pair
from tests.rules.worlds import (
    at,
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

DAYS = (
    pair(
        "run",
        "legs alone of a team that holds no session",
        world(
            teams=(team(max_run_days=2), team("t2")),
            specialists=(person("p2", "t2"),),
        ),
        [go("A>B", "0 08:00"), go("B>C", "1 08:00"), go("C>A", "2 08:00", 120)],
        [go("A>B", "0 08:00"), go("B>C", "1 08:00"), go("C>A", "3 08:00", 120)],
    ),
    pair(
        "run",
        "a guest works a day too many",
        world(
            teams=(team(), team("t2", max_run_days=1, rest_weekdays=frozenset({2}))),
            specialists=(person(), person("p2", "t2")),
            kinds=(kind(), kind("duo", needs=(("doctor", 2),))),
        ),
        [
            held("r", "A", "0 10:00", by=("p2",)),
            held("s", "A", "1 10:00", kind="duo", by=("p1", "p2")),
        ],
        [
            held("r", "A", "0 10:00", by=("p2",)),
            held("s", "A", "3 10:00", kind="duo", by=("p1", "p2")),
        ],
    ),
    pair(
        "run",
        "a rest day between days of work",
        world(teams=(team(max_run_days=1, rest_weekdays=frozenset({2})),)),
        [held("r", "A", "0 10:00"), held("s", "A", "1 10:00")],
        [held("r", "A", "1 10:00"), held("s", "A", "3 10:00")],
    ),
    pair(
        "gap",
        "a day on which the kind is not held counts too",
        world(kinds=(kind(gap_days=3, weekdays=frozenset({0, 2, 3})),)),
        [held("r", "A", "0 10:00"), held("s", "A", "2 10:00")],
        [held("r", "A", "0 10:00"), held("s", "A", "3 10:00")],
    ),
)

WITH = (
    pair(
        "with",
        "the other is held on no day but the next",
        world(kinds=(kind(with_kinds=("quiz",)), kind("quiz", weekdays=frozenset({1})))),
        [held("s", "A", "0 10:00"), held("r", "A", "1 10:00", kind="quiz")],
        [held("s", "A", "1 10:00"), held("r", "A", "1 12:00", kind="quiz")],
    ),
    pair(
        "gap",
        "a day near the history on which the kind is not held",
        world(
            kinds=(kind(gap_days=3, weekdays=frozenset({0, 3})),),
            history=(History("talk", "A", -1),),
        ),
        [held("s", "A", "0 10:00")],
        [held("s", "A", "3 10:00")],
    ),
)

ALWAYS = daily("00:00-24:00")
FIRST_SLOT = {"kinds": (kind(block_min=30),)}
STAFF = world(kinds=(kind(audience=Audience.STAFF),), venues=(venue("hall-A", "A", staff=8),))
OWN_LENGTH = world(
    kinds=(surgery(),), cases=(Case(id="c1", kind="surgery", settlement="A", block_min=150),)
)
BORDERS = (
    pair(
        "present",
        "in the first slot of the campaign, where the team never is",
        world(teams=(team(shift=ALWAYS),), **FIRST_SLOT),
        [held("s", "B", "0 00:00")],
        [held("s", "A", "0 00:00")],
    ),
    pair(
        "venue",
        "a carried venue in the first slot of the campaign, where its team never is",
        world(
            teams=(team(shift=ALWAYS), team("bus", base="B", carries="hall")),
            **FIRST_SLOT,
        ),
        [held("s", "A", "0 00:00", venue="@bus")],
        [held("s", "A", "0 00:00")],
    ),
    pair(
        "apart",
        "in the first slot of the campaign",
        world(
            kinds=(kind(apart=(Apart("drill"),)), kind("drill")),
            teams=(team(shift=ALWAYS),),
            specialists=(person(), person("p2")),
        ),
        [held("s", "A", "0 00:00"), held("r", "A", "0 00:30", kind="drill", by=("p2",))],
        [held("s", "A", "0 00:00"), held("r", "A", "0 01:00", kind="drill", by=("p2",))],
    ),
    pair(
        "length",
        "a case as long as it should be, in two blocks",
        OWN_LENGTH,
        [operation("s", "A", "0 10:00", "c1", blocks=2, end=at("0 12:30"))],
        [operation("s", "A", "0 10:00", "c1")],
    ),
    pair(
        "demand",
        "the staff of a venue in two sessions",
        STAFF,
        [held("r", "A", "0 10:00", people=5), held("s", "A", "1 10:00", people=4)],
        [held("r", "A", "0 10:00", people=5), held("s", "A", "1 10:00", people=3)],
    ),
    pair(
        "after",
        "for a case it may be at home, though it is operated on elsewhere",
        world(
            kinds=(
                kind("first"),
                surgery(after=(After("first"),), reach=(ReachStep(Decimal(999), Decimal(1)),)),
            ),
            cases=(Case(id="c1", kind="surgery", settlement="B"),),
        ),
        [
            held("r", "A", "0 08:00", kind="first"),
            go("A>B", "0 09:00"),
            go("B>A", "0 13:00"),
            operation("s", "A", "1 10:00", "c1", served={"B": 1}),
        ],
        [
            go("A>B", "0 09:00"),
            held("r", "B", "0 10:00", kind="first"),
            go("B>A", "0 13:00"),
            operation("s", "A", "1 10:00", "c1", served={"B": 1}),
        ],
    ),
    pair(
        "lunch",
        "who ends at the middle of a later day needs none",
        world(policy=Policy(lunch_min=120)),
        [held("s", "A", "1 10:00", blocks=4)],
        [held("s", "A", "1 09:30", blocks=4)],
    ),
    pair(
        "lunch",
        "the day after does not count",
        world(policy=Policy(lunch_min=120)),
        [held("r", "A", "0 10:00", blocks=4), held("s", "A", "1 10:00")],
        [held("r", "A", "0 09:30", blocks=4), held("s", "A", "1 10:00")],
    ),
)

FIRST_DAY = world(teams=(team(first_day=1, last_day=3, shift=ALWAYS),))
TOURS = (
    pair(
        "place",
        "from the first minute of a team's first day",
        FIRST_DAY,
        [go("A>B", "0 23:30"), go("B>A", "1 10:00")],
        [go("A>B", "1 00:00"), go("B>A", "1 10:00")],
    ),
    pair(
        "place",
        "five minutes too late on a team's last day, though it sleeps on board",
        world(
            days=7,
            grid_min=5,
            teams=(team(last_day=5, shift=ALWAYS, sleeps_on_board=True),),
            specialists=(),
        ),
        [go("A>B", "5 08:00"), go("B>A", "5 23:05")],
        [go("A>B", "5 08:00"), go("B>A", "5 23:00")],
    ),
    pair(
        "travel",
        "at 00:00 the roads are those of the day that begins",
        world(
            teams=(team(shift=ALWAYS),),
            links=(
                link("A-B", closed=(between("1 00:00", "2 00:00"),)),
                link("A-C", 60),
                link("B-C", 60),
            ),
        ),
        [go("A>B", "0 08:00", 120), go("B>A", "1 00:00", 120)],
        [go("A>B", "0 08:00"), go("B>A", "1 00:00", 120)],
    ),
    pair(
        "drive",
        "a leg at 00:00 counts on the day that begins",
        world(teams=(team(max_drive_min=60, shift=ALWAYS),)),
        [go("A>B", "1 00:00"), go("B>A", "1 10:00")],
        [go("A>B", "0 10:00"), go("B>A", "1 00:00")],
    ),
    pair(
        "rest",
        "a leg at 00:00 of the rest day",
        world(teams=(team(rest_weekdays=frozenset({1}), shift=ALWAYS),)),
        [go("A>B", "0 10:00"), go("B>A", "1 00:00")],
        [go("A>B", "0 10:00"), go("B>A", "2 00:00")],
    ),
    pair(
        "siding",
        "a bus takes no siding",
        world(
            settlements=tuple(settlement(name, sidings=1) for name in "ABC"),
            teams=(
                team("t1", profile="rail"),
                team("t2", profile="rail", base="C"),
                team("bus", base="B"),
            ),
            links=(
                link("A-B"),
                link("B-C"),
                link("A-B", profile="rail"),
                link("B-C", profile="rail"),
            ),
        ),
        [
            go("A>B", "0 08:00"),
            go("B>A", "0 19:00"),
            go("C>B", "0 17:30", team="t2"),
            go("B>C", "0 19:00", team="t2"),
        ],
        [
            go("A>B", "0 08:00"),
            go("B>A", "0 19:00"),
            go("C>B", "0 18:00", team="t2"),
            go("B>C", "0 19:00", team="t2"),
        ],
    ),
    pair(
        "away",
        "nights before the first day are not away",
        world(teams=(team(first_day=2, max_nights_away=1),)),
        [go("A>B", "2 08:00"), go("B>A", "4 08:00")],
        [go("A>B", "2 08:00"), go("B>A", "3 08:00")],
    ),
    pair(
        "run",
        "a leg at 00:00 is of the day that begins",
        world(teams=(team(max_run_days=1, shift=ALWAYS),)),
        [go("A>B", "0 10:00"), go("B>A", "1 00:00")],
        [go("A>B", "0 10:00"), go("B>A", "2 00:00")],
    ),
    pair(
        "run",
        "legs alone on the last two days",
        world(teams=(team(max_run_days=1),)),
        [go("A>B", "3 08:00"), go("B>A", "4 08:00")],
        [go("A>B", "2 08:00"), go("B>A", "4 08:00")],
    ),
    pair(
        "run",
        "two days of legs after days off",
        world(teams=(team(max_run_days=2),)),
        [go("A>B", "2 08:00"), go("B>C", "3 08:00"), go("C>A", "4 08:00", 120)],
        [go("A>B", "3 08:00"), go("B>A", "4 08:00")],
    ),
    pair(
        "after",
        "a kind of one weekday comes before one of the next",
        world(
            kinds=(kind("first", weekdays=frozenset({0})), kind(after=(After("first"),))),
        ),
        [held("s", "A", "1 10:00")],
        [held("r", "A", "0 10:00", kind="first"), held("s", "A", "1 10:00")],
    ),
)

CASES = (*DAYS, *WITH, *BORDERS, *TOURS)
