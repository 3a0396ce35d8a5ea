from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from planner import kpis, verify
from planner.domain.ids import SessionId, SettlementId
from planner.domain.plan import Plan, Points, Served
from planner.network import Network
from tests.kpis.world import CAR, TRAIN, B, C, campaign, plan


def test_the_points_of_a_plan_are_those_reckoned_by_hand() -> None:
    points = kpis.points(campaign(), Network(campaign()), plan())
    # exam: 5 of B at need 2, 4 of A; case of B: own value 7 at need 2; concert: 20 at 0.5
    served = Decimal(5 * 2 + 4 + 7 * 2 + 10)
    # north, health: 28 served; floor 0.5 of 20 + 10 x 2 + 14 + 1 = 55
    # south, culture: 10 served of floor 0.1 x 20 = 2; south, health: nothing
    floor = 3 * (Decimal("27.5") + 2)
    assert points == Points(
        served=served,
        floor=floor,
        km=2 * Decimal("12.34") * Decimal("0.02") + 200 * Decimal("0.5"),
        nights=Decimal(2) + 2 * Decimal(1),  # the train's night on the road counts too
        changes=Decimal(0),
    )
    assert points.total == points.served + points.floor - points.km - points.nights


def test_the_judge_counts_the_same_points() -> None:
    assert kpis.points(campaign(), Network(campaign()), plan()) == verify.points(campaign(), plan())


def test_an_empty_plan_is_worth_nothing() -> None:
    assert kpis.points(campaign(), Network(campaign()), Plan()) == Points()


def test_rows_that_nobody_knows_bring_nothing() -> None:
    strange = replace(
        plan(),
        served=(
            Served(session=SessionId("nowhere"), settlement=B, people=5),
            Served(session=SessionId("s1"), settlement=SettlementId("{{7*7}}"), people=5),
        ),
    )
    assert kpis.served_points(campaign(), strange) == 0


def test_a_floor_already_reached_earns_no_more() -> None:
    everyone = replace(
        plan(), served=(*plan().served, Served(session=SessionId("s1"), settlement=B, people=5))
    )
    network = Network(campaign())
    before, after = (kpis.points(campaign(), network, each) for each in (plan(), everyone))
    assert after.served == before.served + 10
    assert after.floor == before.floor


def test_changes_are_counted_from_now_on_and_new_sessions_are_free() -> None:
    old, network = plan(), Network(campaign())
    sessions = [
        replace(old.sessions[0], start=630, end=690),  # the same day: no change
        replace(old.sessions[2], settlement=B),  # moved
        replace(old.sessions[1], id=SessionId("new")),  # s2 is dropped, this one is new
    ]
    nights = [replace(row, settlement=C) if row.team == CAR else row for row in old.nights]
    new = replace(old, sessions=tuple(sessions), nights=tuple(nights))
    assert [row.id for row in kpis.changed_sessions(old, new, 0)] == ["s2", "s3"]
    assert [row.id for row in kpis.changed_sessions(old, new, 721)] == ["s3"]
    assert len(kpis.changed_nights(old, new, 1439)) == 3  # the night of now's date is after now
    assert len(kpis.changed_nights(old, new, 1440)) == 2
    assert kpis.changes(campaign(), old, new, 721) == 5 * (1 + 3)
    assert kpis.changes(campaign(), old, old, 0) == 0
    for now in (0, 720, 721, 1440):
        counted = verify.points(campaign(), new, old, now)
        assert kpis.points(campaign(), network, new, old, now) == counted


def test_another_set_of_teams_is_a_change_but_not_another_order() -> None:
    old = replace(plan(), sessions=(replace(plan().sessions[0], teams=(CAR, TRAIN)),))
    turned = replace(old, sessions=(replace(old.sessions[0], teams=(TRAIN, CAR)),))
    fewer = replace(old, sessions=(replace(old.sessions[0], teams=(CAR,)),))
    assert not kpis.changed_sessions(old, turned)
    assert kpis.changed_sessions(old, fewer)
