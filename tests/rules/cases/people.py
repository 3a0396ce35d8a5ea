"""Cases of the rules about whom a session serves: length, seats, demand, quota."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.demand import Case
from planner.domain.kinds import Audience, ReachStep
from planner.domain.pins import SessionPin
from tests.rules.plans import go, held, operation, pair
from tests.rules.worlds import at, kind, link, surgery, venue, world

BLOCKS = world(kinds=(kind(min_blocks=2, max_blocks=3),))
OWN_BLOCK = world(
    kinds=(surgery(),), cases=(Case(id="c1", kind="surgery", settlement="A", block_min=150),)
)


def _talk(place: str = "A", start: str = "0 10:00", **cells: object) -> object:
    return held("s", place, start, **cells)


LENGTH = (
    pair("length", "too few blocks", BLOCKS, [_talk(blocks=1)], [_talk(blocks=2)]),
    pair("length", "too many blocks", BLOCKS, [_talk(blocks=4)], [_talk(blocks=3)]),
    pair(
        "length",
        "longer than its blocks",
        BLOCKS,
        [_talk(blocks=2, end=at("0 12:30"))],
        [_talk(blocks=2, end=at("0 12:00"))],
    ),
    pair(
        "length",
        "ends when it starts",
        BLOCKS,
        [_talk(start="0 07:00", blocks=2, end=at("0 07:00"))],  # no other rule is asked about it
        [],
    ),
    pair("length", "ends before it starts", BLOCKS, [_talk(blocks=2, end=at("0 09:00"))], []),
    pair(
        "length",
        "a case's own length is one block",
        OWN_BLOCK,
        [operation("s", "A", "0 10:00", "c1", end=at("0 11:00"))],
        [operation("s", "A", "0 10:00", "c1")],
    ),
    pair(
        "length",
        "a case with a length of its own has no second block",
        OWN_BLOCK,
        [operation("s", "A", "0 10:00", "c1", blocks=2)],
        [operation("s", "A", "0 10:00", "c1", blocks=1)],
    ),
)

SEATED = world(
    kinds=(kind(min_people=5),), venues=(venue("hall-A", "A", seats=8), venue("hall-B", "B"))
)
SEATS = (
    pair("seats", "too few people", SEATED, [_talk(people=4)], [_talk(people=5)]),
    pair("seats", "more people than seats", SEATED, [_talk(people=9)], [_talk(people=8)]),
    pair(
        "seats",
        "more people than blocks take",
        world(),
        [_talk(people=21, blocks=2)],
        [_talk(people=20, blocks=2)],
    ),
    pair(
        "seats",
        "seats in every block",
        SEATED,
        [_talk(people=17, blocks=2)],
        [_talk(people=16, blocks=2)],
    ),
    pair(
        "seats",
        "people of two settlements share the seats",
        world(kinds=(kind(reach=(ReachStep(Decimal(60), Decimal(1)),)),)),
        [_talk(served={"A": 6, "B": 5})],
        [_talk(served={"A": 6, "B": 4})],
    ),
)

FEW = world(demand_table={("A", "talk"): 10, ("B", "talk"): 7})
STEPS = (ReachStep(Decimal(30), Decimal("0.5")), ReachStep(Decimal(90), Decimal("0.29")))
NEAR = world(
    kinds=(kind(reach=STEPS, people_per_block=100),),
    links=(link("A>B", 30), link("B>A", 90), link("B>C", 50), link("C>B", 91)),
)
STAFF = world(
    kinds=(kind(audience=Audience.STAFF, reach=(ReachStep(Decimal(999), Decimal(1)),)),),
    venues=(
        venue("hall-A", "A", staff=8),
        venue("club-A", "A", staff=3),
        venue("hall-B", "B", staff=9),
    ),
)
FAR_CASE = world(
    kinds=(surgery(reach=(ReachStep(Decimal(60), Decimal("0.1")),)),),
    cases=(
        Case(id="near", kind="surgery", settlement="B"),
        Case(id="far", kind="surgery", settlement="C"),
    ),
)
TUESDAY = [go("A>B", "1 08:00", 30), go("B>A", "1 17:00", 90)]
TO_B = [go("A>B", "0 08:00", 30), go("B>A", "0 17:00", 90)]


def _from(**people: int) -> object:
    return held("s", "A", "0 10:00", served=people)


def _at_b(**people: int) -> list:
    return [*TO_B, held("s", "B", "0 10:00", served=people)]


DEMAND = (
    pair(
        "demand",
        "more than are there",
        FEW,
        [_talk(people=8), held("r", "A", "1 10:00", people=3)],
        [_talk(people=8), held("r", "A", "1 10:00", people=2)],
    ),
    pair(
        "demand",
        "no demand at all",
        world(demand_table={("A", "talk"): 10}),
        [*[go("A>B", "0 08:00"), go("B>A", "0 17:00")], held("s", "B", "0 10:00", people=1)],
        [_talk(people=10)],
    ),
    pair(
        "demand",
        "without reach only the own residents come",
        world(),
        [_from(A=5, B=1)],
        [_from(A=6)],
    ),
    pair("demand", "too far even for the last step", NEAR, [_from(A=1, C=1)], [_from(A=1, B=1)]),
    pair(
        "demand",
        "at the nearer step half of the demand may go",
        NEAR,  # 30 km from A to B: half of 100
        _at_b(A=51),
        _at_b(A=50),
    ),
    pair(
        "demand",
        "it is farther from B to A than from A to B",
        NEAR,  # 90 km from B to A: floor(0.29 × 100) = 29
        [_from(B=30)],
        [_from(B=29)],
    ),
    pair(
        "demand",
        "farther than the last step by a kilometre",
        NEAR,  # 91 km from C to B, 50 from B to C
        _at_b(C=1),
        [
            go("A>C", "0 08:00", 90, "80"),
            held("s", "C", "0 10:00", served={"B": 1}),
            go("C>A", "0 15:00", 210, "181"),
        ],
    ),
    pair(
        "demand",
        "a limit is for all sessions together",
        NEAR,
        [_from(B=20), held("r", "A", "1 10:00", served={"B": 10})],
        [_from(B=20), held("r", "A", "1 10:00", served={"B": 9})],
    ),
    pair(
        "demand",
        "those who stay at home count against the demand, not against the reach",
        world(kinds=NEAR.kinds, links=NEAR.links, demand_table={("B", "talk"): 100}),
        [_from(B=29), *TUESDAY, held("r", "B", "1 10:00", people=72)],
        [_from(B=29), *TUESDAY, held("r", "B", "1 10:00", people=71)],
    ),
    pair("demand", "more than the staff of the venue", STAFF, [_talk(people=9)], [_talk(people=8)]),
    pair(
        "demand",
        "staff is served in its own venue",
        STAFF,
        [held("s", "A", "0 10:00", venue="club-A", people=4)],
        [held("s", "A", "0 10:00", venue="club-A", people=3)],
    ),
    pair(
        "demand",
        "a pinned session takes of the same staff",
        world(kinds=STAFF.kinds, venues=STAFF.venues, pins=(SessionPin(id="x", people=5),)),
        [held("r", "A", "0 10:00", pin="x", people=5), held("s", "A", "0 12:00", people=4)],
        [held("r", "A", "0 10:00", pin="x", people=5), held("s", "A", "0 12:00", people=3)],
    ),
    pair("demand", "staff of another settlement", STAFF, [_from(A=5, B=1)], [_from(A=6)]),
    pair(
        "demand",
        "a case is out of reach",
        FAR_CASE,
        [operation("s", "A", "0 10:00", "far", served={"C": 1})],
        [operation("s", "A", "0 10:00", "near", served={"B": 1})],
    ),
    pair(
        "demand",
        "people are whole numbers from one",
        world(kinds=(kind(min_people=0, reach=STEPS),), links=(link("A-B", 30), link("B-C"))),
        [_from(A=3, B=0)],
        [_from(A=3, B=1)],
    ),
)

TWICE = world(kinds=(kind(per_settlement=2),))
DAILY = world(kinds=(kind(per_settlement_day=1),))
HALLS = world(kinds=(kind(per_venue=1),), venues=(venue("hall-A", "A"), venue("club-A", "A")))
THREE = [held(f"s{n}", "A", f"{n} 10:00") for n in (0, 2, 4)]
QUOTA = (
    pair("quota", "three sessions in a settlement of two", TWICE, THREE, THREE[1:]),
    pair(
        "quota",
        "every settlement counts by itself",
        TWICE,
        THREE,
        [*THREE[:2], go("A>B", "4 08:00"), held("s4", "B", "4 10:00"), go("B>A", "4 17:00")],
    ),
    pair(
        "quota",
        "two sessions on a day of one",
        DAILY,
        [held("r", "A", "0 10:00"), held("s", "A", "0 15:00")],
        [held("r", "A", "0 10:00"), held("s", "A", "1 15:00")],
    ),
    pair(
        "quota",
        "two sessions in a venue of one",
        HALLS,
        [held("r", "A", "0 10:00"), held("s", "A", "1 10:00")],
        [held("r", "A", "0 10:00"), held("s", "A", "1 10:00", venue="club-A")],
    ),
    pair("quota", "none at all", world(kinds=(kind(per_settlement=0),)), [_talk()], []),
)

CASES = (*LENGTH, *SEATS, *DEMAND, *QUOTA)
