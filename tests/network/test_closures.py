from __future__ import annotations

from decimal import Decimal

import pytest

from planner.domain.ids import SettlementId
from planner.network import Network
from tests.network.worlds import link, team, world

A, B, C, D = (SettlementId(name) for name in "ABCD")
DAY = 1440


def test_days_with_the_same_closed_links_share_a_class() -> None:
    links = [
        link("A", "B", 10, closed=[(DAY, 3 * DAY)]),
        link("B", "C", 10, closed=[(2 * DAY, 4 * DAY - 1)]),  # the fourth day not to its end
    ]
    network = Network(world("ABC", links))
    assert [network.day_class("road", day) for day in range(5)] == [0, 1, 2, 0, 0]
    assert [network.day_class("rail", day) for day in range(5)] == [0] * 5


def test_a_link_closed_all_day_is_gone_round() -> None:
    links = [link("A", "B", 10, closed=[(DAY, 2 * DAY)]), link("A", "C", 10), link("C", "B", 10)]
    network = Network(world("ABC", links))
    minutes = []
    for day in range(3):
        trip = network.trip(team(), A, B, day * DAY)
        assert trip is not None
        minutes.append(trip.minutes)
    assert minutes == [10, 20, 10]
    assert network.distance_km(A, B) == 10  # reach never looks at closures


@pytest.mark.parametrize(
    ("depart", "is_open"),
    [
        (569, True),  # on B-C from 579 to 599, closed from 600
        (571, False),  # on it until 601
        (610, False),  # from 620 to 640, closed until 621
        (611, True),  # from 621
    ],
)
def test_a_link_closed_for_hours_stops_the_legs_that_use_it_then(
    depart: int, is_open: bool
) -> None:
    links = [link("A", "B", 10), link("B", "C", 20, closed=[(600, 621)])]
    network = Network(world("ABC", links))
    assert (network.trip(team(), A, C, depart) is not None) == is_open


def test_a_slower_team_uses_each_link_for_longer() -> None:
    links = [link("A", "B", 10), link("B", "C", 20, closed=[(600, 621)])]
    network = Network(world("ABC", links))
    slow = team(speed_factor=Decimal("0.5"))
    assert network.trip(slow, A, C, 540) is not None  # on B-C from 560 to 600
    assert network.trip(slow, A, C, 541) is None  # to 601
    assert network.trip(slow, A, C, 600) is None  # from 620
    assert network.trip(slow, A, C, 601) is not None


def test_one_clean_quickest_path_is_enough_but_a_slower_one_is_not_taken() -> None:
    noon = [(720, 780)]
    split = [link("A", "B", 10, closed=noon), link("B", "D", 10), link("A", "C", 10)]
    equal = Network(world("ABCD", [*split, link("C", "D", 10)]))
    longer = Network(world("ABCD", [*split, link("C", "D", 10, 11)]))
    slower = Network(world("ABCD", [*split, link("C", "D", 11)]))
    assert equal.trip(team(), A, D, 720) is not None
    assert longer.trip(team(), A, D, 720) is None
    assert slower.trip(team(), A, D, 720) is None
    assert slower.trip(team(), A, D, 780) is not None


def test_mixed_paths_count_too() -> None:
    # A-B-D-E and A-C-D-F-..: first half clean only by C, second half clean only by E
    links = [
        link("A", "B", 10, closed=[(0, DAY - 1)]),
        link("A", "C", 10),
        link("B", "D", 10),
        link("C", "D", 10),
        link("D", "E", 10),
        link("D", "F", 10, closed=[(0, DAY - 1)]),
        link("E", "G", 10),
        link("F", "G", 10),
    ]
    network = Network(world("ABCDEFG", links))
    assert network.trip(team(), A, SettlementId("G"), 0) is not None


def test_a_leg_past_midnight_keeps_the_network_of_its_departure_day() -> None:
    links = [
        link("A", "B", 100, closed=[(0, DAY)]),
        link("A", "C", 100),
        link("C", "B", 100, closed=[(2 * DAY, 3 * DAY)]),
    ]
    network = Network(world("ABC", links))
    late = network.trip(team(), A, B, DAY - 60)
    assert late is not None
    assert late.minutes == 200  # A-B opens at midnight, but the leg is a leg of the day before
    second = network.trip(team(), A, B, DAY)
    assert second is not None
    assert second.minutes == 100


def test_a_link_closed_on_the_next_day_stops_a_leg_that_uses_it_after_midnight() -> None:
    links = [link("A", "B", 100), link("B", "C", 100, closed=[(DAY, 2 * DAY)])]
    network = Network(world("ABC", links))
    assert network.trip(team(), A, C, DAY - 200) is not None  # there at midnight
    assert network.trip(team(), A, C, DAY - 199) is None


def test_links_of_another_profile_close_nothing() -> None:
    links = [link("A", "B", 10), link("A", "B", 30, profile="rail", closed=[(0, DAY)])]
    network = Network(world("ABC", links))
    assert network.trip(team(), A, B, 0) is not None
    assert network.trip(team("rail"), A, B, 0) is None


def test_a_link_that_takes_no_time_is_never_used_while_closed() -> None:
    links = [link("A", "B", 0, closed=[(0, DAY - 1)]), link("B", "C", 10)]
    assert Network(world("ABC", links)).trip(team(), A, C, 600) is not None
