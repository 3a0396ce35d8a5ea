"""Proofs that look at early plans alone: they lose no points by it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planner.domain.campaign import Campaign
from planner.domain.ids import TeamId
from planner.domain.plan import Plan
from planner.solver.exact import Limits, solve_exact
from planner.solver.exact.split import split
from tests.solver.exact.mini import DOCTORS, MINI, TRAIN
from tests.solver.exact.tiny import ENOUGH, TINY, campaign, proof


@pytest.mark.parametrize(("settlements", "teams", "seed"), TINY[::2])
def test_early_plans_are_worth_as_much_as_any(settlements: int, teams: int, seed: int) -> None:
    any_plan = solve_exact(campaign(settlements, teams, seed), ENOUGH, start=Plan())
    assert any_plan.proven
    assert any_plan.bound == proof(settlements, teams, seed).bound


def piece(team: str) -> Campaign:
    return next(p.campaign for p in split(MINI).pieces if TeamId(team) in p.campaign.team)


@pytest.mark.parametrize(("team", "worth"), [("doctors", DOCTORS), ("train", TRAIN)])
@pytest.mark.parametrize("start", [None, Plan()])
def test_piece_of_mini_is_worth_the_same_among_early_plans_and_all(
    team: str, worth: Decimal, start: Plan | None
) -> None:
    found = solve_exact(piece(team), Limits(work_s=100.0), start=start, floors={})
    assert found.proven
    assert found.bound == worth
