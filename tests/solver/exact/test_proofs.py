"""Proven plans: sound, worth what the model says, and never exceeded by the search."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.verify import points, violations
from tests.solver.exact.tiny import TINY, campaign, proof
from tests.solver.watching import solved

ROUNDED = Decimal("0.000001")
"""Great circles have more digits than the model (and the judge's own differ in the last ones)."""
WORK = 60


def total(found: Campaign, plan: Plan) -> Decimal:
    worth = points(found, plan)
    assert worth is not None
    return worth.total


def test_there_are_fifty_tiny_campaigns() -> None:
    assert len(set(TINY)) == 50


@pytest.mark.parametrize(("settlements", "teams", "seed"), TINY)
def test_proven_plan_is_sound_and_worth_its_bound_and_the_search_finds_its_worth(
    settlements: int, teams: int, seed: int
) -> None:
    tiny = campaign(settlements, teams, seed)
    best = proof(settlements, teams, seed)
    assert best.proven
    assert best.plan is not None
    assert best.bound is not None
    assert violations(tiny, best.plan) == ()
    assert best.plan.sessions
    assert abs(total(tiny, best.plan) - best.bound) <= ROUNDED
    found = total(tiny, solved(tiny, WORK).plan)
    assert found <= best.bound + ROUNDED
    assert found >= best.bound - ROUNDED
