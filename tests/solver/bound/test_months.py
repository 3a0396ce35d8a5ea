"""Months that remember places prove bounds too, and never more than months that do not."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from planner.domain.campaign import Campaign
from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.solver.board.statics import Statics
from planner.solver.bound import journeys
from planner.solver.bound.asking import Asked
from planner.solver.bound.capacity_bound import problem_of
from planner.solver.bound.memory import memory_of
from planner.solver.bound.stage import Stage, stages_of
from planner.solver.bound.walk import NEVER
from tests.solver.bound.proven import holds_for_the_best
from tests.solver.bound.test_promise import holds
from tests.solver.exact.tiny import TINY

Floats = npt.NDArray[np.float64]


def stages(made: Campaign) -> list[Stage]:
    statics = Statics(made, Network(made))
    return stages_of(statics, problem_of(statics))


@pytest.fixture
def touring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all teams be asked for months that remember places, whatever they do."""
    monkeypatch.setattr(journeys, "is_touring", lambda *_: True)


@pytest.mark.usefixtures("touring")
@pytest.mark.parametrize(("settlements", "teams", "seed"), TINY)
def test_bound_with_memory_is_never_below_the_best_plan_there_is(
    settlements: int, teams: int, seed: int
) -> None:
    assert holds_for_the_best(settlements, teams, seed, rounds=60)


@pytest.mark.usefixtures("touring")
@pytest.mark.parametrize("seed", range(10))
def test_no_plan_of_a_made_up_campaign_is_worth_more_than_its_bound_with_memory(seed: int) -> None:
    assert holds(campaign_of_tables(generate(seed, 8, 3, 4)))


@pytest.mark.parametrize("seed", range(6))
def test_months_that_remember_earn_no_more_than_those_that_do_not(seed: int) -> None:
    rng = np.random.default_rng(seed)
    for stage in stages(campaign_of_tables(generate(seed, 12, 4, 5))):
        price = rng.uniform(0.0, 5.0, len(stage.rows))
        size = len(stage.region)
        some = memory_of(rng.random((size, size)) < 0.3)
        every = memory_of(np.ones((size, size), np.bool_))
        for sort in stage.sorts:
            asked = Asked(stage, sort)
            free = asked.most(price)
            partly = asked.best(price, some, 0.0)[0]
            fully = asked.best(price, every, 0.0)[0]
            assert fully <= partly + 1e-6
            assert partly <= free + 1e-6
            assert free <= _walked(asked, price) + 1e-6


def _walked(asked: Asked, price: Floats) -> float:
    """Return what a month earns with journeys that may be broken off anywhere."""
    curves, way = asked.curves(price), asked.sort.ways
    begin = np.full(len(curves.nodes), NEVER)
    begin[asked.home] = 0.0
    found = asked.stage.walk(asked.sort, curves, way.first, way.last, begin)
    return float(found[0][-1, asked.home])


@pytest.mark.parametrize("seed", range(6))
def test_months_are_worth_what_they_are_said_to_earn(seed: int) -> None:
    rng = np.random.default_rng(seed)
    for stage in stages(campaign_of_tables(generate(seed, 12, 4, 5))):
        price = rng.uniform(0.0, 5.0, len(stage.rows))
        size = len(stage.region)
        for sort in stage.sorts:
            most, months = Asked(stage, sort).best(price, memory_of(np.eye(size, dtype=bool)), 0.0)
            assert all(month.cost <= 1e-6 for month in months)
            worth = [float(month.served @ price) + month.cost for month in months]
            assert max([0.0, *worth]) == pytest.approx(most)
