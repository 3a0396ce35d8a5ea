"""What one rule reports is not reported again by others because of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from planner.domain.campaign import Campaign
from planner.domain.demand import Case
from planner.domain.kinds import After
from planner.domain.pins import NightPin, SessionPin
from planner.domain.plan import Plan
from planner.verify import violations
from tests.rules.plans import change, go, held, operation, plan
from tests.rules.worlds import at, kind, person, surgery, team, venue, world

SCHOOL = world(venues=(venue("hall-A", "A"), venue("school-B", "B", kind="school")))
CASES = world(
    kinds=(surgery(people_per_block=2), kind()),
    cases=(Case(id="c1", kind="surgery", settlement="A"),),
)
NURSES = world(
    specialists=(person(), person("n", skills=frozenset({"nurse"}))),
    pins=(SessionPin(id="x", team="t1"),),
)


def rules(campaign: Campaign, found: Plan) -> list[str]:
    return [row.rule for row in violations(campaign, found)]


def test_a_venue_of_another_settlement_is_not_asked_whether_it_suits() -> None:
    found = change(plan(SCHOOL, held("s", "A", "0 10:00")), "sessions", 0, venue="school-B")
    assert rules(SCHOOL, found) == ["table"]


def test_a_session_too_short_for_its_people_is_not_judged_for_seats() -> None:
    campaign = world(kinds=(kind(min_blocks=2, max_blocks=3),))
    found = plan(campaign, held("s", "A", "0 10:00", blocks=1, people=15))
    assert rules(campaign, found) == ["length"]


def test_more_than_one_patient_is_not_judged_for_seats() -> None:
    found = plan(CASES, operation("s", "A", "0 10:00", "c1", people=3))
    assert rules(CASES, found) == ["case"]


def test_sessions_before_and_after_one_of_unknown_specialists_are_judged() -> None:
    rows = [held(name, "A", f"{day} 10:00", by=("n",)) for day, name in enumerate("qrs")]
    found = plan(NURSES, replace(rows[0], cells={"pin": "x"}), *rows[1:])
    strange = change(found, "sessions", 1, specialists=("nobody",), teams=())
    told = [(row.rule, row.sessions) for row in violations(NURSES, strange)]
    assert told == [("needs", ("q",)), ("needs", ("s",)), ("table", ("r",))]


def test_an_unknown_specialist_in_a_pinned_session_keeps_no_team() -> None:
    found = plan(NURSES, held("s", "A", "0 10:00", pin="x"))
    strange = change(found, "sessions", 0, specialists=("nobody",), teams=())
    assert rules(NURSES, strange) == ["pin", "table"]


def test_a_session_outside_the_campaign_that_ends_before_it_starts_breaks_length_alone() -> None:
    campaign = world()
    found = plan(campaign, held("s", "A", "4 23:00", end=at("4 22:00")))
    late = change(found, "sessions", 0, start=at("6 10:00"), end=at("6 09:00"))
    assert rules(campaign, late) == ["length"]
    no_time = change(found, "sessions", 0, start=at("6 10:00"), end=at("6 10:00"))
    assert rules(campaign, no_time) == ["length"]


@pytest.mark.parametrize("day", [0, 4])
def test_a_night_pinned_outside_the_team_s_dates_is_never_kept(day: int) -> None:
    pin = NightPin(id="x", team="t1", settlement="A", day=day)
    campaign = world(teams=(team(first_day=1, last_day=3),), pins=(pin,))
    assert rules(campaign, plan(campaign)) == ["pin"]


def test_a_leg_that_is_no_journey_is_not_asked_for_closed_links() -> None:
    campaign = world()
    found = plan(campaign, go("A>B", "0 08:00", 90, "60"), go("B>A", "0 19:00"))
    assert rules(campaign, found) == ["travel"]


def test_a_row_for_an_unknown_kind_is_reported_once() -> None:
    campaign = world()
    found = plan(campaign)
    strange = change(found, "unplanned", 0, kind="chat", reason="weather")
    assert rules(campaign, strange) == ["table", "unplanned"]  # whose people are left without a row


def test_legs_that_lie_in_each_other_are_reported_one_by_one() -> None:
    campaign = world(teams=(team(speed_factor=Decimal(2)),))
    legs = (
        go("A>B", "0 08:00", 240, "60"),
        go("B>A", "0 09:00", 30, "60"),
        go("A>B", "0 10:00", 30, "60"),
        go("B>A", "0 17:00", 30, "60"),
    )
    told = violations(campaign, plan(campaign, *legs))
    assert [row.rule for row in told].count("place") == 2


def test_a_leg_that_takes_no_time_is_judged_for_its_journey_alone() -> None:
    campaign = world()
    found = plan(campaign, go("A>B", "0 07:00", 0, "60"), go("B>A", "0 17:00"))
    assert rules(campaign, found) == ["travel"]  # 07:00 is before the shift


def test_a_leg_to_where_the_team_is_already_is_no_journey_to_be_timed() -> None:
    campaign = world()
    found = plan(campaign, go("A>A", "0 08:00", 60, "5"))
    assert rules(campaign, found) == ["place"]


def test_a_carried_venue_is_not_there_where_its_own_team_is_not() -> None:
    campaign = world(teams=(team(carries="hall"),))
    found = plan(campaign, held("s", "B", "0 10:00", venue="@t1"))
    assert rules(campaign, found) == ["present"]


def test_a_case_that_a_session_for_residents_names_has_no_say_in_it() -> None:
    campaign = world(
        kinds=(surgery(), kind("first"), kind(after=(After("first"),))),
        cases=(Case(id="c1", kind="surgery", settlement="B", block_min=90, stay_days=1),),
    )
    first = held("r", "A", "0 08:00", kind="first")
    found = plan(campaign, first, held("s", "A", "0 10:00", case="c1", end=at("0 11:00")))
    assert rules(campaign, found) == ["case"]
