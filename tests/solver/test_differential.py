"""Judge, board and model on plans damaged by chance, and under campaigns made stricter."""

from __future__ import annotations

import pytest

from tests.solver.agreeing import trials


@pytest.mark.parametrize("seed", range(60))
def test_judge_board_and_model_refuse_the_same_plans(seed: int) -> None:
    assert [str(trial) for trial in trials(seed) if not trial.agreed] == []
