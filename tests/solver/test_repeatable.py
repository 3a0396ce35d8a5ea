"""The same campaign, seed and work limit give the same plan; a stop and a start are respected."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from planner import verify
from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.inputs.generate import campaign_of_tables, generate
from planner.solver import Options, solve
from planner.solver.search.pool import LARGE
from planner.verify import violations
from tests.solver.agreeing import campaign_of
from tests.solver.damage import SESSIONS, Scene, damaged
from tests.solver.watching import Quiet, pins_alone, solved

CENT = Decimal("0.01")


def _points(campaign: Campaign, plan: Plan) -> Decimal:
    return verify.points(campaign, plan).total


@pytest.mark.parametrize("seed", range(6))
def test_two_runs_give_the_same_outcome(seed: int) -> None:
    campaign = campaign_of(seed)
    one, two = solved(campaign, work=8, seed=5), solved(campaign, work=8, seed=5)
    assert (one.plan, one.status, one.work, one.trace) == (
        two.plan,
        two.status,
        two.work,
        two.trace,
    )


@pytest.mark.parametrize("seed", [0, 2])
def test_processes_give_the_plan_of_one_worker(seed: int) -> None:
    campaign = campaign_of_tables(generate(seed, settlements=LARGE + 2, teams=6, days=5))
    alone, shared = (solved(campaign, work=6, seed=3, workers=number) for number in (1, 2))
    assert alone.plan == shared.plan
    assert alone.trace == shared.trace


def test_another_seed_may_give_another_plan() -> None:
    campaign = campaign_of(2)
    assert len({solved(campaign, work=8, seed=seed).plan.sessions for seed in range(4)}) > 1


@pytest.mark.parametrize("seed", range(12))
def test_stopped_at_once_there_is_a_sound_plan_of_the_pins_alone(seed: int) -> None:
    campaign = campaign_of(seed)
    outcome = pins_alone(campaign)
    assert [*map(str, violations(campaign, outcome.plan))] == []
    assert outcome.status == "stopped"
    asked = {name for kind in campaign.kinds for name in kind.with_kinds}
    asked |= {row.kind for kind in campaign.kinds for row in kind.after}
    assert all(row.pin is not None or row.kind in asked for row in outcome.plan.sessions)


def test_no_work_at_all_gives_the_pins_alone() -> None:
    campaign = campaign_of(2)
    assert solved(campaign, work=0).plan == pins_alone(campaign).plan


@pytest.mark.parametrize("seed", range(10))
def test_a_search_that_starts_from_a_sound_plan_is_never_worse(seed: int) -> None:
    campaign = campaign_of(seed)
    start = solved(campaign, work=6, seed=1).plan
    for work in (0, 4):
        again = solved(campaign, work=work, seed=2, start=start).plan
        assert [*map(str, violations(campaign, again))] == []
        assert _points(campaign, again) >= _points(campaign, start) - CENT


@pytest.mark.parametrize("seed", range(8))
def test_what_is_wrong_in_the_plan_to_start_from_is_left_out(seed: int) -> None:
    scene = Scene(campaign_of(seed))
    start = solved(scene.campaign, work=4).plan
    for damage in SESSIONS:
        broken = damaged(scene, start, damage, Random(seed))
        found = solved(scene.campaign, work=0, start=broken).plan
        assert [*map(str, violations(scene.campaign, found))] == [], damage.__name__


def test_a_plan_of_another_campaign_is_no_harm() -> None:
    campaign, other = campaign_of(1), campaign_of(2)
    strange = solved(other, work=3).plan
    found = solved(campaign, work=2, start=replace(strange, unplanned=())).plan
    assert [*map(str, violations(campaign, found))] == []


def test_the_watch_is_told_of_points_that_never_fall() -> None:
    campaign, watch = campaign_of(3), Quiet()
    solve(campaign, Options(time_s=None, work=10, workers=1), watch)
    told = [progress.points for progress in watch.told]
    assert told == sorted(told)
    assert watch.kept
