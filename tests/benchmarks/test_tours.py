"""The tours of the lab: whatever order is walked gives a plan without violations."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.tours.core import Core, core_of
from benchmarks.tours.instances import INSTANCES, Shape, tables_of, tables_of_shape
from benchmarks.tours.plans import Orders, plan_of
from benchmarks.tours.walk import Walker
from planner.app.judging import judge
from planner.inputs.generate import campaign_of_tables

SMALL = {
    "crows": Shape(region="clusters", crews=2, days=6, settlements=14),
    "corridor": Shape(region="corridor", crews=1, days=8, settlements=14),
    "roads, hours, rest, little driving": Shape(
        region="steppe",
        crews=1,
        days=9,
        settlements=14,
        has_windows=True,
        rest="sun",
        max_drive_min="200",
    ),
    "priced": Shape(
        region="steppe", crews=2, days=6, settlements=14, price_km="0.5", price_night="5"
    ),
}


def core(shape: Shape) -> Core:
    return core_of(campaign_of_tables(tables_of_shape(shape)))


def shuffled(of: Core, seed: int) -> Orders:
    """Return orders in which every visit is asked for once, in no good order."""
    rng, orders = Random(seed), {}
    for number, strand in enumerate(of.strands):
        visits = [*range(len(strand.visits))]
        rng.shuffle(visits)
        crews = len(strand.teams)
        orders[number] = [visits[crew::crews] for crew in range(crews)]
    return orders


@pytest.mark.parametrize("name", INSTANCES)
def test_every_instance_is_a_sound_campaign(name: str) -> None:
    campaign = campaign_of_tables(tables_of(name))
    assert len(campaign.settlements) == 81
    assert len(campaign.demand) == 3 * 80  # every settlement asks each direction for one session


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", SMALL)
def test_any_order_walks_to_a_plan_that_breaks_no_rule(name: str, seed: int) -> None:
    of = core(SMALL[name])
    plan = plan_of(of, shuffled(of, seed))
    assert judge(of.campaign, plan).violations == ()
    assert plan.sessions


@pytest.mark.parametrize("name", SMALL)
def test_a_walk_is_worth_what_the_judge_counts(name: str) -> None:
    of = core(SMALL[name])
    orders, walker = shuffled(of, 5), Walker(of)
    walked = sum(
        walker.walk([strand.visits[visit] for visit in order]).points
        for number, strand in enumerate(of.strands)
        for order in orders[number]
    )
    verdict = judge(of.campaign, plan_of(of, orders))
    assert verdict.points is not None
    assert float(verdict.points.total) == pytest.approx(walked)


def test_a_walk_leaves_out_what_does_not_fit_and_keeps_the_richest() -> None:
    of = core(Shape(region="clusters", crews=1, days=2, settlements=8))
    visits = of.strands[0].visits
    alone = [Walker(of).walk([visit]).points for visit in visits]
    assert Walker(of).walk(visits).points >= max(alone) > 0


def test_no_order_at_all_is_a_plan_at_base() -> None:
    of = core(SMALL["crows"])
    plan = plan_of(of, {})
    assert judge(of.campaign, plan).violations == ()
    assert not plan.sessions
    assert not plan.legs
