from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal

from planner.domain.demand import Case
from planner.domain.places import District
from planner.domain.plan import Night
from planner.domain.policy import Policy
from planner.verify import points
from tests.rules.plans import change, go, held, operation, plan
from tests.rules.worlds import at, between, kind, link, settlement, surgery, team, world

CASES = (Case(id="c1", kind="surgery", settlement="A", value=Decimal(40)),)
TOUR = (go("A>B", "0 08:00"), go("B>A", "1 08:00"))


def test_served_people_count_value_times_need() -> None:
    campaign = world(
        settlements=(settlement("A", need=Decimal("0.3")), settlement("B")),
        kinds=(kind(value=Decimal("1.5")),),
    )
    assert points(campaign, plan(campaign, held("s", "A", "0 10:00"))).served == Decimal("4.5")


def test_a_case_counts_its_own_value() -> None:
    campaign = world(kinds=(surgery(value=Decimal(7)),), cases=CASES)
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


def test_an_empty_plan_is_worth_a_decimal_nought() -> None:
    parts = points(world(), plan(world()))
    assert {type(getattr(parts, part.name)) for part in fields(parts)} == {Decimal}
    assert parts.total == 0


def test_only_what_the_campaign_knows_counts_as_served() -> None:
    campaign = world(kinds=(kind(), surgery(value=Decimal(7))), cases=CASES)
    talk, operated = held("r", "A", "0 10:00"), operation("s", "A", "0 12:00", "c1")
    found = plan(campaign, talk, operated)
    assert points(campaign, found).served == 10 + 40
    assert points(campaign, change(found, "sessions", 0, kind="chat")).served == 40
    assert points(campaign, change(found, "sessions", 1, case="c9")).served == 10 + 7
    assert points(campaign, replace(found, served=found.served[1:])).served == 40


def test_floor_is_a_share_of_all_points_there_the_cases_own_included() -> None:
    campaign = world(
        policy=Policy(lunch_min=0, floor_bonus=Decimal(1)),
        districts=(District(id="north", floor=Decimal("0.01")),),
        kinds=(kind(value=Decimal(3)), surgery(value=Decimal(7))),
        cases=CASES,
    )  # 300 people × 3 points and one case of 40: 1 % is 9.4
    assert points(campaign, plan(campaign, held("s", "A", "0 10:00"))).floor == Decimal("9.4")


def test_a_leg_costs_the_km_of_its_own_day() -> None:
    closed = (between("1 00:00", "2 00:00"),)
    campaign = world(
        links=(link("A-B", closed=closed), link("A-C"), link("C-B")),
        teams=(team(price_km=Decimal(1)),),
    )
    legs = (go("A>B", "0 08:00"), go("B>A", "1 08:00", 120))
    assert points(campaign, plan(campaign, *legs)).km == 60 + 120


def test_a_leg_that_is_no_journey_costs_the_km_that_it_states() -> None:
    train = team("train", profile="rail", price_km=Decimal(2))
    campaign = world(teams=(team(price_km=Decimal(1)), train))

    def price(km: str, ends: str = "A>B", name: str = "train") -> Decimal:
        return points(campaign, plan(campaign, go(ends, "0 08:00", km=km, team=name))).km

    assert price("7") == 14
    assert price("9999999999") == 2 * 9999999999
    assert [price(km) for km in ("10000000000", "1E+9999999", "NaN", "Infinity")] == [0, 0, 0, 0]
    assert price("7", "A>Z", "t1") == price("7", "Z>A", "t1") == 7
    assert price("7", name="nobody") == 0


def test_nights_of_an_unknown_team_are_free() -> None:
    campaign = world()
    found = plan(campaign)
    strange = replace(found, nights=(*found.nights, Night(team="t9", day=0, settlement="B")))
    assert points(campaign, strange).nights == 0


def test_changes_before_now_are_free() -> None:
    campaign = world()
    old = plan(campaign, held("r", "A", "2 10:00"))
    gone = replace(old, sessions=())
    assert [points(campaign, gone, old, at(now)).changes for now in ("2 10:00", "2 10:01")] == [
        5,
        0,
    ]
    moved = change(old, "nights", 2, settlement="B")
    assert [points(campaign, moved, old, at(now)).changes for now in ("2 23:59", "3 00:00")] == [
        5,
        0,
    ]
    assert points(campaign, replace(old, nights=old.nights[1:]), old).changes == 0
