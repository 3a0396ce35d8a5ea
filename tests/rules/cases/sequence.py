"""Cases of several sessions that come before others, or are kept apart from them."""

from __future__ import annotations

from planner.domain.kinds import After, Apart
from tests.rules.plans import held, pair
from tests.rules.worlds import daily, kind, person, team, world

BOTH = world(kinds=(kind("quiz"), kind("drill"), kind(after=(After("quiz"), After("drill")))))
QUIZ = held("q", "A", "0 08:00", kind="quiz")
DRILL = held("d", "A", "0 09:00", kind="drill")
TALK = held("s", "A", "0 10:00")
DAY_BEFORE = world(kinds=(kind("quiz"), kind(after=(After("quiz", "settlement", 1),))))
EARLY = {"teams": (team(shift=daily("00:00-24:00")),)}

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
)
