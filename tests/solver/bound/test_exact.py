"""The bound against plans that are proven best."""

from __future__ import annotations

import pytest

from tests.solver.bound.proven import holds_for_the_best
from tests.solver.exact.tiny import TINY


@pytest.mark.parametrize(("settlements", "teams", "seed"), TINY)
def test_bound_is_never_below_the_best_plan_there_is(
    settlements: int, teams: int, seed: int
) -> None:
    assert holds_for_the_best(settlements, teams, seed, rounds=40)
