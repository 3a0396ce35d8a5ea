"""The places worth a leg from each place: the nearest targets, the largest ones, the base."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from planner.solver.tours.asked import Floats
from planner.solver.tours.roads import LARGEST, NEAREST, _least, _near

FAR = float("inf")


def minutes_of(places: int, rng: Random) -> Floats:
    """Return minutes between places at random, few enough to be equal often; some have no way."""
    minutes = np.array([[float(rng.randint(1, 60)) for _ in range(places)] for _ in range(places)])
    minutes[[rng.random() < 0.1 for _ in range(places)]] = FAR
    np.fill_diagonal(minutes, 0.0)
    return minutes


@pytest.mark.parametrize("seed", range(5))
def test_least_values_are_those_of_a_whole_sort(seed: int) -> None:
    rng = np.random.default_rng(seed)
    values = rng.permuted(np.tile(np.arange(30.0), (20, 1)), axis=1)
    assert (_least(values, 7) == np.argsort(values, axis=1)[:, :7]).all()
    assert (_least(values, 99) == np.argsort(values, axis=1)).all()


def test_least_of_equal_values_come_in_the_order_of_the_columns() -> None:
    assert _least(np.array([[2.0, 1.0, 2.0, 1.0]]), 4).tolist() == [[1, 3, 0, 2]]


@pytest.mark.parametrize("places", [1, 5, 90])
def test_near_are_the_nearest_the_largest_and_the_base_each_once(places: int) -> None:
    rng = Random(places)
    minutes = minutes_of(places, rng)
    targets = frozenset(rng.sample(range(places), max(1, places * 2 // 3)))
    weight = np.array([rng.random() for _ in range(places)])
    goals = sorted(targets | {0})
    largest = sorted(goals, key=lambda p: -weight[p])[:LARGEST]
    for place, row in enumerate(_near(minutes, 0, targets, weight).tolist()):
        found = [p for p in row if p >= 0]
        assert row == found + [-1] * (len(row) - len(found))
        assert len(set(found)) == len(found)
        there = {p for p in goals if p != place and minutes[place, p] < FAR}
        assert set(found) <= there
        assert there & {0, *largest} <= set(found)
        nearest = sorted(minutes[place, p] for p in there)[:NEAREST]
        assert all(minutes[place, p] >= nearest[-1] for p in there.difference(found))
