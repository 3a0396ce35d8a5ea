"""Cases of the rules about a specialist's day: lunch, load."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.policy import Policy
from tests.rules.plans import go, held, pair
from tests.rules.worlds import daily, kind, person, team, venue, world

NOON = Policy(lunch_min=30)
LUNCH_WORLD = world(policy=NOON)  # 12:00-15:00, the middle is 13:30
ROUND = daily("12:00-11:00")
NIGHT_LUNCH = world(  # 23:00-01:00, the middle is 24:00
    policy=Policy(lunch_min=30, lunch_hours=daily("23:00-01:00")[0]),
    teams=(team(shift=ROUND),),
    venues=(venue("hall-A", "A", hours=ROUND),),
    kinds=(kind(hours=ROUND),),
)
LUNCH = (
    pair(
        "lunch",
        "work through the lunch hours",
        LUNCH_WORLD,
        [held("r", "A", "0 11:00", blocks=4)],
        [held("r", "A", "0 10:00", blocks=3)],
    ),
    pair(
        "lunch",
        "half an hour inside the lunch hours is enough",
        LUNCH_WORLD,
        [held("r", "A", "0 12:00", blocks=2), held("s", "A", "0 14:00", blocks=2)],
        [held("r", "A", "0 12:00", blocks=2), held("s", "A", "0 14:30", blocks=2)],
    ),
    pair(
        "lunch",
        "who begins at the middle has had lunch",
        LUNCH_WORLD,
        [held("r", "A", "0 12:00", blocks=3)],
        [held("r", "A", "0 13:30", blocks=3)],
    ),
    pair(
        "lunch",
        "who ends at the middle will have lunch",
        LUNCH_WORLD,
        [held("r", "A", "0 11:00", blocks=4)],
        [held("r", "A", "0 09:30", blocks=4)],
    ),
    pair(
        "lunch",
        "free before and after the lunch hours is not free in them",
        LUNCH_WORLD,
        [held("r", "A", "0 11:30", blocks=4), held("s", "A", "0 16:00")],
        [held("r", "A", "0 11:30", blocks=3), held("s", "A", "0 15:30")],
    ),
    pair(
        "lunch",
        "a session of the next day takes the break of the night's lunch hours",
        NIGHT_LUNCH,
        [held("r", "A", "0 22:30", blocks=2), held("s", "A", "1 00:30")],
        [held("r", "A", "0 22:30", blocks=2), held("s", "A", "1 01:00")],
    ),
    pair(
        "lunch",
        "on the way is no break",
        world(policy=Policy(lunch_min=60)),
        [
            held("r", "A", "0 11:00"),
            go("A>B", "0 12:30"),
            held("s", "B", "0 14:00", blocks=2),
            go("B>A", "0 17:00"),
        ],
        [
            held("r", "A", "0 11:00"),
            go("A>B", "0 13:00"),
            held("s", "B", "0 14:00", blocks=2),
            go("B>A", "0 17:00"),
        ],
    ),
    pair(
        "lunch",
        "a break is one stretch, on the last day too",
        world(policy=Policy(lunch_min=60), kinds=(kind(block_min=30),)),
        [
            held("q", "A", "4 12:00", blocks=1),
            held("r", "A", "4 13:00", blocks=2),
            held("s", "A", "4 14:30", blocks=1),
        ],
        [
            held("q", "A", "4 12:00", blocks=1),
            held("r", "A", "4 13:30", blocks=2),
            held("s", "A", "4 14:30", blocks=1),
        ],
    ),
)

LOAD_WORLD = world(specialists=(person(max_session_min=Decimal(120)), person("p2")))
LOAD = (
    pair(
        "load",
        "three hours of two",
        LOAD_WORLD,
        [held("r", "A", "0 10:00", blocks=3)],
        [held("r", "A", "0 10:00", blocks=2)],
    ),
    pair(
        "load",
        "the hours of a day add up",
        LOAD_WORLD,
        [held("r", "A", "0 10:00", blocks=2), held("s", "A", "0 15:00")],
        [held("r", "A", "0 10:00", blocks=2), held("s", "A", "1 15:00")],
    ),
    pair(
        "load",
        "every specialist's hours count by themselves",
        LOAD_WORLD,
        [held("r", "A", "0 10:00", blocks=2), held("s", "A", "0 15:00")],
        [held("r", "A", "0 10:00", blocks=2), held("s", "A", "0 15:00", by=("p2",))],
    ),
)

CASES = (*LUNCH, *LOAD)
