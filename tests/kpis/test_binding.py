"""How often rules bind, on plans of the docket that stand at the limit and on the small sample."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.domain.names import LANGUAGES
from planner.domain.rules import RULES
from planner.inputs import load_campaign
from planner.inputs.plans import read_plan
from planner.kpis import Binding, binding
from planner.kpis.binding import RULES_COUNTED
from planner.network import Network
from planner.outputs.labels.catalogues import catalogue
from tests.rules import CASES

ROOT = Path(__file__).resolve().parents[2]
AT_THE_LIMIT = {
    "shift: a session starts before the shift": (1, 1),
    "drive: a leg past midnight counts on the day on which it departs": (2, 2),
    "run: three days in a row": (1, 2),  # two days, then one
    "night: the guests of all teams share the beds": (1, 2),  # two guests, then one
    "away: three nights in a row": (1, 1),
    "link: that day's way is the detour": (1, 1),
    "siding: two trains on one siding": (5, 5),  # one train only passes
    "present: the session starts before the team arrives": (1, 1),
    "double: two sessions of one specialist overlap by a step": (1, 1),
    "needs: specialists of two teams": (1, 1),
    "room: three sessions in two rooms": (2, 2),
    "hours: it opens when the closed time ends": (1, 1),
    "hours: before the kind's hours": (1, 1),
    "length: too many blocks": (1, 1),
    "seats: more people than seats": (1, 1),
    "demand: more than are there": (1, 2),  # all 10 of A, none of B
    "quota: three sessions in a settlement of two": (1, 1),
    "gap: two days apart, not three": (1, 1),
    "after: two days before, not one": (1, 1),
    "with: alone": (1, 2),
    "apart: they overlap by a step": (2, 2),
    "lunch: half an hour inside the lunch hours is enough": (1, 1),
    "load: three hours of two": (1, 1),
    "last: on the last day but one": (1, 1),
    "case: after the latest day": (1, 1),
    "ward: three patients and two beds": (1, 1),
    "pin: no session carries it": (1, 1),
}


@pytest.fixture(scope="module")
def small() -> tuple[Binding, ...]:
    campaign = load_campaign(ROOT / "sample_data" / "mini")
    record = read_plan(ROOT / "tests" / "sample_data" / "mini_plan", campaign)
    return binding(campaign, Network(campaign), record.plan)


@pytest.mark.parametrize("name", AT_THE_LIMIT)
def test_a_sound_plan_at_the_limit_is_counted(name: str) -> None:
    case = next(case for case in CASES if str(case) == name)
    rows = binding(case.campaign, Network(case.campaign), case.mended)
    found = next(row for row in rows if row.rule == case.rule)
    assert (found.times, found.chances) == AT_THE_LIMIT[name]


def test_every_rule_that_can_limit_a_plan_is_counted() -> None:
    assert [*RULES_COUNTED, "table"] == sorted(
        (rule.code for rule in RULES), key=[*RULES_COUNTED, "table"].index
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_counted_has_words_in_every_language(language: str) -> None:
    units = {unit for unit, _ in RULES_COUNTED.values()}
    told = {unit: catalogue(language).gettext(unit) for unit in units}  # type: ignore[arg-type]
    assert language == "en" or all(text != unit for unit, text in told.items())


def test_no_rule_binds_more_often_than_it_could(small: tuple[Binding, ...]) -> None:
    assert all(0 <= row.times <= row.chances for row in small)


def test_the_small_sample_stands_at_many_limits(small: tuple[Binding, ...]) -> None:
    found = {row.rule: (row.times, row.chances) for row in small}
    assert found["demand"] == (20, 29)  # 20 of 29 demands served to the last
    assert found["unplanned"] == (9, 29)
    assert found["ward"] == (1, 4)  # both ward beds taken in one of the nights with patients
    assert found["last"] == (1, 3)
    assert found["pin"] == (2, 2)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_counting_never_fails_on_a_sound_plan(case: object) -> None:
    rows = binding(case.campaign, Network(case.campaign), case.mended)  # type: ignore[attr-defined]
    assert len(rows) == len(RULES) - 1
