"""Every rule is in play in the Aktobe campaign, and by the rows that its README names."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from planner.domain.rules import RULES
from planner.inputs import load_campaign
from tests.sample_data.in_play import rows_in_play
from tests.sample_data.test_readme import SAMPLE, section

CODES = [rule.code for rule in RULES]


@pytest.fixture(scope="module")
def in_play() -> Mapping[str, frozenset[str]]:
    return rows_in_play(load_campaign(SAMPLE / "aktobe-2016"))


def test_every_rule_of_the_book_is_in_play(in_play: Mapping[str, frozenset[str]]) -> None:
    assert set(in_play) == set(CODES)
    assert [rule for rule in CODES if not in_play[rule]] == []


@pytest.mark.parametrize("rule", CODES)
def test_the_rows_named_for_a_rule_bring_it_into_play(
    rule: str, in_play: Mapping[str, frozenset[str]]
) -> None:
    text = section("Which rows bring which rule into play")
    (line,) = re.findall(rf"^\| {rule} \| (.*) \|$", text, flags=re.MULTILINE)
    named = set(re.findall(r"`(\w+:[^`]+)`", line))
    assert named <= in_play[rule]
    assert named or line.startswith("every ")
