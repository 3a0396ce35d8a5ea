"""The model's side of the docket: what it refuses, what it admits."""

from __future__ import annotations

import pytest

from planner.domain.rules import RULES
from planner.solver.timetable.admits import admits
from planner.solver.timetable.rules import ADD
from tests.rules import CASES, Case

TOURS_TOO = {"grid", "shift", "rest", "pin", "table"}
"""Rules about sessions and about tours: only what differs in sessions is the model's."""


def _about_sessions(case: Case) -> bool:
    differs = (case.broken.sessions, case.broken.served) != (
        case.mended.sessions,
        case.mended.served,
    )
    return case.rule in ADD and (differs or case.rule not in TOURS_TOO)


SESSION_CASES = [case for case in CASES if _about_sessions(case)]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_model_admits_the_mended_plan(case: Case) -> None:
    assert admits(case.campaign, case.mended)


@pytest.mark.parametrize("case", SESSION_CASES, ids=str)
def test_model_refuses_the_broken_plan(case: Case) -> None:
    assert not admits(case.campaign, case.broken)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_model_admits_the_broken_plan_without_the_rule(case: Case) -> None:
    assert admits(case.campaign, case.broken, frozenset({case.rule}))


def test_every_rule_about_sessions_has_a_maker_and_a_case() -> None:
    about_sessions = {rule.code for rule in RULES if rule.part == "sessions"}
    assert about_sessions <= set(ADD)
    assert set(ADD) <= {case.rule for case in SESSION_CASES}
