"""Cases that tell a rule from the same rule with a small fault: who comes first, who has lunch."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.demand import Case, History
from planner.domain.kinds import After, Audience, ReachStep
from planner.domain.pins import SessionPin, StopPin
from planner.domain.policy import Policy
from tests.rules.plans import go, held, operation, pair
from tests.rules.worlds import at, daily, kind, person, surgery, team, venue, world

ROUND = daily("12:00-11:00")
NIGHTS = {
    "teams": (team(shift=ROUND),),
    "venues": (venue("hall-A", "A", hours=ROUND),),
}
TWO = (person(), person("p2"))


def _first(start: str, **cells: object) -> object:
    return held("r", "A", start, kind="first", **cells)


AFTER = (
    pair(
        "after",
        "with days it has begun the day before, and may go on still",
        world(
            kinds=(
                kind("first", hours=ROUND),
                kind(hours=ROUND, after=(After("first", "settlement", 1),)),
            ),
            specialists=TWO,
            **NIGHTS,
        ),
        [_first("1 00:00", blocks=4), held("s", "A", "1 02:00", by=("p2",))],
        [_first("0 23:00", blocks=4), held("s", "A", "1 02:00", by=("p2",))],
    ),
    pair(
        "after",
        "held late in one hall, though another would have been open early",
        world(
            kinds=(kind("first"), kind(hours=daily("10:00-12:00"), after=(After("first"),))),
            venues=(venue("hall-A", "A"), venue("club-A", "A", hours=daily("08:00-09:00"))),
        ),
        [held("s", "A", "0 10:00"), _first("0 13:00")],
        [_first("0 08:00", venue="club-A"), held("s", "A", "0 10:00")],
    ),
    pair(
        "after",
        "a patient whom nobody has seen",
        (
            SEEN := world(
                kinds=(kind("first"), surgery(after=(After("first"),))),
                cases=(Case(id="c1", kind="surgery", settlement="A"),),
            )
        ),
        [operation("s", "A", "1 10:00", "c1")],
        [_first("0 10:00"), operation("s", "A", "1 10:00", "c1")],
    ),
)

BOTH = frozenset({"doctor", "nurse"})
NURSE = person("nurse", skills=frozenset({"nurse"}))
TEAM_OF_TWO = world(
    specialists=(person("head", skills=BOTH), NURSE),
    kinds=(kind(needs=(("doctor", 1), ("nurse", 1))),),
)
TEAM_OF_THREE = world(
    specialists=(person(), person("head", skills=BOTH), NURSE),
    kinds=(kind(needs=(("doctor", 2), ("nurse", 1))),),
)


def _by(*names: str) -> list:
    return [held("s", "A", "0 10:00", by=names)]


NEEDS = (
    pair(
        "needs",
        "who could fill either place fills one only",
        TEAM_OF_TWO,
        _by("head"),
        _by("head", "nurse"),
    ),
    pair(
        "needs",
        "the one doctor there is stays away",
        TEAM_OF_TWO,
        _by("nurse"),
        _by("head", "nurse"),
    ),
    pair(
        "needs",
        "the second of two doctors stays away",
        TEAM_OF_THREE,
        _by("p1", "nurse"),
        _by("p1", "head", "nurse"),
    ),
)

ALL_DAY = Policy(lunch_min=180)
OVERLONG = Policy(lunch_min=240)  # of the three hours from 12:00 to 15:00
LUNCH = (
    pair(
        "lunch",
        "the day before does not count",
        world(policy=Policy(lunch_min=120)),
        [held("r", "A", "0 10:00"), held("s", "A", "1 13:00", blocks=4)],
        [held("r", "A", "0 10:00"), held("s", "A", "1 13:30", blocks=4)],
    ),
    pair(
        "lunch",
        "the lunch hours are needed whole",
        world(policy=ALL_DAY),
        [held("r", "A", "0 10:00", blocks=2), held("s", "A", "0 14:30")],
        [held("r", "A", "0 10:00", blocks=2), held("s", "A", "0 15:00")],
    ),
    pair(
        "lunch",
        "a lunch longer than its hours can only be gone without",
        world(policy=OVERLONG),
        [held("r", "A", "0 10:00"), held("s", "A", "0 17:00")],
        [held("r", "A", "0 10:00"), held("s", "A", "0 12:30")],
    ),
    pair(
        "lunch",
        "after the journey there is time",
        world(policy=Policy(lunch_min=60)),
        [
            held("r", "A", "0 11:00"),
            go("A>B", "0 12:30"),
            held("s", "B", "0 14:00"),
            go("B>A", "0 17:00"),
        ],
        [
            held("r", "A", "0 11:00"),
            go("A>B", "0 12:00"),
            held("s", "B", "0 14:00"),
            go("B>A", "0 17:00"),
        ],
    ),
    pair(
        "lunch",
        "a minute more than half an hour",
        world(policy=Policy(lunch_min=31)),
        [held("r", "A", "0 11:30", blocks=3), held("s", "A", "0 15:30")],
        [held("r", "A", "0 11:00", blocks=3), held("s", "A", "0 15:30")],
    ),
    pair(
        "lunch",
        "a morning's kind and an afternoon's take nobody's lunch",
        world(
            policy=Policy(lunch_min=30),
            kinds=(
                kind(),
                kind("early", needs=(("cook", 1),), hours=daily("08:00-13:30")),
                kind("late", needs=(("nurse", 1),), hours=daily("13:30-20:00")),
            ),
            specialists=(person(), person("cook", skills=frozenset({"cook"})), NURSE),
        ),
        [held("s", "A", "0 11:00", blocks=4)],
        [
            held("r", "A", "0 09:30", blocks=4, kind="early", by=("cook",)),
            held("s", "A", "0 13:30", blocks=4, kind="late", by=("nurse",)),
        ],
    ),
    pair(
        "lunch",
        "nobody is asked to work at noon, but the journey is long",
        world(policy=Policy(lunch_min=60), kinds=(kind(hours=daily("08:00-12:00;15:00-20:00")),)),
        [
            held("r", "A", "0 11:00"),
            go("A>C", "0 12:30", 120),
            held("s", "C", "0 15:00"),
            go("C>A", "0 17:00", 120),
        ],
        [
            held("r", "A", "0 11:00"),
            go("A>C", "0 12:00", 120),
            held("s", "C", "0 15:00"),
            go("C>A", "0 17:00", 120),
        ],
    ),
    pair(
        "double",
        "two overlap in the lunch hours, and a break is left",
        world(policy=Policy(lunch_min=30)),
        [held("q", "A", "0 12:00"), held("r", "A", "0 12:30"), held("s", "A", "0 14:30")],
        [held("q", "A", "0 12:00"), held("r", "A", "0 13:00"), held("s", "A", "0 14:30")],
    ),
    pair(
        "grid",
        "lunch begins and ends off the grid",
        world(policy=Policy(lunch_min=30), kinds=(kind(block_min=15, max_blocks=20),)),
        [held("r", "A", "0 11:00", blocks=11), held("s", "A", "0 14:15", blocks=5)],
        [held("r", "A", "0 11:00", blocks=10), held("s", "A", "0 14:00", blocks=6)],
    ),
)

STAFF = world(
    kinds=(kind(audience=Audience.STAFF, reach=(ReachStep(Decimal(999), Decimal(1)),)),),
    venues=(venue("hall-A", "A", staff=8), venue("hall-B", "B", staff=9)),
)
SHORT_RUN = world(teams=(team(max_run_days=2),))
AGAIN = {"kinds": (kind(gap_days=3),)}
PEOPLE = (
    pair(
        "demand",
        "staff of another settlement in one session of two",
        STAFF,
        [held("r", "A", "0 10:00", served={"A": 5}), held("s", "A", "1 10:00", served={"B": 1})],
        [held("r", "A", "0 10:00", served={"A": 5}), held("s", "A", "1 10:00", served={"A": 1})],
    ),
    pair(
        "case",
        "a case of a kind that serves residents",
        world(cases=(Case(id="c1", kind="talk", settlement="A"),)),
        [held("s", "A", "0 10:00", people=1, case="c1")],
        [held("s", "A", "0 10:00", people=1)],
    ),
    pair(
        "gap",
        "the first day after an earlier campaign",
        world(history=(History("talk", "A", -1),), **AGAIN),
        [held("s", "A", "0 10:00")],
        [held("s", "A", "2 10:00")],
    ),
    pair(
        "gap",
        "on the day of a session of the history",
        world(history=(History("talk", "A", 0),), **AGAIN),
        [held("s", "A", "1 10:00")],
        [held("s", "A", "0 10:00")],
    ),
    pair(
        "run",
        "legs alone",
        SHORT_RUN,
        [go("A>B", "0 08:00"), go("B>C", "1 08:00"), go("C>A", "2 08:00", 120)],
        [go("A>B", "0 08:00"), go("B>C", "1 08:00"), go("C>A", "3 08:00", 120)],
    ),
)

STOP = StopPin(id="stop", team="t1", settlement="A", start=at("0 10:00"), end=at("0 11:00"))
PINS = (
    pair(
        "pin",
        "a session's pin after a stop's",
        world(pins=(STOP, SessionPin(id="x", kind="talk"))),
        [held("s", "A", "0 10:00")],
        [held("s", "A", "0 10:00", pin="x")],
    ),
    pair(
        "pin",
        "a session up to 24:00 does not end on the next day",
        world(kinds=(kind(hours=ROUND),), pins=(SessionPin(id="x", end_day=1),), **NIGHTS),
        [held("s", "A", "0 23:00", pin="x")],
        [held("s", "A", "0 23:30", pin="x")],
    ),
    pair(
        "pin",
        "one of two specialists is missing",
        world(
            kinds=(kind(), kind("duo", needs=(("doctor", 2),))),
            specialists=TWO,
            pins=(SessionPin(id="x", specialists=frozenset({"p1", "p2"})),),
        ),
        [held("s", "A", "0 10:00", pin="x")],
        [held("s", "A", "0 10:00", pin="x", kind="duo", by=("p1", "p2"))],
    ),
)

CASES = (*AFTER, *NEEDS, *LUNCH, *PEOPLE, *PINS)
