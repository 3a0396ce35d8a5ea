"""Pins: kept whatever is left open, and refused with the smallest conflict."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from planner.domain.campaign import Campaign
from planner.domain.demand import Case
from planner.domain.kinds import After
from planner.domain.pins import NightPin, Pin, SessionPin, StopPin
from planner.domain.plan import Plan, Session
from planner.domain.policy import Policy
from planner.errors import NoPlanError
from planner.solver.exact.admits import admits as admitted_exactly
from planner.solver.load import admits
from planner.verify import violations
from tests.rules.worlds import at, daily, kind, person, settlement, surgery, team, venue, world
from tests.solver.agreeing import campaign_of
from tests.solver.damage import with_nights
from tests.solver.pinning import pinned
from tests.solver.watching import pins_alone, solved

KINDS = (
    kind("talk"),
    kind("quiz", after=(After("talk"),)),
    kind("fair", with_kinds=("talk",)),
    kind("duo", needs=(("doctor", 2),)),
)


def _world(*pins: Pin, **tables: object) -> Campaign:
    usual = {
        "teams": (team(), team("bus", carries="hall")),
        "specialists": (person(), person("p2"), person("p3", "bus")),
        "kinds": KINDS,
    }
    return world(pins=pins, **(usual | tables))


def _stop(name: str, place: str, start: str, end: str, who: str = "t1") -> StopPin:
    return StopPin(id=name, team=who, settlement=place, start=at(start), end=at(end))


def _night(name: str, place: str, day: int, who: str = "t1") -> NightPin:
    return NightPin(id=name, team=who, settlement=place, day=day)


def _kept(campaign: Campaign) -> Plan:
    """Return the plan with the pins alone, which nobody has anything against."""
    plan = pins_alone(campaign).plan
    assert [*map(str, violations(campaign, plan))] == []
    assert admits(campaign, plan)
    return plan


def _of(plan: Plan, pin: str) -> Session:
    (row,) = (row for row in plan.sessions if row.pin == pin)
    return row


OPEN: dict[str, SessionPin] = {
    "a date": SessionPin(id="x", start_day=2),
    "a kind": SessionPin(id="x", kind="duo"),
    "few people": SessionPin(id="x", kind="talk", people=7),
    "people of several blocks": SessionPin(id="x", kind="talk", people=33),
    "a team": SessionPin(id="x", team="bus"),
    "a carried venue": SessionPin(id="x", kind="talk", venue="@bus", settlement="C"),
    "a venue and an end": SessionPin(id="x", kind="talk", venue="hall-B", end=at("3 12:00")),
    "specialists of two teams": SessionPin(
        id="x", specialists=frozenset({"p1", "p3"}), settlement="B"
    ),
    "a kind after another": SessionPin(id="x", kind="quiz", start=at("1 10:00"), settlement="B"),
    "a kind after another, first thing in the morning": SessionPin(
        id="x", kind="quiz", start=at("1 08:00"), settlement="A"
    ),
    "a kind with another": SessionPin(id="x", kind="fair", start=at("1 10:00"), settlement="C"),
    "the day of the end": SessionPin(id="x", kind="talk", end_day=4),
}


@pytest.mark.parametrize("name", OPEN)
def test_a_session_pin_is_kept_whatever_it_leaves_open(name: str) -> None:
    assert _of(_kept(_world(OPEN[name])), "x")


def test_what_a_pinned_session_asks_for_is_held_too() -> None:
    plan = _kept(_world(SessionPin(id="x", kind="quiz", start=at("1 08:00"), settlement="A")))
    first, second = plan.sessions
    assert (first.kind, second.kind) == ("talk", "quiz")
    assert first.end <= second.start == at("1 08:00")  # so on the day before


def test_a_pinned_case_is_operated_on_where_its_people_may_go() -> None:
    campaign = world(
        kinds=(surgery(),),
        cases=(Case(id="c1", kind="surgery", settlement="B"),),
        pins=(SessionPin(id="x", case="c1"),),
    )
    row = _of(_kept(campaign), "x")
    assert (row.settlement, row.people, row.case) == ("B", 1, "c1")


def test_a_stop_over_several_days_is_one_stay() -> None:
    plan = _kept(_world(_stop("x", "C", "1 12:00", "3 12:00")))
    out, back = plan.legs
    assert out.arrive <= at("1 12:00")
    assert back.depart >= at("3 12:00")


def test_two_pinned_sessions_leave_time_for_lunch() -> None:
    pins = [
        SessionPin(id="x", kind="talk", settlement="B", start=at("1 10:00"), people=20),
        SessionPin(id="y", kind="talk", settlement="B", start=at("1 14:30"), people=20),
    ]
    _kept(world(pins=tuple(pins), policy=Policy(lunch_min=30)))


CONFLICTS: dict[str, tuple[tuple[Pin, ...], set[str]]] = {
    "two stops at a time": (
        (
            _stop("one", "B", "1 10:00", "1 12:00"),
            _stop("two", "C", "1 11:00", "1 13:00"),
            _stop("other", "B", "3 10:00", "3 12:00"),
        ),
        {"one", "two"},
    ),
    "two stops without the time for the journey": (
        (_stop("one", "B", "1 10:00", "1 12:00"), _stop("two", "C", "1 12:30", "1 13:00")),
        {"one", "two"},
    ),
    "a night and a stop elsewhere that evening and morning": (
        (_night("night", "B", 1), _stop("stop", "C", "1 12:00", "2 12:00"), _night("n2", "B", 3)),
        {"night", "stop"},
    ),
    "two nights of one date": ((_night("one", "B", 1), _night("two", "C", 1)), {"one", "two"}),
    "a night away on the last day": ((_night("last", "B", 4), _night("fine", "B", 1)), {"last"}),
    "a stop that nobody can reach": ((_stop("early", "C", "0 08:00", "0 09:00"),), {"early"}),
    "specialists who do not meet the needs": (
        (SessionPin(id="x", kind="duo", specialists=frozenset({"p1"})),),
        {"x"},
    ),
    "one specialist in two sessions": (
        (
            SessionPin(id="x", kind="talk", start=at("1 10:00"), specialists=frozenset({"p1"})),
            SessionPin(id="y", kind="talk", start=at("1 10:30"), specialists=frozenset({"p1"})),
            SessionPin(id="z", kind="talk", start=at("1 10:30"), specialists=frozenset({"p2"})),
        ),
        {"x", "y"},
    ),
    "a session out of hours": ((SessionPin(id="x", kind="talk", start=at("1 05:00")),), {"x"}),
    "more people than there are": ((SessionPin(id="x", kind="talk", people=200),), {"x"}),
    "a session where its team must not be": (
        (
            SessionPin(id="x", settlement="B", start=at("1 10:00"), team="t1"),
            _stop("stop", "A", "1 09:00", "1 18:00"),
        ),
        {"x", "stop"},
    ),
    "a quiz on the first morning, with no talk before": (
        (SessionPin(id="x", kind="quiz", start=at("0 08:00")),),
        {"x"},
    ),
}


@pytest.mark.parametrize("name", CONFLICTS)
def test_pins_that_contradict_each_other_are_named_and_no_others(name: str) -> None:
    pins, conflict = CONFLICTS[name]
    with pytest.raises(NoPlanError) as caught:
        pins_alone(_world(*pins))
    assert set(caught.value.conflict) == conflict
    assert all(f"'{pin}'" in str(caught.value) for pin in conflict)


@pytest.mark.parametrize("name", CONFLICTS)
def test_without_one_of_the_conflict_the_pins_are_kept(name: str) -> None:
    pins, conflict = CONFLICTS[name]
    for pin in conflict:
        _kept(_world(*(row for row in pins if row.id != pin)))


def test_a_pin_outside_its_teams_dates_is_refused_by_search_board_and_judge() -> None:
    for pin in (_night("x", "A", 4), _stop("x", "A", "4 10:00", "4 12:00")):
        campaign = _world(pin, teams=(team(last_day=3), team("bus")))
        with pytest.raises(NoPlanError):
            pins_alone(campaign)
        plan = pins_alone(replace(campaign, pins=())).plan
        assert {row.rule for row in violations(campaign, plan)} == {"pin"}
        assert not admits(campaign, plan)


def test_a_bed_too_few_for_two_teams_is_a_conflict_of_their_nights() -> None:
    places = (settlement("A"), settlement("B", beds=2), settlement("C"))
    pins = (_night("one", "B", 1), _night("two", "B", 1, "bus"))
    with pytest.raises(NoPlanError) as caught:
        pins_alone(_world(*pins, settlements=places))
    assert set(caught.value.conflict) == {"one", "two"}  # three guests


def test_a_night_pin_keeps_who_sleeps_on_board_off_the_road() -> None:
    round_the_clock = team(sleeps_on_board=True, shift=daily("23:00-01:00"))
    plan = _kept(_world(_night("x", "B", 1), teams=(round_the_clock, team("bus"))))
    assert all(leg.arrive <= at("2 00:00") or leg.depart >= at("2 00:00") for leg in plan.legs)


def test_a_session_past_midnight_can_be_pinned_by_the_day_of_its_end() -> None:
    late = daily("20:00-04:00")
    campaign = world(
        teams=(team(shift=late),),
        kinds=(kind(hours=late, min_blocks=3),),
        venues=(venue("hall-A", "A", hours=late),),
        pins=(SessionPin(id="x", end_day=2),),
    )
    assert (_of(_kept(campaign), "x").end - 1) // 1440 == 2


@pytest.mark.parametrize("chunk", range(6))
def test_pins_taken_from_a_plan_are_kept_or_refused_but_never_broken(chunk: int) -> None:
    kept = 0
    for seed in range(chunk * 5, chunk * 5 + 5):
        free = replace(campaign_of(seed), pins=())
        plan, rng = solved(free, work=3, seed=seed).plan, Random(seed)
        for count in (1, 2, 4):
            campaign = pinned(free, plan, count, rng)
            try:
                _kept(campaign)
                kept += 1
            except NoPlanError:
                continue
    assert kept >= 12  # of 15


@pytest.mark.parametrize("day", [0, 4])
def test_a_night_outside_of_a_teams_dates_is_kept_by_nobody(day: int) -> None:
    night = NightPin(id="x", team="t1", settlement="A", day=day)
    teams = (team(first_day=1, last_day=3), team("bus", carries="hall"))
    campaign = _world(night, teams=teams)
    plan = with_nights(campaign, Plan())
    assert {row.rule for row in violations(campaign, plan)} - {"unplanned"} == {"pin"}
    assert not admits(campaign, plan)
    assert not admitted_exactly(campaign, plan)
    with pytest.raises(NoPlanError):
        solved(campaign, 1)
