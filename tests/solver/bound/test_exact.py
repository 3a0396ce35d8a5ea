"""The bound against plans that are proven best."""

from __future__ import annotations

import pytest

from planner.network import Network
from planner.solver.bound import bound
from planner.verify import points
from tests.solver.exact.tiny import TINY, campaign, proof


@pytest.mark.parametrize(("settlements", "teams", "seed"), TINY)
def test_bound_is_never_below_the_best_plan_there_is(
    settlements: int, teams: int, seed: int
) -> None:
    made = campaign(settlements, teams, seed)
    best = proof(settlements, teams, seed).plan
    assert best is not None
    worth = points(made, best)
    proven = bound(made, Network(made), rounds=40)
    assert worth is not None
    assert proven.total is not None
    assert worth.total <= proven.total
