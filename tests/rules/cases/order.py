"""Cases of the rules about the order of sessions: gap, after, with, apart, last."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.demand import Case, History
from planner.domain.kinds import After, Apart, ReachStep
from tests.rules.plans import go, held, operation, pair
from tests.rules.worlds import daily, kind, person, settlement, surgery, team, venue, world

WEEKLY = world(kinds=(kind(gap_days=3),))
GAP = (
    pair(
        "gap",
        "two days apart, not three",
        WEEKLY,
        [held("r", "A", "0 10:00"), held("s", "A", "2 10:00")],
        [held("r", "A", "0 10:00"), held("s", "A", "3 10:00")],
    ),
    pair(
        "gap",
        "twice on one day is no gap",
        WEEKLY,
        [held("r", "A", "0 10:00"), held("s", "A", "1 08:00")],
        [held("r", "A", "0 10:00"), held("s", "A", "0 19:00")],
    ),
    pair(
        "gap",
        "every settlement counts by itself",
        WEEKLY,
        [held("r", "A", "0 10:00"), held("s", "A", "1 10:00")],
        [
            held("r", "A", "0 10:00"),
            go("A>B", "1 08:00"),
            held("s", "B", "1 10:00"),
            go("B>A", "1 17:00"),
        ],
    ),
    pair(
        "gap",
        "earlier campaigns count",
        world(kinds=(kind(gap_days=30),), history=(History("talk", "A", -29),)),
        [held("s", "A", "0 10:00")],
        [held("s", "A", "1 10:00")],
    ),
    pair(
        "gap",
        "the middle one of three is too close to one of them",
        world(kinds=(kind(gap_days=2),)),
        [held("q", "A", "0 10:00"), held("r", "A", "3 10:00"), held("s", "A", "4 10:00")],
        [held("q", "A", "0 10:00"), held("r", "A", "2 10:00"), held("s", "A", "4 10:00")],
    ),
)


def _after(*cells: object, **tables: object) -> object:
    first = kind("first", direction="culture")
    return world(kinds=(first, kind(after=(After("first", *cells),))), **tables)


def _first(place: str, start: str, name: str = "r", **cells: object) -> object:
    return held(name, place, start, kind="first", **cells)


SAME, DISTRICT, ANYWHERE = _after(), _after("district"), _after("campaign")
TO_B_AND_HOME = [go("A>B", "0 08:00"), go("B>A", "0 17:00")]
SPLIT = (
    settlement("A"),
    settlement("B"),
    settlement("C", district="south"),
)
PATHWAY = {
    "kinds": (
        kind("first", reach=(ReachStep(Decimal(60), Decimal("0.1")),)),
        surgery(after=(After("first"),), reach=(ReachStep(Decimal(999), Decimal(1)),)),
    ),
    "cases": (
        Case(id="near", kind="surgery", settlement="B"),
        Case(id="far", kind="surgery", settlement="C"),
    ),
}
AFTER = (
    pair(
        "after",
        "nothing came before",
        SAME,
        [held("s", "A", "1 10:00")],
        [_first("A", "0 10:00"), held("s", "A", "1 10:00")],
    ),
    pair(
        "after",
        "it has ended by the start",
        _after(specialists=(person(), person("p2"))),
        [_first("A", "0 10:00", blocks=2), held("s", "A", "0 11:30", by=("p2",))],
        [_first("A", "0 10:00", blocks=2), held("s", "A", "0 12:00", by=("p2",))],
    ),
    pair(
        "after",
        "the other way round is no before",
        SAME,
        [held("s", "A", "0 10:00"), _first("A", "0 12:00")],
        [_first("A", "0 10:00"), held("s", "A", "0 12:00")],
    ),
    pair(
        "after",
        "in another settlement",
        SAME,
        [*TO_B_AND_HOME, _first("B", "0 10:00"), held("s", "A", "1 10:00")],
        [*TO_B_AND_HOME, _first("A", "0 19:00"), held("s", "A", "1 10:00")],
    ),
    pair(
        "after",
        "two days before, not one",
        _after("settlement", 2),
        [_first("A", "0 10:00"), held("s", "A", "1 18:00")],
        [_first("A", "0 10:00"), held("s", "A", "2 08:00")],
    ),
    pair(
        "after",
        "at most two days before",
        _after("settlement", 1, 2),
        [_first("A", "0 10:00"), held("s", "A", "3 10:00")],
        [_first("A", "0 10:00"), held("s", "A", "2 10:00")],
    ),
    pair(
        "after",
        "with days only the start days count",
        _after("settlement", 1, specialists=(person(), person("p2"))),
        [_first("A", "1 08:00"), held("s", "A", "1 10:00")],
        [_first("A", "0 19:00"), held("s", "A", "1 10:00")],
    ),
    pair(
        "after",
        "from zero days on it has ended, and not too long ago",
        _after("settlement", 0, 1),
        [_first("A", "0 19:00"), held("s", "A", "2 08:00")],
        [_first("A", "0 08:00"), held("s", "A", "1 19:00")],
    ),
    pair(
        "after",
        "in the same district",
        _after("district", settlements=SPLIT),
        [
            _first("A", "0 10:00"),
            go("A>C", "0 12:00", 120),
            held("s", "C", "1 10:00"),
            go("C>A", "1 12:00", 120),
        ],
        [
            _first("A", "0 10:00"),
            go("A>B", "0 12:00"),
            held("s", "B", "1 10:00"),
            go("B>A", "1 12:00"),
        ],
    ),
    pair(
        "after",
        "anywhere in the campaign",
        ANYWHERE,
        [go("A>C", "0 08:00", 120), held("s", "C", "0 10:00"), go("C>A", "1 12:00", 120)],
        [
            _first("A", "0 08:00"),
            go("A>C", "0 10:00", 120),
            held("s", "C", "0 12:00"),
            go("C>A", "1 12:00", 120),
        ],
    ),
    pair(
        "after",
        "earlier campaigns do not count",
        _after(history=(History("first", "A", -1),)),
        [held("s", "A", "0 10:00")],
        [_first("A", "0 08:00"), held("s", "A", "0 10:00")],
    ),
    pair(
        "after",
        "for a case it is where its people may go, not where it is operated on",
        world(**PATHWAY),  # first reaches 60 km: from B to A, not from C to A
        [_first("A", "0 10:00"), operation("s", "A", "1 10:00", "far", served={"C": 1})],
        [_first("A", "0 10:00"), operation("s", "A", "1 10:00", "near", served={"B": 1})],
    ),
    pair(
        "after",
        "for a case the district is its own",
        world(
            settlements=SPLIT,
            kinds=(
                kind("first"),
                surgery(
                    after=(After("first", "district"),),
                    reach=(ReachStep(Decimal(999), Decimal(1)),),
                ),
            ),
            cases=PATHWAY["cases"],
        ),
        [_first("A", "0 10:00"), operation("s", "A", "1 10:00", "far", served={"C": 1})],
        [_first("A", "0 10:00"), operation("s", "A", "1 10:00", "near", served={"B": 1})],
    ),
)

COUPLED = world(kinds=(kind(with_kinds=("quiz",)), kind("quiz")))
WITH = (
    pair(
        "with",
        "alone",
        COUPLED,
        [held("s", "A", "0 10:00")],
        [held("s", "A", "0 10:00"), held("r", "A", "0 12:00", kind="quiz")],
    ),
    pair(
        "with",
        "the other on the next day",
        COUPLED,
        [held("s", "A", "0 10:00"), held("r", "A", "1 10:00", kind="quiz")],
        [held("s", "A", "0 10:00"), held("r", "A", "0 08:00", kind="quiz")],
    ),
    pair(
        "with",
        "the other in the next settlement",
        COUPLED,
        [
            held("s", "A", "0 08:00"),
            go("A>B", "0 10:00"),
            held("r", "B", "0 12:00", kind="quiz"),
            go("B>A", "0 15:00"),
        ],
        [
            go("A>B", "0 10:00"),
            held("r", "B", "0 12:00", kind="quiz"),
            held("s", "B", "0 13:00"),
            go("B>A", "0 15:00"),
        ],
    ),
    pair(
        "with",
        "it goes one way: who is named may be alone",
        COUPLED,
        [held("s", "A", "4 10:00")],
        [held("s", "A", "4 10:00", kind="quiz")],
    ),
)


def _apart(in_settlement: bool, named_by: str = "talk") -> object:
    rows = {name: kind(name) for name in ("talk", "drill", "quiz")}
    other = "drill" if named_by == "talk" else "talk"
    rows[named_by] = kind(named_by, apart=(Apart(other, in_settlement),))
    return world(
        kinds=tuple(rows.values()),
        specialists=(person(), person("p2")),
        venues=(venue("hall-A", "A"), venue("club-A", "A")),
    )


def _two(start: str, two: str = "drill", where: str = "hall-A") -> list:
    second = held("r", "A", start, kind=two, by=("p2",), venue=where)
    return [held("s", "A", "0 10:00", blocks=2), second]


APART = (
    pair("apart", "they overlap by a step", _apart(False), _two("0 11:30"), _two("0 12:00")),
    pair(
        "apart",
        "the other venue is far enough",
        _apart(False),
        _two("0 10:00"),
        _two("0 10:00", where="club-A"),
    ),
    pair(
        "apart",
        "in the whole settlement",
        _apart(True),
        _two("0 11:00", where="club-A"),
        _two("0 09:00", where="club-A"),
    ),
    pair(
        "apart",
        "whichever of the two names the other",
        _apart(False, "drill"),
        _two("0 11:00"),
        _two("0 11:00", "quiz"),
    ),
    pair(
        "apart",
        "from its own kind",
        world(kinds=(kind(apart=(Apart("talk"),)),), specialists=(person(), person("p2"))),
        _two("0 11:00", "talk"),
        _two("0 12:00", "talk"),
    ),
)

NOT_LAST = world(kinds=(kind(not_last_days=2),))
LAST = (
    pair(
        "last",
        "on the last day but one",
        NOT_LAST,
        [held("s", "A", "3 10:00")],
        [held("s", "A", "2 10:00")],
    ),
    pair(
        "last",
        "on the last day",
        world(kinds=(kind(not_last_days=1),)),
        [held("s", "A", "4 10:00")],
        [held("s", "A", "3 10:00")],
    ),
    pair(
        "last",
        "it starts before the last day, though it ends in it",
        world(
            kinds=(kind(not_last_days=1, hours=daily("12:00-11:00")),),
            venues=(venue("hall-A", "A", hours=daily("12:00-11:00")),),
            teams=(team(shift=daily("12:00-11:00")),),
        ),
        [held("s", "A", "4 00:00")],
        [held("s", "A", "3 23:30")],
    ),
    pair(
        "last",
        "not on any day",
        world(kinds=(kind(not_last_days=5),)),
        [held("s", "A", "0 10:00")],
        [],
    ),
)

CASES = (*GAP, *AFTER, *WITH, *APART, *LAST)
