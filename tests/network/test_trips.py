from __future__ import annotations

import itertools
from decimal import Decimal
from fractions import Fraction
from math import ceil
from random import Random

import pytest

from planner.domain.ids import SettlementId
from planner.network import Network
from tests.network.worlds import link, team, world

A, B, C = (SettlementId(name) for name in "ABC")


@pytest.mark.parametrize(
    ("minutes", "grid_min", "expected"),
    [
        ("60", 30, 60),
        ("60.001", 30, 60),  # an excess of 0.001 min does not count: (0.001 - 0.001) / 30 = 0
        ("60.0011", 30, 90),
        ("60.5", 30, 90),
        ("0", 30, 30),  # at least one step
        ("0.0001", 5, 5),
        ("59.99", 60, 60),
    ],
)
def test_minutes_are_rounded_up_once_to_the_grid(
    minutes: str, grid_min: int, expected: int
) -> None:
    network = Network(world("AB", [link("A", "B", Fraction(minutes))], grid_min=grid_min))
    trip = network.trip(team(), A, B, 0)
    assert trip is not None
    assert trip.minutes == expected


def test_a_path_is_rounded_as_a_whole() -> None:
    links = [link("A", "B", "10.4"), link("B", "C", "10.4")]
    trip = Network(world("ABC", links)).trip(team(), A, C, 0)
    assert trip is not None
    assert trip.minutes == 21  # 20.8, not 11 + 11


def test_speed_is_applied_before_rounding_and_thirds_are_exact() -> None:
    links = [link("A", "B", "0.1")]
    for factor, expected in (("0.01", 10), ("0.03", 4), ("1.5", 1)):  # 10, 3.33, 0.07
        trip = Network(world("AB", links)).trip(team(speed_factor=Decimal(factor)), A, B, 0)
        assert trip is not None
        assert trip.minutes == expected
    ten_thirds = Network(world("ABCDEFG"[:4], [link(a, b, "10/3") for a, b in ("AB", "BC", "CD")]))
    trip = ten_thirds.trip(team(), A, SettlementId("D"), 0)
    assert trip is not None
    assert trip.minutes == 10


def test_km_are_exact_decimals() -> None:
    links = [link("A", "B", 10, Fraction("0.1")), link("B", "C", 10, Fraction("0.2"))]
    trip = Network(world("ABC", links)).trip(team(), A, C, 0)
    assert trip is not None
    assert trip.km == Decimal("0.3")


def test_a_leg_to_where_one_is_does_not_exist() -> None:
    assert Network(world("AB", [link("A", "B", 1)])).trip(team(), A, A, 0) is None


@pytest.mark.parametrize("seed", range(10))
def test_the_stepped_matrix_and_the_trips_say_the_same(seed: int) -> None:
    rng = Random(seed)
    names = "ABCDEFGH"
    links = [
        link(a, b, Fraction(rng.randint(1, 3000), 10), profile="rail")
        for a, b in itertools.pairwise(names)
        if rng.random() < 0.8
    ]
    grid_min = rng.choice((5, 10, 15, 30, 60))
    network = Network(world(names, links, grid_min=grid_min))
    train = team("rail", speed_factor=Decimal(rng.choice(("0.7", "1", "1.3"))))
    steps, minutes = network.trip_minutes(train, 0), network.minutes("rail", 0)
    for start in network.places:
        for end in network.places:
            at = network.index[start], network.index[end]
            trip = network.trip(train, start, end, 0)
            if trip is None:
                assert steps[at] == (0 if start == end else -1)
            else:
                exact = Fraction(str(minutes[at])) / Fraction(train.speed_factor)
                expected = max(grid_min, ceil((exact - Fraction(1, 1000)) / grid_min) * grid_min)
                assert steps[at] == trip.minutes == expected
