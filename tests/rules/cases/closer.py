"""Cases that tell a rule from the same rule with a small fault: days, places and journeys."""

from __future__ import annotations

from planner.domain.demand import History
from tests.rules.plans import go, held, pair
from tests.rules.worlds import kind, person, team, world

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

CASES = (*DAYS, *WITH)
