"""More cases at the margins: first and last minutes, the second of two, exactly full."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.demand import Case, History
from planner.domain.kinds import After, Apart, Audience, ReachStep
from planner.domain.pins import SessionPin
from planner.domain.plan import Plan
from planner.domain.policy import Policy
from tests.rules.plans import go, held, operation, pair, plan, recounted
from tests.rules.worlds import daily, kind, person, settlement, surgery, team, venue, world

ALWAYS = daily("00:00-24:00")
EVERYWHERE = (ReachStep(Decimal(999), Decimal(1)),)
TO_B = [go("A>B", "0 08:00"), go("B>A", "0 17:00")]


def _second(**cells: object) -> object:
    """Return a world in which the first team has no limit and the second has one."""
    return world(
        teams=(team("t0"), team("t1", **cells)), specialists=(person("p0", "t0"), person("p1"))
    )


def _nobody(campaign: object, people: int) -> Plan:
    found = plan(campaign, held("s", "A", "0 10:00", people=people))
    return found if people else recounted(campaign, served=(), sessions=found.sessions)


TIMES = (
    pair(
        "shift",
        "a session in the first minute of the campaign",
        world(),
        [held("s", "A", "0 00:00")],
        [held("s", "A", "0 08:00")],
    ),
    pair(
        "shift",
        "a session up to the last minute of the campaign",
        world(),
        [held("s", "A", "4 23:00")],
        [held("s", "A", "4 19:00")],
    ),
    pair(
        "present",
        "the campaign begins at 00:00 of its first day",
        world(
            teams=(team(shift=daily("12:00-11:00")),),
            venues=(venue("hall-A", "A", hours=daily("12:00-11:00")),),
            kinds=(kind(hours=daily("12:00-11:00")),),
        ),
        [held("s", "A", "-1 23:30")],
        [held("s", "A", "0 00:00")],
    ),
    pair(
        "drive",
        "a leg in the first minute of the campaign",
        world(teams=(team(max_drive_min=60, shift=ALWAYS),)),
        [go("A>B", "0 00:00"), go("B>A", "0 10:00")],
        [go("A>B", "0 00:00"), go("B>A", "1 10:00")],
    ),
    pair(
        "drive",
        "a leg up to the last minute of the campaign",
        world(teams=(team(max_drive_min=60, shift=ALWAYS),)),
        [go("A>B", "4 08:00"), go("B>A", "4 23:00")],
        [go("A>B", "3 08:00"), go("B>A", "4 23:00")],
    ),
    pair(
        "drive",
        "the second team's limit",
        _second(max_drive_min=60),
        TO_B,
        [go("A>B", "0 08:00"), go("B>A", "1 08:00")],
    ),
    pair(
        "away",
        "the second team's limit",
        _second(max_nights_away=1),
        [go("A>B", "0 08:00"), go("B>A", "2 08:00")],
        [go("A>B", "0 08:00"), go("B>A", "1 08:00")],
    ),
    pair(
        "run",
        "the second team's limit",
        _second(max_run_days=1),
        [held("r", "A", "0 10:00"), held("s", "A", "1 10:00")],
        [held("r", "A", "0 10:00"), held("s", "A", "2 10:00")],
    ),
    pair(
        "place",
        "a leg to where the team is already",
        world(),
        [go("A>A", "0 08:00", 30, "0")],
        [],
    ),
    pair(
        "place",
        "on the road at the end of the dates, though nobody sleeps on board",
        world(teams=(team(shift=daily("12:00-11:00"), last_day=3),)),
        [go("A>B", "3 19:00"), go("B>A", "3 23:30")],
        [go("A>B", "3 19:00"), go("B>A", "3 23:00")],
    ),
    pair(
        "place",
        "a leg after the end of the campaign",
        world(),
        [go("A>B", "5 21:00"), go("B>A", "5 23:00")],
        [],
    ),
    pair(
        "place",
        "a leg before the campaign begins",
        world(),
        [go("A>B", "-1 21:00"), go("B>A", "0 09:00")],
        [go("A>B", "0 08:00"), go("B>A", "0 09:00")],
    ),
)

THREE = tuple(map(person, ("p1", "p2", "p3", "p4")))
STAFFED = (
    person("head", skills=frozenset({"doctor", "nurse"})),
    person("doctor"),
    person("nurse", skills=frozenset({"nurse"})),
)
CASES_KIND = {
    "kinds": (surgery(people_per_block=2), kind()),
    "cases": (Case(id="c1", kind="surgery", settlement="A"),),
}


def _crowd(*starts: str) -> list:
    return [held(f"s{n}", "A", when, by=(f"p{n}",)) for n, when in enumerate(starts, 1)]


WHO = (
    pair(
        "room",
        "a crowd that is gone before the last session starts",
        world(specialists=THREE),
        [*_crowd("0 10:00", "0 10:00", "0 10:00", "0 10:00"), held("t", "A", "0 15:00")],
        [*_crowd("0 10:00", "0 10:00", "0 11:00", "0 11:00"), held("t", "A", "0 15:00")],
    ),
    pair(
        "needs",
        "who is named twice fills one place and is superfluous",
        world(specialists=STAFFED, kinds=(kind(needs=(("doctor", 1), ("nurse", 1))),)),
        [held("s", "A", "0 10:00", by=("doctor", "nurse", "nurse"))],
        [held("s", "A", "0 10:00", by=("head", "doctor"))],
    ),
    pair(
        "seats",
        "one more than the longest session takes",
        world(),
        [held("s", "A", "0 10:00", blocks=4, people=41)],
        [held("s", "A", "0 10:00", blocks=4, people=40)],
    ),
    pair(
        "seats",
        "a patient needs a seat too",
        world(venues=(venue("hall-A", "A", seats=0), venue("club-A", "A", seats=1)), **CASES_KIND),
        [operation("s", "A", "0 10:00", "c1")],
        [operation("s", "A", "0 10:00", "c1", venue="club-A")],
    ),
    pair("seats", "nobody comes", world(), _nobody(world(), 0), _nobody(world(), 1)),
    pair(
        "demand",
        "a session for nobody",
        (EMPTY_HALL := world(kinds=(kind(min_people=0),))),
        _nobody(EMPTY_HALL, 0),
        _nobody(EMPTY_HALL, 1),
    ),
    pair(
        "demand",
        "a venue without staff",
        world(
            kinds=(kind(audience=Audience.STAFF),),
            venues=(venue("hall-A", "A", staff=1), venue("club-A", "A")),
        ),
        [held("s", "A", "0 10:00", people=1, venue="club-A")],
        [held("s", "A", "0 10:00", people=1)],
    ),
    pair(
        "gap",
        "of another kind, in another settlement, longer ago: only its own last one counts",
        world(
            kinds=(kind(gap_days=30), kind("quiz")),
            history=(
                History("talk", "A", -40),
                History("talk", "A", -29),
                History("talk", "B", -1),
                History("quiz", "A", -1),
            ),
        ),
        [held("s", "A", "0 10:00")],
        [held("s", "A", "1 10:00")],
    ),
    pair(
        "after",
        "for residents it is their own settlement, however far the kind named reaches",
        world(kinds=(kind("first", reach=EVERYWHERE), kind(after=(After("first"),)))),
        [
            held("r", "A", "0 08:00", kind="first"),
            go("A>B", "0 09:00"),
            held("s", "B", "0 11:00"),
            go("B>A", "0 17:00"),
        ],
        [
            go("A>B", "0 09:00"),
            held("r", "B", "0 10:00", kind="first"),
            held("s", "B", "0 11:00"),
            go("B>A", "0 17:00"),
        ],
    ),
    pair(
        "apart",
        "two kinds that are apart from a third are not apart from each other",
        world(
            kinds=(
                kind("drill"),
                kind("talk", apart=(Apart("drill"),)),
                kind("quiz", apart=(Apart("drill"),)),
            ),
            specialists=(person(), person("p2")),
        ),
        [held("s", "A", "0 10:00"), held("r", "A", "0 10:00", kind="drill", by=("p2",))],
        [held("s", "A", "0 10:00"), held("r", "A", "0 10:00", kind="quiz", by=("p2",))],
    ),
    pair(
        "quota",
        "none at all in a venue, on any day",
        world(
            kinds=(kind(per_venue=0, venue_kinds=("hall",)), kind("quiz", per_settlement_day=1)),
        ),
        [held("s", "A", "0 10:00")],
        [held("s", "A", "0 10:00", kind="quiz"), held("r", "A", "4 10:00", kind="quiz")],
    ),
)

LONG_LUNCH = world(policy=Policy(lunch_min=120))  # 12:00-15:00, the middle is 13:30
DAY = (
    pair(
        "lunch",
        "two hours' lunch: who ends at the middle needs none",
        LONG_LUNCH,
        [held("s", "A", "0 10:00", blocks=4)],
        [held("s", "A", "0 09:30", blocks=4)],
    ),
    pair(
        "lunch",
        "two hours' lunch: who begins at the middle needs none",
        LONG_LUNCH,
        [held("s", "A", "0 13:00", blocks=4)],
        [held("s", "A", "0 13:30", blocks=4)],
    ),
    pair(
        "lunch",
        "a minute's lunch is still a lunch",
        world(policy=Policy(lunch_min=1)),
        [held("s", "A", "0 11:30", blocks=4)],
        [held("s", "A", "0 11:00", blocks=3)],
    ),
    pair(
        "load",
        "the hours of each day by itself, past midnight too",
        world(
            specialists=(person(max_session_min=Decimal(120)),),
            teams=(team(shift=daily("12:00-11:00")),),
            venues=(venue("hall-A", "A", hours=daily("12:00-11:00")),),
            kinds=(kind(hours=daily("12:00-11:00")),),
        ),
        [held("r", "A", "0 20:00"), held("s", "A", "0 23:00", blocks=2)],
        [held("r", "A", "0 23:00", blocks=2), held("s", "A", "1 01:00", blocks=2)],
    ),
    pair(
        "pin",
        "another case",
        world(
            kinds=(surgery(),),
            cases=tuple(Case(id=name, kind="surgery", settlement="A") for name in ("c1", "c2")),
            pins=(SessionPin(id="x", case="c2"),),
        ),
        [operation("s", "A", "0 10:00", "c1", pin="x")],
        [operation("s", "A", "0 10:00", "c2", pin="x")],
    ),
    pair(
        "pin",
        "a session that ends at 24:00 ends on its own day",
        world(
            teams=(team(shift=daily("12:00-11:00")),),
            venues=(venue("hall-A", "A", hours=daily("12:00-11:00")),),
            kinds=(kind(hours=daily("12:00-11:00")),),
            pins=(SessionPin(id="x", end_day=0),),
        ),
        [held("s", "A", "0 23:30", pin="x")],
        [held("s", "A", "0 23:00", pin="x")],
    ),
    pair(
        "venue",
        "a carried venue is used by others while its own team is gone",
        world(
            teams=(team(), team("bus", carries="hall")),
            specialists=(person(), person("p2", "bus")),
        ),
        [
            go("A>B", "0 08:00", team="bus"),
            held("s", "A", "0 10:00", venue="@bus"),
            go("B>A", "0 17:00", team="bus"),
        ],
        [
            go("A>B", "0 08:00", team="bus"),
            held("s", "B", "0 10:00", venue="@bus", by=("p2",)),
            go("B>A", "0 17:00", team="bus"),
        ],
    ),
    pair(
        "night",
        "one bed too few in the last night but one, exactly enough at the end",
        world(
            settlements=(settlement("A"), settlement("B", beds=1), settlement("C")),
            teams=(team(), team("t2", base="C")),
            specialists=(person(), person("p2", "t2")),
        ),
        [
            go("A>B", "3 08:00"),
            go("B>A", "4 08:00"),
            go("C>B", "3 08:00", team="t2"),
            go("B>C", "4 08:00", team="t2"),
        ],
        [
            go("A>B", "3 08:00"),
            go("B>A", "4 08:00"),
            go("C>B", "2 08:00", team="t2"),
            go("B>C", "3 08:00", team="t2"),
        ],
    ),
)

CASES = (*TIMES, *WHO, *DAY)
