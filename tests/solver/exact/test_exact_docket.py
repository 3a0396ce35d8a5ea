"""The exact model's side of the docket: it refuses every broken plan and admits every mended."""

from __future__ import annotations

import pytest

from planner.solver.exact.admits import admits
from tests.rules import CASES, Case

WRITTEN = {"table", "unplanned"}
"""About how a plan is written down: the model decides nothing of it."""

DECIDED = [case for case in CASES if case.rule not in WRITTEN]


@pytest.mark.parametrize("case", DECIDED, ids=str)
def test_exact_model_refuses_the_broken_plan(case: Case) -> None:
    assert not admits(case.campaign, case.broken)


@pytest.mark.parametrize("case", DECIDED, ids=str)
def test_exact_model_admits_the_mended_plan(case: Case) -> None:
    assert admits(case.campaign, case.mended)
