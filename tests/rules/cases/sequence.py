"""Cases of several of a sort: sessions before others or kept apart from them, nights away."""

from __future__ import annotations

from planner.domain.kinds import After, Apart
from tests.rules.plans import Held, go, held, pair
from tests.rules.worlds import daily, kind, person, team, world

BOTH = world(kinds=(kind("quiz"), kind("drill"), kind(after=(After("quiz"), After("drill")))))
QUIZ = held("q", "A", "0 08:00", kind="quiz")
DRILL = held("d", "A", "0 09:00", kind="drill")
TALK = held("s", "A", "0 10:00")
DAY_BEFORE = world(kinds=(kind("quiz"), kind(after=(After("quiz", "settlement", 1),))))
EARLY = {"teams": (team(shift=daily("00:00-24:00")),)}


def _quiz(blocks: int) -> Held:
    return held("q", "A", "0 08:00", kind="quiz", blocks=blocks, by=("p2",))


def _drill(name: str, start: str, blocks: int, by: str) -> Held:
    return held(name, "A", f"0 {start}", kind="drill", blocks=blocks, by=(by,))


CASES = (
    pair("after", "the first of two is missing", BOTH, [DRILL, TALK], [QUIZ, DRILL, TALK]),
    pair("after", "the second of two is missing", BOTH, [QUIZ, TALK], [QUIZ, DRILL, TALK]),
    pair(
        "after",
        "it may be held once more afterwards",
        world(kinds=(kind("quiz"), kind(after=(After("quiz"),)))),
        [TALK, held("r", "A", "0 12:00", kind="quiz")],
        [QUIZ, TALK, held("r", "A", "0 12:00", kind="quiz")],
    ),
    pair(
        "after",
        "it may be held once more on a later day",
        DAY_BEFORE,
        [held("s", "A", "1 10:00"), held("r", "A", "2 10:00", kind="quiz")],
        [QUIZ, held("s", "A", "1 10:00"), held("r", "A", "2 10:00", kind="quiz")],
    ),
    pair(
        "with",
        "a kind that goes with itself and with another",
        world(kinds=(kind("quiz"), kind(with_kinds=("talk", "quiz")))),
        [TALK],
        [QUIZ, TALK],
    ),
    pair(
        "apart",
        "from both of two",
        world(
            kinds=(kind("drill"), kind(apart=(Apart("drill"),))),
            specialists=(person(), person("p2")),
        ),
        [
            held("d", "A", "0 08:00", kind="drill", blocks=3),
            held("s", "A", "0 10:00", by=("p2",)),
            held("e", "A", "0 12:00", kind="drill"),
        ],
        [
            held("d", "A", "0 08:00", kind="drill", blocks=2),
            held("s", "A", "0 10:00", by=("p2",)),
            held("e", "A", "0 12:00", kind="drill"),
        ],
    ),
    pair(
        "after",
        "in the first slot of the campaign nothing has been held",
        world(kinds=(kind("quiz"), kind(after=(After("quiz"),))), **EARLY),
        [held("s", "A", "0 00:00")],
        [held("q", "A", "0 00:00", kind="quiz"), held("s", "A", "0 01:00")],
    ),
    pair(
        "after",
        "in the first slot of the campaign no day before has held it",
        world(kinds=DAY_BEFORE.kinds, **EARLY),
        [held("s", "A", "0 00:00")],
        [held("q", "A", "0 00:00", kind="quiz"), held("s", "A", "1 00:00")],
    ),
    pair(
        "after",
        "the first of two ends too late",
        world(kinds=BOTH.kinds, specialists=(person(), person("p2"))),
        [_quiz(blocks=2), held("d", "A", "0 08:00", kind="drill"), held("s", "A", "0 09:30")],
        [_quiz(blocks=1), held("d", "A", "0 08:00", kind="drill"), held("s", "A", "0 09:30")],
    ),
    pair(
        "apart",
        "two begin before it and the second is over",
        world(
            kinds=(kind("drill"), kind(apart=(Apart("drill"),))),
            specialists=(person(), person("p2"), person("p3")),
        ),
        [_drill("d", "08:00", 3, "p2"), _drill("e", "08:30", 1, "p3"), TALK],
        [_drill("d", "08:00", 2, "p2"), _drill("e", "08:30", 1, "p3"), TALK],
    ),
    pair(
        "away",
        "nights before its dates are not counted",
        world(teams=(team(first_day=3, last_day=5, max_nights_away=1),), days=6),
        [go("A>B", "3 08:00"), go("B>A", "5 08:00")],
        [go("A>B", "3 08:00"), go("B>A", "4 08:00")],
    ),
)
