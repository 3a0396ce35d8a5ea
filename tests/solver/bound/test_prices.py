"""Prices of any kind prove a bound, and the same campaign gets the same bounds."""

from __future__ import annotations

from decimal import Decimal
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from planner.inputs import load_campaign
from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.solver.board.statics import Statics
from planner.solver.bound import Bound, bound, bounds
from planner.solver.bound.capacity_bound import problem_of
from planner.solver.bound.demand import Item, Spot
from planner.solver.bound.hosts import Host
from planner.solver.bound.program import Link, Prices, Problem, prices
from planner.solver.bound.values import rounded_up
from planner.solver.bound.weak import value

MINI = Path(__file__).parents[3] / "sample_data" / "mini"
KNOWN = Decimal("4365.43")
"""Points of a plan of the small sample that the search finds."""


@pytest.mark.parametrize("seed", range(20))
def test_prices_drawn_by_lot_prove_a_bound_above_a_known_plan(seed: int) -> None:
    campaign, rng = load_campaign(MINI), Random(seed)
    problem = problem_of(Statics(campaign, Network(campaign)))
    drawn = Prices(
        {key: rng.choice((0.0, rng.uniform(0, 30))) for key in problem.needs},
        {key: rng.uniform(0, 4) for key in problem.targets},
        {key: rng.uniform(0, 30) for key in sorted(problem.scarce)},
        {key: rng.uniform(0, 30) for key in sorted(problem.quotas)},
        {key: rng.uniform(0, 30) for key in links_of(problem)},
    )
    found = value(problem, drawn)
    assert found is not None
    assert found >= KNOWN


def links_of(problem: Problem) -> list[Link]:
    """Return the people of an item in a hall of a host, for all of them."""
    hosted = {key for host in problem.hosts for visit in host.visits for key, _ in visit}
    return [
        (number, spot.hall)
        for number, item in enumerate(problem.items)
        for spot in item.where
        if spot.hall in hosted
    ]


def test_half_a_visit_serves_half_of_those_who_are_worth_most() -> None:
    spots = [[Spot(place, 10, (0, place), 1, 1, 1)] for place in (0, 1)]
    problem = Problem(
        items=tuple(
            Item(0, (0, 0), worth, 10, 1.0, (s,)) for (s,) in spots for worth in (2.0, 1.0)
        ),
        crews=(),
        needs={},
        targets={},
        bonus=0.0,
        hosts=(Host(1, tuple((((0, place), 20.0),) for place in (0, 1))),),
    )
    assert len(prices(problem).link) == len(links_of(problem)) == 4
    found = value(problem, prices(problem))
    assert found is not None
    assert 30 <= found <= Decimal("30.01")  # 20 people at one place; by halves it were 40


@pytest.mark.parametrize("seed", range(10))
def test_prices_of_the_programme_prove_no_more_than_everything_served(seed: int) -> None:
    campaign = campaign_of_tables(generate(seed, 10, 3, 5))
    problem = problem_of(Statics(campaign, Network(campaign)))
    everything = value(problem, Prices())
    found = value(problem, prices(problem))
    assert found is not None
    assert everything is not None
    assert found <= everything + Decimal("0.01")


def test_rounds_never_raise_a_bound() -> None:
    campaign = load_campaign(MINI)
    found = [row.total for row in islice(bounds(campaign, Network(campaign)), 200)]
    known = [total for total in found if total is not None]
    assert known == sorted(known, reverse=True)
    assert KNOWN <= known[-1] < known[0]


def test_same_campaign_has_the_same_bounds_after_the_same_rounds() -> None:
    campaign = campaign_of_tables(generate(3, 20, 5, 8))
    first = bound(campaign, Network(campaign), rounds=30)
    assert first == bound(campaign, Network(campaign), rounds=30)


def test_proof_ends_when_told_to_stop() -> None:
    campaign = load_campaign(MINI)
    assert bound(campaign, Network(campaign), stop=lambda: True).method == "capacity"


def test_bound_is_rounded_up_and_unknown_when_it_is_not_finite() -> None:
    assert rounded_up([0.1, 0.2]) == Decimal("0.31")
    assert rounded_up([1e27]) >= Decimal(10) ** 27
    assert rounded_up([float("inf")]) is None
    assert rounded_up([float("nan"), 1.0]) is None


def test_tighter_of_two_bounds_takes_the_smaller_of_each_part() -> None:
    left = Bound(Decimal(5), None, "capacity")
    right = Bound(Decimal(4), Decimal(2), "journeys", 3)
    assert left.tighter(right) == right.tighter(left) == right
