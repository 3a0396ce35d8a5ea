"""Whatever stands in a plan, the judge reports and never raises."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.demand import Case
from planner.domain.kinds import After, Apart, ReachStep
from planner.domain.pins import NightPin, SessionPin, StopPin
from planner.domain.plan import Leg, Night, Plan, Served, Session, Unplanned
from planner.domain.policy import Policy
from planner.verify import points, violations
from tests.rules.plans import go, held, plan
from tests.rules.worlds import at, between, kind, link, person, settlement, surgery, team, world

EVERYTHING = world(
    policy=Policy(),
    settlements=tuple(settlement(name, sidings=1) for name in "ABC"),
    kinds=(
        kind(
            per_settlement=1,
            per_settlement_day=1,
            per_venue=1,
            gap_days=2,
            reach=(ReachStep(Decimal(70), Decimal("0.3")),),
            after=(After("surgery", "district", 1, 3),),
            with_kinds=("surgery",),
            apart=(Apart("talk", True),),
            not_last_days=1,
        ),
        surgery(after=(After("talk"),)),
    ),
    cases=(Case(id="c1", kind="surgery", settlement="B", block_min=90, latest=3, stay_days=10**9),),
    teams=(
        team(max_drive_min=60, max_run_days=1, max_nights_away=1, carries="hall"),
        team("t2", profile="rail", first_day=1, sleeps_on_board=True),
    ),
    specialists=(person(), person("p2", "t2")),
    links=(
        link("A-B", closed=(between("1 00:00", "2 06:00"),)),
        link("B-C"),
        link("A-B", profile="rail", closed=(between("1 08:00", "1 12:00"),)),
    ),
    pins=(
        SessionPin(id="x", kind="talk", start=at("0 10:00"), end_day=3, team="t1"),
        StopPin(id="y", team="t1", settlement="B", start=0, end=at("1 12:00")),
        NightPin(id="z", team="t2", settlement="B", day=2),
    ),
)
HOSTILE = "{{7*7}}<script>=cmd()"


def _one_of(*names: str) -> st.SearchStrategy[str]:
    return st.sampled_from((*names, "", HOSTILE))


PLACES, TEAMS = _one_of("A", "B", "C"), _one_of("t1", "t2")
NUMBERS = st.integers(-3, 40) | st.integers()
DAYS = st.integers(-1, 6) | st.integers()
MOMENTS = st.integers(-2, 250).map(lambda step: step * 30) | st.integers()
IDS = _one_of("s1", "s2")
SESSIONS = st.builds(
    Session,
    id=IDS,
    kind=_one_of("talk", "surgery"),
    direction=_one_of("health"),
    settlement=PLACES,
    venue=_one_of("hall-A", "hall-B", "@t1", "@t2"),
    start=MOMENTS,
    end=MOMENTS,
    blocks=NUMBERS,
    people=NUMBERS,
    specialists=st.lists(_one_of("p1", "p2"), max_size=3).map(tuple),
    teams=st.lists(TEAMS, max_size=3).map(tuple),
    case=st.none() | _one_of("c1"),
    pin=st.none() | _one_of("x", "y"),
)
LEGS = st.builds(
    Leg, team=TEAMS, start=PLACES, end=PLACES, depart=MOMENTS, arrive=MOMENTS, km=st.decimals()
)
PLANS = st.builds(
    Plan,
    sessions=st.lists(SESSIONS, max_size=5).map(tuple),
    served=st.lists(
        st.builds(Served, session=IDS, settlement=PLACES, people=NUMBERS), max_size=5
    ).map(tuple),
    legs=st.lists(LEGS, max_size=6).map(tuple),
    nights=st.lists(
        st.builds(Night, team=TEAMS, day=DAYS, settlement=st.none() | PLACES), max_size=5
    ).map(tuple),
    unplanned=st.lists(
        st.builds(
            Unplanned,
            settlement=PLACES,
            kind=_one_of("talk"),
            people=NUMBERS,
            reason=_one_of("price", "ward"),
        ),
        max_size=4,
    ).map(tuple),
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(found=PLANS, now=st.none() | MOMENTS)
def test_judge_never_raises(found: Plan, now: int | None) -> None:
    assert all(str(violation) for violation in violations(EVERYTHING, found, now))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(found=PLANS, old=PLANS, now=st.none() | MOMENTS)
def test_points_of_any_plan_are_a_number(found: Plan, old: Plan, now: int | None) -> None:
    assert points(EVERYTHING, found, old, now).total.is_finite()


@settings(max_examples=100, deadline=None, derandomize=True)
@given(found=PLANS)
def test_empty_campaign_judges_any_plan(found: Plan) -> None:
    empty = world(teams=(), specialists=(), kinds=(), venues=(), settlements=(), links=())
    assert (violations(empty, found) == ()) == (found == Plan())


def test_one_unknown_id_is_one_finding() -> None:
    campaign = world()
    sound = plan(campaign, held("s", "A", "0 10:00"), go("A>B", "1 08:00"), go("B>A", "1 12:00"))
    for cells in ({"venue": HOSTILE}, {"settlement": "Z"}, {"specialists": ("nobody",)}):
        broken = replace(sound, sessions=(replace(sound.sessions[0], **cells),))
        assert [found.rule for found in violations(campaign, broken)] == ["table"]
