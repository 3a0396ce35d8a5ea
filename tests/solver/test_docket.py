"""The search's side of the docket: what its own rules refuse, what they admit."""

from __future__ import annotations

import pytest

from planner.domain.rules import RULES
from planner.solver.board.rules import SESSION_RULES
from planner.solver.load import admits
from planner.solver.timetable.rules import ADD
from planner.solver.tours.rules import TOUR_RULES
from planner.verify import RULES_CHECKED
from tests.rules import CASES, Case

WRITTEN = {"table", "unplanned"}
"""About how a plan is written down: the search decides nothing of it."""
WHOLE = {"with", "pin"}
"""Asked of the whole board at the end, in ``load.admits``."""
UNTHINKABLE = {
    "grid: a session starts off the grid": "the board knows no time between two slots",
    "grid: a session ends off the grid": "the board knows no time between two slots",
    "grid: a grid of an hour": "the board knows no time between two slots",
    "grid: lunch begins and ends off the grid": "the board knows no time between two slots",
    "present: the campaign begins at 00:00 of its first day": "the board knows no time before it",
    "place: a leg before the campaign begins": "the board knows no time before it",
    "place: a leg after the end of the campaign": "the board knows no time after it",
    "place: a leg to where the team is already": "there is no such journey",
    "place: on the road at the end of the dates, though nobody sleeps on board": (
        "who is on the road sleeps nowhere"
    ),
    "length: ends when it starts": "a session on the board takes a slot at least",
    "length: ends before it starts": "a session on the board takes a slot at least",
}
"""Broken plans that cannot be on the board at all, so not without their rule either."""

DECIDED = [case for case in CASES if case.rule not in WRITTEN]
THINKABLE = [case for case in DECIDED if str(case) not in UNTHINKABLE]


@pytest.mark.parametrize("case", DECIDED, ids=str)
def test_search_refuses_the_broken_plan(case: Case) -> None:
    assert not admits(case.campaign, case.broken)


@pytest.mark.parametrize("case", DECIDED, ids=str)
def test_search_admits_the_mended_plan(case: Case) -> None:
    assert admits(case.campaign, case.mended)


@pytest.mark.parametrize("case", THINKABLE, ids=str)
def test_search_admits_the_broken_plan_without_the_rule(case: Case) -> None:
    assert admits(case.campaign, case.broken, frozenset({case.rule}))


def test_every_unthinkable_plan_is_a_case_of_the_docket() -> None:
    assert set(UNTHINKABLE) <= set(map(str, DECIDED))


def test_every_rule_of_the_book_has_a_judge_cases_and_a_home_in_the_search() -> None:
    book = {rule.code for rule in RULES}
    assert book == set(RULES_CHECKED) == {case.rule for case in CASES}
    assert book == set(SESSION_RULES) | set(TOUR_RULES) | WHOLE | WRITTEN


def test_every_rule_is_at_home_in_the_part_of_the_search_that_it_is_about() -> None:
    parts = {
        part: {rule.code for rule in RULES if rule.part == part} for part in ("tours", "sessions")
    }
    assert parts["tours"] <= set(TOUR_RULES)
    assert parts["sessions"] <= set(SESSION_RULES) | WHOLE
    assert not WHOLE & (set(SESSION_RULES) | set(TOUR_RULES))


def test_the_timetable_knows_every_rule_about_sessions() -> None:
    assert set(SESSION_RULES) | WHOLE <= set(ADD) <= {rule.code for rule in RULES}
    assert set(ADD) - set(SESSION_RULES) - WHOLE == {"grid", "table"}
