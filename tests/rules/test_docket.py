from __future__ import annotations

import pytest

from planner.domain.rules import RULES
from planner.verify import RULES_CHECKED, violations
from tests.rules import CASES, REPLAN_CASES, Case
from tests.rules.said import SAID, said

TIMELESS = {"place", "travel", "table", "unplanned", "pin"}
"""Judged of facts too: the chain of legs, rows that name what the campaign does not know, and pins
without a day.
"""
ALL = (*CASES, *REPLAN_CASES)


@pytest.mark.parametrize("case", ALL, ids=str)
def test_judge_names_exactly_the_broken_rule(case: Case) -> None:
    found = violations(case.campaign, case.broken, case.now)
    assert {violation.rule for violation in found} == {case.rule}, [*map(str, found)]


@pytest.mark.parametrize("case", ALL, ids=str)
def test_judge_has_nothing_against_the_mended_plan(case: Case) -> None:
    assert [*map(str, violations(case.campaign, case.mended, case.now))] == []


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_started_before_now_is_judged_for_place_and_travel_only(case: Case) -> None:
    over = case.campaign.horizon.end_min + 1440
    rules = {row.rule for row in violations(case.campaign, case.broken, over)}
    assert rules <= {case.rule} & TIMELESS


@pytest.mark.parametrize("case", CASES, ids=str)
def test_before_the_campaign_begins_nothing_is_a_fact(case: Case) -> None:
    assert violations(case.campaign, case.broken, -1440) == violations(case.campaign, case.broken)


def test_judge_says_what_it_said() -> None:
    assert said() == SAID.read_text(encoding="utf-8")  # else: python -m tests.rules.said


def test_rule_book_judge_and_docket_know_the_same_rules() -> None:
    book = {rule.code for rule in RULES}
    assert book == set(RULES_CHECKED) == {case.rule for case in CASES}


def test_judges_are_in_the_order_of_the_rule_book() -> None:
    assert [rule.code for rule in RULES] == list(RULES_CHECKED)


def test_no_two_cases_have_the_same_name() -> None:
    names = [str(case) for case in ALL]
    assert len(set(names)) == len(names)
