"""No plan that is found is worth more than what is proven."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.errors import NoPlanError
from planner.inputs import load_campaign
from planner.inputs.generate import campaign_of_tables, generate
from planner.kpis import points
from planner.network import Network
from planner.solver import Options, solve
from planner.solver.bound import bound

MINI = Path(__file__).parents[3] / "sample_data" / "mini"
WORK = 12


class Quiet:
    def report(self, progress: object) -> None:
        del progress

    def keep(self, plan: Plan) -> None:
        del plan

    def stopped(self) -> bool:
        return False


def plan_of(campaign: Campaign) -> Plan | None:
    options = Options(time_s=None, work=WORK, workers=1)
    try:
        return solve(campaign, options, Quiet()).plan
    except NoPlanError:
        return None


def holds(campaign: Campaign) -> bool:
    plan = plan_of(campaign)
    network = Network(campaign)
    proven = bound(campaign, network, rounds=60)
    if plan is None:
        return True
    worth = points(campaign, network, plan)
    assert proven.total is not None
    assert proven.served is not None
    return worth.total <= proven.total and worth.served <= proven.served


@pytest.mark.parametrize("seed", range(100))
def test_no_plan_of_a_made_up_campaign_is_worth_more_than_its_bound(seed: int) -> None:
    assert holds(campaign_of_tables(generate(seed, 8, 3, 4)))


@pytest.mark.parametrize("seed", range(4))
def test_no_plan_of_a_larger_campaign_is_worth_more_than_its_bound(seed: int) -> None:
    assert holds(campaign_of_tables(generate(seed, 25, 6, 10)))


def test_no_plan_of_the_small_sample_is_worth_more_than_its_bound() -> None:
    assert holds(load_campaign(MINI))
