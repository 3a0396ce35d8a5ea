"""Cases of the rule about pins: pin."""

from __future__ import annotations

from planner.domain.pins import NightPin, SessionPin, StopPin
from tests.rules.plans import go, held, pair
from tests.rules.worlds import at, kind, person, team, venue, world

TWO = {
    "specialists": (person(), person("p2")),
    "venues": (venue("hall-A", "A"), venue("club-A", "A"), venue("hall-B", "B")),
}
NIGHT_IN_B = [go("A>B", "0 08:00"), go("B>A", "1 17:00")]
HOME_BY_NIGHT = [go("A>B", "0 08:00"), go("B>A", "0 17:00")]


def _pinned(**cells: object) -> object:
    return world(pins=(SessionPin(id="x", **cells),), **TWO)


def _with(start: str = "0 10:00", **cells: object) -> list:
    return [held("s", "A", start, pin="x", **cells)]


def _stop(start: str, end: str) -> object:
    return world(pins=(StopPin(id="x", team="t1", settlement="B", start=at(start), end=at(end)),))


KEPT = _pinned(kind="talk")
PIN = (
    pair("pin", "no session carries it", KEPT, [held("s", "A", "0 10:00")], _with()),
    pair(
        "pin",
        "two sessions carry it",
        KEPT,
        [*_with(), held("r", "A", "1 10:00", pin="x")],
        [*_with(), held("r", "A", "1 10:00")],
    ),
    pair("pin", "another start", _pinned(start=at("0 10:00")), _with("0 11:00"), _with()),
    pair(
        "pin",
        "a bare date fixes the day only",
        _pinned(start_day=1),
        _with("0 10:00"),
        _with("1 18:00"),
    ),
    pair("pin", "another end", _pinned(end=at("0 12:00")), _with(), _with(blocks=2)),
    pair("pin", "another day of the end", _pinned(end_day=2), _with(), _with("2 10:00")),
    pair(
        "pin",
        "another kind",
        world(kinds=(kind(), kind("quiz")), pins=(SessionPin(id="x", kind="quiz"),)),
        _with(),
        _with(kind="quiz"),
    ),
    pair("pin", "another venue", _pinned(venue="club-A"), _with(), _with(venue="club-A")),
    pair(
        "pin",
        "another settlement",
        _pinned(settlement="B"),
        [*HOME_BY_NIGHT, *_with("0 18:00")],
        [*HOME_BY_NIGHT, held("s", "B", "0 10:00", pin="x")],
    ),
    pair(
        "pin",
        "other specialists",
        _pinned(specialists=frozenset({"p2"})),
        _with(),
        _with(by=("p2",)),
    ),
    pair("pin", "people exactly", _pinned(people=9), _with(), _with(people=9)),
    pair(
        "pin",
        "the people of its own session, whoever comes to another",
        _pinned(people=9),
        [*_with(people=10), held("r", "A", "1 10:00", people=9)],
        [*_with(people=9), held("r", "A", "1 10:00", people=10)],
    ),
    pair(
        "pin",
        "another team",
        world(
            pins=(SessionPin(id="x", team="t2"),),
            teams=(team(), team("t2")),
            specialists=(person(), person("p2", "t2")),
        ),
        _with(),
        _with(by=("p2",)),
    ),
    pair("pin", "a stop is not made", _stop("0 10:00", "0 12:00"), [], HOME_BY_NIGHT),
    pair(
        "pin",
        "the team comes too late",
        _stop("0 09:00", "0 12:00"),
        [go("A>B", "0 08:30"), go("B>A", "0 17:00")],
        HOME_BY_NIGHT,
    ),
    pair(
        "pin",
        "the team leaves too early",
        _stop("0 09:00", "0 17:00"),
        [go("A>B", "0 08:00"), go("B>A", "0 16:30")],
        HOME_BY_NIGHT,
    ),
    pair(
        "pin",
        "the team sleeps elsewhere",
        world(pins=(NightPin(id="x", team="t1", settlement="B", day=0),)),
        HOME_BY_NIGHT,
        NIGHT_IN_B,
    ),
    pair(
        "pin",
        "a night at base",
        world(
            pins=tuple(
                NightPin(id=f"night-{day}", team="t1", settlement="A", day=day) for day in (0, 4)
            )
        ),
        NIGHT_IN_B,
        HOME_BY_NIGHT,
    ),
)

CASES = PIN
