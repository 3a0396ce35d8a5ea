from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from planner.domain.demand import Case
from planner.domain.places import District
from planner.domain.policy import Policy
from planner.verify import points
from tests.rules.plans import change, go, held, operation, plan
from tests.rules.worlds import kind, link, settlement, surgery, team, world

TOUR = (go("A>B", "0 08:00"), go("B>A", "1 08:00"))


def test_served_people_count_value_times_need() -> None:
    campaign = world(
        settlements=(settlement("A", need=Decimal("0.3")), settlement("B")),
        kinds=(kind(value=Decimal("1.5")),),
    )
    assert points(campaign, plan(campaign, held("s", "A", "0 10:00"))).served == Decimal("4.5")


def test_a_case_counts_its_own_value() -> None:
    cases = (Case(id="c1", kind="surgery", settlement="A", value=Decimal(40)),)
    campaign = world(kinds=(surgery(value=Decimal(7)),), cases=cases)
    found = points(campaign, plan(campaign, operation("s", "A", "0 10:00", "c1")))
    assert found.served == Decimal(40)


def test_legs_cost_their_exact_km_not_the_rounded_ones() -> None:
    campaign = world(
        links=(link("A-B", 60, "33.34"), link("B-C")), teams=(team(price_km=Decimal("0.5")),)
    )
    legs = (go("A>B", "0 08:00", km="33.3"), go("B>A", "0 17:00", km="33.3"))
    assert points(campaign, plan(campaign, *legs)).km == Decimal("33.34")  # 2 × 33.34 × 0.5


def test_nights_at_base_are_free() -> None:
    campaign = world(teams=(team(price_night=Decimal(3)),))
    assert points(campaign, plan(campaign, *TOUR)).nights == Decimal(3)


def test_floor_pays_once_up_to_the_floor() -> None:
    campaign = world(
        policy=Policy(lunch_min=0, floor_bonus=Decimal(2)),
        districts=(District(id="north", floor=Decimal("0.05")),),
    )  # 300 points of demand, 15 of them under the floor
    few = plan(campaign, held("s", "A", "0 10:00"))
    many = plan(campaign, held("s", "A", "0 10:00", blocks=2, people=20))
    assert points(campaign, few).floor == Decimal(20)
    assert points(campaign, many).floor == Decimal(30)


def test_changes_count_each_old_session_and_night_once() -> None:
    campaign = world()
    old = plan(campaign, *TOUR, held("r", "A", "2 10:00"), held("s", "A", "3 10:00"))
    later_that_day = change(old, "sessions", 0, start=old.sessions[0].start + 60)
    assert points(campaign, later_that_day, old).changes == 0
    dropped = replace(old, sessions=old.sessions[1:])
    assert points(campaign, dropped, old).changes == 5
    at_home = change(old, "nights", 0, settlement="A")
    assert points(campaign, at_home, old).changes == 5
    assert points(campaign, at_home, old, now=24 * 60).changes == 0
