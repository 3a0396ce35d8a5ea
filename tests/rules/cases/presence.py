"""Cases of the rules about who holds a session: present, double, needs, language."""

from __future__ import annotations

from dataclasses import replace

from tests.rules.plans import go, held, pair
from tests.rules.worlds import daily, kind, person, settlement, team, world

TOUR = [go("A>B", "0 08:00"), go("B>A", "0 17:00")]
TWO_TEAMS = world(
    teams=(team(), team("t2")),
    specialists=(person(), person("p2", "t2")),
    kinds=(kind(needs=(("doctor", 2),)),),
)
BOTH = ("p1", "p2")

PRESENT = (
    pair("present", "the team is elsewhere", world(), [held("s", "B", "0 10:00")], []),
    pair(
        "present",
        "the session starts before the team arrives",
        world(),
        [*TOUR, held("s", "B", "0 08:30")],
        [*TOUR, held("s", "B", "0 09:00")],
    ),
    pair(
        "present",
        "the session ends after the team has left",
        world(),
        [*TOUR, held("s", "B", "0 16:30")],
        [*TOUR, held("s", "B", "0 16:00")],
    ),
    pair(
        "present",
        "the team has left its base",
        world(),
        [*TOUR, held("s", "A", "0 10:00")],
        [*TOUR, held("s", "A", "0 18:00")],
    ),
    pair(
        "present",
        "one of two teams is missing",
        TWO_TEAMS,
        [*TOUR, held("s", "B", "0 09:00", by=BOTH)],
        [
            *TOUR,
            go("A>B", "0 08:00", team="t2"),
            go("B>A", "0 10:00", team="t2"),
            held("s", "B", "0 09:00", by=BOTH),
        ],
    ),
    pair(
        "present",
        "a team is nowhere before its first day",
        world(teams=(team(first_day=1),)),
        [held("s", "A", "0 10:00")],
        [held("s", "A", "1 10:00")],
    ),
    pair(
        "present",
        "a team is nowhere after its last day",
        world(teams=(team(last_day=3),)),
        [held("s", "A", "4 10:00")],
        [held("s", "A", "3 19:00")],
    ),
    pair(
        "present",
        "the campaign ends at 24:00 of its last day",
        world(
            teams=(team(shift=daily("12:00-11:00")),),
            venues=(replace(world().venues[0], hours=daily("12:00-11:00")),),
            kinds=(kind(hours=daily("12:00-11:00")),),
        ),
        [held("s", "A", "4 23:30")],
        [held("s", "A", "4 23:00")],
    ),
)

PAIR_KIND = world(
    specialists=(person(), person("p2")), kinds=(kind(), kind("duo", needs=(("doctor", 2),)))
)
DOUBLE = (
    pair(
        "double",
        "two sessions of one specialist overlap by a step",
        world(),
        [held("r", "A", "0 10:00"), held("s", "A", "0 10:30")],
        [held("r", "A", "0 10:00"), held("s", "A", "0 11:00")],
    ),
    pair(
        "double",
        "two specialists hold two sessions at a time",
        PAIR_KIND,
        [held("r", "A", "0 10:00"), held("s", "A", "0 10:00")],
        [held("r", "A", "0 10:00"), held("s", "A", "0 10:00", by=("p2",))],
    ),
    pair(
        "double",
        "one of a pair is needed elsewhere",
        PAIR_KIND,
        [
            held("r", "A", "0 10:00", blocks=3),
            held("s", "A", "0 12:00", kind="duo", by=BOTH),
        ],
        [
            held("r", "A", "0 10:00", blocks=2),
            held("s", "A", "0 12:00", kind="duo", by=BOTH),
        ],
    ),
)

STAFFED = world(
    specialists=(
        person("surgeon", skills=frozenset({"surgeon", "doctor"})),
        person("doctor"),
        person("nurse", skills=frozenset({"nurse"})),
        person("head", skills=frozenset({"doctor", "nurse"})),
    ),
    kinds=(kind(needs=(("doctor", 1), ("nurse", 1))), kind("op", needs=(("surgeon", 1),))),
)


def _held_by(*names: str, kind: str = "talk") -> list:
    return [held("s", "A", "0 10:00", by=names, kind=kind)]


NEEDS = (
    pair("needs", "one is missing", STAFFED, _held_by("doctor"), _held_by("doctor", "nurse")),
    pair(
        "needs",
        "one is superfluous",
        STAFFED,
        _held_by("doctor", "nurse", "surgeon"),
        _held_by("nurse", "surgeon"),
    ),
    pair(
        "needs",
        "nobody fills two places",
        STAFFED,
        _held_by("head", "head"),
        _held_by("head", "nurse"),
    ),
    pair(
        "needs",
        "two of one skill do not fill the other place",
        STAFFED,
        _held_by("doctor", "surgeon"),
        _held_by("doctor", "head"),
    ),
    pair(
        "needs",
        "the skill asked for is not there",
        STAFFED,
        _held_by("doctor", kind="op"),
        _held_by("surgeon", kind="op"),
    ),
    pair("needs", "nobody holds it", STAFFED, _held_by(), _held_by("doctor", "head")),
    pair(
        "needs",
        "specialists of two teams",
        TWO_TEAMS,
        [held("s", "A", "0 10:00")],
        [held("s", "A", "0 10:00", by=BOTH)],
    ),
)


def _tongues(town: str, kind_: str, one: str, two: str) -> object:
    def words(text: str) -> frozenset[str]:
        return frozenset(text.split())

    return world(
        settlements=(settlement("A", languages=words(town)), *map(settlement, "BC")),
        specialists=(
            person("p1", languages=words(one)),
            person("p2", languages=words(two)),
        ),
        kinds=(kind(languages=words(kind_)),),
    )


ONE, TWO = [held("s", "A", "0 10:00")], [held("s", "A", "0 10:00", by=("p2",))]
LANGUAGE = (
    pair(
        "language", "none in common with the settlement", _tongues("kk", "", "ru", "kk"), ONE, TWO
    ),
    pair(
        "language",
        "none in common with the kind",
        _tongues("kk ru", "ru", "kk", "kk ru"),
        ONE,
        TWO,
    ),
    pair(
        "language",
        "one language for all three, not one for each two",
        _tongues("kk ru", "ru en", "kk en", "ru"),
        ONE,
        TWO,
    ),
)

CASES = (*PRESENT, *DOUBLE, *NEEDS, *LANGUAGE)
