"""Cases of the rules about the order of sessions: gap, after."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.demand import Case, History
from planner.domain.kinds import After, ReachStep
from tests.rules.plans import go, held, operation, pair
from tests.rules.worlds import kind, person, settlement, surgery, world

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

CASES = (*GAP, *AFTER)
