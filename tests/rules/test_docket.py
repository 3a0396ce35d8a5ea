from __future__ import annotations

import pytest

from planner.domain.rules import RULES
from planner.verify import RULES_CHECKED, violations
from tests.rules import CASES, REPLAN_CASES, Case

ALL = (*CASES, *REPLAN_CASES)


@pytest.mark.parametrize("case", ALL, ids=str)
def test_judge_names_exactly_the_broken_rule(case: Case) -> None:
    found = violations(case.campaign, case.broken, case.now)
    assert {violation.rule for violation in found} == {case.rule}, [*map(str, found)]


@pytest.mark.parametrize("case", ALL, ids=str)
def test_judge_has_nothing_against_the_mended_plan(case: Case) -> None:
    assert [*map(str, violations(case.campaign, case.mended, case.now))] == []


def test_rule_book_judge_and_docket_know_the_same_rules() -> None:
    book = {rule.code for rule in RULES}
    assert book == set(RULES_CHECKED) == {case.rule for case in CASES}


def test_judges_are_in_the_order_of_the_rule_book() -> None:
    assert [rule.code for rule in RULES] == list(RULES_CHECKED)


def test_no_two_cases_have_the_same_name() -> None:
    names = [str(case) for case in ALL]
    assert len(set(names)) == len(names)
