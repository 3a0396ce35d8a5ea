"""Cases of the rules about what goes together: with, apart, last."""

from __future__ import annotations

from planner.domain.kinds import Apart
from tests.rules.plans import go, held, pair
from tests.rules.worlds import daily, kind, person, team, venue, world

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
    pair(
        "apart",
        "from a kind that is held at some hours in some venues",
        world(
            kinds=(
                kind(apart=(Apart("drill"), Apart("quiz")), venue_kinds=("hall", "club")),
                kind("drill", hours=daily("10:00-12:00")),
                kind("quiz", venue_kinds=("school",)),
            ),
            specialists=(person(), person("p2")),
            venues=(venue("hall-A", "A"), venue("club-A", "A", kind="club")),
        ),
        _two("0 11:00"),
        [held("s", "A", "0 10:00", blocks=2, venue="club-A"), *_two("0 11:00")[1:]],
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

CASES = (*WITH, *APART, *LAST)
