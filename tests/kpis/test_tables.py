from __future__ import annotations

from decimal import Decimal

from planner import kpis
from planner.domain.plan import Plan
from planner.network import Network
from tests.kpis.world import CULTURE, HEALTH, NORTH, SOUTH, A, B, C, campaign, plan


def test_people_and_visits_are_told_apart() -> None:
    assert kpis.served_people(plan()) == 30  # 5 + 4 + 1 + 20
    assert kpis.reached(campaign(), plan()) == 29  # of B the 5 of the exam, not 5 + 1
    assert kpis.reached_in(campaign(), plan()) == {A: 4, B: 5, C: 20}


def test_directions_add_up_to_the_plan() -> None:
    health, culture = kpis.by_direction(campaign(), plan())
    assert (health.direction, health.sessions, health.people) == (HEALTH, 2, 10)
    assert (health.demand, health.points) == (40, 28)  # 20 + 10 + 8 and two cases
    assert health.demand_points == 20 + 10 * 2 + 8 + 7 * 2 + 1
    assert health.share == Decimal("0.25")
    assert (culture.direction, culture.people, culture.share) == (CULTURE, 20, Decimal("0.5"))


def test_districts_are_those_of_the_residents() -> None:
    north, south = kpis.by_district(campaign(), plan())
    assert (north.district, north.people, north.reached, north.visited) == (NORTH, 10, 9, 1)
    assert north.is_floor_reached
    assert (south.district, south.people, south.demand) == (SOUTH, 20, 48)
    assert south.under_floor == (HEALTH,)  # nobody of C is examined
    assert south.points_share == Decimal(10) / 28


def test_strands_say_what_lacks_to_the_floor() -> None:
    missing = {
        (row.district, row.direction): row.missing for row in kpis.strands(campaign(), plan())
    }
    assert missing == {
        (NORTH, HEALTH): 0,
        (SOUTH, HEALTH): Decimal("0.8"),
        (SOUTH, CULTURE): 0,
    }


def test_days_hold_what_starts_on_them() -> None:
    first, second, third = kpis.by_day(campaign(), plan())
    assert (first.sessions, first.people, first.legs, first.teams_away) == (2, 10, 2, 2)
    assert (second.sessions, second.people, second.points) == (1, 20, 10)
    assert second.teams_away == 1  # the train stands in C, the car is home
    assert (third.sessions, third.legs, third.km) == (0, 1, 100)


def test_teams_have_their_exact_km_and_their_price() -> None:
    car, train = kpis.by_team(campaign(), Network(campaign()), plan())
    assert (car.km, car.drive_min, car.nights_away, car.busy_days) == (Decimal("24.68"), 60, 1, 2)
    assert (train.km, train.nights_away, train.people, train.price) == (200, 2, 20, 102)


def test_specialists_are_used_for_a_share_of_what_they_could_work() -> None:
    doc, singer = kpis.by_specialist(campaign(), plan())
    assert doc.held_min == 120
    assert doc.available_min == 3 * 480  # leave until 9:00 of day 1 still leaves 9 hours, 8 count
    assert singer.use == Decimal(120) / 1440


def test_a_train_has_its_stops_with_sessions_and_people() -> None:
    stops = kpis.train_stops(campaign(), plan())
    assert [(stop.settlement, stop.arrive, stop.depart) for stop in stops] == [
        (A, 0, 1200),
        (C, 1800, 3000),
        (A, 3600, 4320),
    ]
    assert [(stop.sessions, stop.people) for stop in stops] == [(0, 0), (1, 20), (0, 0)]


def test_an_empty_plan_has_rows_of_nothing() -> None:
    empty = Plan()
    assert [row.people for row in kpis.by_direction(campaign(), empty)] == [0, 0]
    assert [row.is_floor_reached for row in kpis.by_district(campaign(), empty)] == [False, False]
    assert all(row.sessions == 0 for row in kpis.by_day(campaign(), empty))
    assert kpis.reached(campaign(), empty) == 0


def test_measures_carry_the_parts_of_the_objective() -> None:
    network = Network(campaign())
    found = {row.code: row for row in kpis.measures(campaign(), network, plan())}
    worth = kpis.points(campaign(), network, plan())
    assert found["points"].value == worth.total
    assert found["price_km"].better == "less"
    assert (found["people"].value, found["people"].unit) == (30, "people")
    assert found["unplanned"].value == 8
