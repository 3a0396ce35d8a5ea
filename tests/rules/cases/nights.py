"""Cases of the rules about nights: night, away."""

from __future__ import annotations

from tests.rules.plans import go, pair
from tests.rules.worlds import daily, link, person, settlement, team, world


def _beds(beds: int, **tables: object) -> object:
    places = (settlement("A", beds=0), settlement("B", beds=beds), settlement("C", beds=0))
    return world(settlements=places, specialists=(person(), person("p2")), **tables)


AWAY = [go("A>B", "0 08:00"), go("B>A", "1 08:00")]
HOME = [go("A>B", "0 08:00"), go("B>A", "0 19:00")]
TWO = (team(), team("t2", base="C"))
LATE = {"shift": daily("00:00-24:00")}

NIGHT = (
    pair("night", "two guests and one bed", _beds(1), AWAY, HOME),
    pair(
        "night",
        "no beds where the team sleeps, enough at the next place",
        _beds(2),
        [go("A>C", "0 08:00", 120), go("C>A", "1 08:00", 120)],
        AWAY,
    ),
    pair(
        "night",
        "the guests of all teams share the beds",
        world(
            settlements=(settlement("A"), settlement("B", beds=2), settlement("C")),
            teams=TWO,
            specialists=(person(), person("p2"), person("p3", "t2")),
        ),
        [*AWAY, go("C>B", "0 08:00", team="t2"), go("B>C", "1 08:00", team="t2")],
        [*AWAY, go("C>B", "1 08:00", team="t2"), go("B>C", "2 08:00", team="t2")],
    ),
    pair(
        "night",
        "a team at its base needs no beds",
        world(
            settlements=(settlement("A"), settlement("B", beds=1), settlement("C")),
            teams=(team(), team("t2", base="B"), team("t3", base="C")),
            specialists=(person(), person("p2", "t2"), person("p3", "t3")),
        ),
        [*AWAY, go("C>B", "0 08:00", team="t3"), go("B>C", "1 08:00", team="t3")],
        AWAY,
    ),
    pair(
        "night",
        "who sleeps on board needs no beds",
        world(
            settlements=(settlement("A"), settlement("B", beds=0), settlement("C")),
            teams=(team(sleeps_on_board=True), team("t2", base="C")),
            specialists=(person(), person("p2", "t2")),
        ),
        [*AWAY, go("C>B", "0 08:00", team="t2"), go("B>C", "1 08:00", team="t2")],
        AWAY,
    ),
    pair(
        "night",
        "on the road at 24:00, at 24:00 sharp there",
        world(teams=(team(**LATE),)),
        [go("A>B", "0 23:30"), go("B>A", "1 08:00")],
        [go("A>B", "0 23:00"), go("B>A", "1 08:00")],
    ),
    pair(
        "night",
        "a team that departs at 24:00 is still there",
        world(teams=(team(**LATE),)),
        [go("A>B", "0 08:00"), go("B>A", "0 23:30")],
        [go("A>B", "0 08:00"), go("B>A", "1 00:00")],
    ),
    pair(
        "night",
        "in the second night of three",
        world(
            settlements=(settlement("A"), settlement("B"), settlement("C", beds=0)),
            links=(link("A-B"), link("B-C")),
        ),
        [go("A>B", "0 08:00"), go("B>C", "1 08:00"), go("C>B", "2 08:00"), go("B>A", "3 08:00")],
        [go("A>B", "0 08:00"), go("B>C", "1 08:00"), go("C>B", "1 18:00"), go("B>A", "3 08:00")],
    ),
)

TWO_NIGHTS = world(teams=(team(max_nights_away=2),))
ONE_NIGHT = world(teams=(team(max_nights_away=1, sleeps_on_board=True, **LATE),))
AWAY_CASES = (
    pair(
        "away",
        "three nights in a row",
        TWO_NIGHTS,
        [go("A>B", "0 08:00"), go("B>A", "3 08:00")],
        [go("A>B", "0 08:00"), go("B>A", "2 08:00")],
    ),
    pair(
        "away",
        "up to the last night but one of the campaign",
        TWO_NIGHTS,
        [go("A>B", "1 08:00"), go("B>C", "2 08:00"), go("C>A", "4 08:00", 120)],
        [go("A>B", "2 08:00"), go("B>C", "3 08:00"), go("C>A", "4 08:00", 120)],
    ),
    pair(
        "away",
        "a night at home in between",
        TWO_NIGHTS,
        [go("A>B", "0 08:00"), go("B>A", "2 08:00"), go("A>B", "2 10:00"), go("B>A", "4 08:00")],
        [go("A>B", "0 08:00"), go("B>A", "2 08:00"), go("A>B", "3 10:00"), go("B>A", "4 08:00")],
    ),
    pair(
        "away",
        "a night on the road is away",
        ONE_NIGHT,
        [go("A>B", "0 23:30"), go("B>A", "2 08:00")],
        [go("A>B", "0 23:30"), go("B>A", "1 08:00")],
    ),
    pair(
        "away",
        "no night away at all",
        world(teams=(team(max_nights_away=0),)),
        AWAY,
        HOME,
    ),
)

CASES = (*NIGHT, *AWAY_CASES)
