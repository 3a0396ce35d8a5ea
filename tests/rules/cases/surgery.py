"""Cases of the rules about patients: case, ward."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.demand import Case
from planner.domain.kinds import ReachStep
from tests.rules.plans import change, held, operation, pair, plan
from tests.rules.worlds import kind, person, surgery, venue, world

EVERYWHERE = (ReachStep(Decimal(999), Decimal(1)),)


def _patients(stay_days: int = 0, **tables: object) -> object:
    def patient(name: str, **cells: object) -> Case:
        usual = {"kind": "surgery", "settlement": "A", "stay_days": stay_days}
        return Case(id=name, **(usual | cells))

    usual = {
        "kinds": (surgery(reach=EVERYWHERE, max_blocks=1), surgery("dental"), kind()),
        "cases": (
            patient("c1"),
            patient("c2"),
            patient("c3"),
            patient("b1", settlement="B"),
            patient("d1", kind="dental"),
            patient("late", latest=2, stay_days=0),
        ),
        "specialists": (person(), person("p2"), person("p3")),
        "venues": (venue("hall-A", "A", ward_beds=2, rooms=3), venue("hall-B", "B")),
    }
    return world(**(usual | tables))


WORLD = _patients()
ONE = [operation("s", "A", "0 10:00", "c1")]
TWO_PEOPLE = _patients(kinds=(surgery(people_per_block=2), surgery("dental"), kind()))
CASE = (
    pair("case", "no case is named", WORLD, [operation("s", "A", "0 10:00", None)], ONE),
    pair(
        "case",
        "a session for residents names a case",
        WORLD,
        [held("s", "A", "0 10:00", case="c1")],
        [held("s", "A", "0 10:00")],
    ),
    pair(
        "case",
        "a case of another kind",
        WORLD,
        change(plan(WORLD, *ONE), "sessions", 0, case="d1"),
        ONE,
    ),
    pair(
        "case",
        "a case is operated on twice",
        WORLD,
        [*ONE, operation("r", "A", "1 10:00", "c1")],
        [*ONE, operation("r", "A", "1 10:00", "c2")],
    ),
    pair(
        "case",
        "two people in a session for one",
        TWO_PEOPLE,
        [operation("s", "A", "0 10:00", "c1", people=2)],
        ONE,
    ),
    pair(
        "case",
        "the one who is served is of another settlement",
        WORLD,
        [operation("s", "A", "0 10:00", "c1", served={"B": 1})],
        [operation("s", "A", "0 10:00", "b1", served={"B": 1})],
    ),
    pair(
        "case",
        "after the latest day",
        WORLD,
        [operation("s", "A", "3 08:00", "late")],
        [operation("s", "A", "2 19:00", "late")],
    ),
)

THREE = [operation(f"s{n}", "A", "0 10:00", f"c{n}", by=(f"p{n}",)) for n in (1, 2, 3)]
ONE_NIGHT, THREE_NIGHTS = _patients(1), _patients(3)
WARD = (
    pair("ward", "three patients and two beds", ONE_NIGHT, THREE, THREE[:2]),
    pair(
        "ward",
        "the bed is free when the patient leaves",
        _patients(2),
        [*THREE[:2], operation("s3", "A", "1 10:00", "c3")],
        [*THREE[:2], operation("s3", "A", "2 10:00", "c3")],
    ),
    pair(
        "ward",
        "a patient with a longer stay meets those of later days",
        THREE_NIGHTS,
        [
            operation("s1", "A", "0 10:00", "c1"),
            operation("s2", "A", "1 10:00", "c2"),
            operation("s3", "A", "2 10:00", "c3"),
        ],
        [
            operation("s1", "A", "0 10:00", "c1"),
            operation("s2", "A", "1 10:00", "c2"),
            operation("s3", "A", "3 10:00", "c3"),
        ],
    ),
    pair(
        "ward",
        "who need not stay takes no bed",
        ONE_NIGHT,
        THREE,
        [*THREE[:2], operation("s3", "A", "0 10:00", "late", by=("p3",))],
    ),
    pair(
        "ward",
        "the last night counts, those past the horizon do not",
        _patients(3, venues=(venue("hall-A", "A", ward_beds=1, rooms=3),)),
        [operation("s1", "A", "2 10:00", "c1"), operation("s2", "A", "4 10:00", "c2")],
        [operation("s1", "A", "1 10:00", "c1"), operation("s2", "A", "4 10:00", "c2")],
    ),
    pair(
        "ward",
        "a venue without a ward",
        _patients(1, venues=(venue("hall-A", "A", ward_beds=1), venue("tent-A", "A"))),
        [operation("s", "A", "0 10:00", "c1", venue="tent-A")],
        [operation("s", "A", "0 10:00", "c1")],
    ),
)

CASES = (*CASE, *WARD)
