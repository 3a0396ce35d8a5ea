from __future__ import annotations

from decimal import Decimal

import pytest

from planner.domain.names import LANGUAGES
from planner.domain.rules import REASONS, RULES
from planner.outputs.labels.numbers import figure, percent
from planner.outputs.labels.reasons import REASONS as WORDED
from planner.outputs.report.advice import ADVICE, advice_text
from planner.outputs.report.svg import shortened
from planner.outputs.report.words import ALL, words
from planner.solver.reasons import ADVICE as SOLVERS_ADVICE


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_report_is_said_in_every_language(language):
    said = words(language)
    assert set(said) == set(ALL)
    assert all(said.values())
    assert (said == ALL) == (language == "en")


def test_each_month_has_its_name_in_every_language():
    assert [len(words(language)["months"].split()) for language in LANGUAGES] == [12, 12, 12]


def test_all_advice_of_the_solver_is_said_in_every_language():
    for reason, advice in SOLVERS_ADVICE.items():
        said = {advice_text(language, reason, advice) for language in LANGUAGES}
        assert len(said) == 3, reason
        assert advice not in said, reason


def test_every_reason_there_can_be_is_said_in_plain_words():
    known = {*REASONS, *(rule.code for rule in RULES), *ADVICE}
    assert known - set(WORDED) == set()


def test_advice_of_somebodys_own_stays_as_it_is():
    assert advice_text("kk", "capacity", "ask the akim") == "ask the akim"
    assert advice_text("kk", "reason-of-mine", "") == ""


@pytest.mark.parametrize(
    ("language", "value", "places", "said"),
    [
        ("en", 1234567, 0, "1,234,567"),
        ("ru", 1234567, 0, "1\u202f234\u202f567"),
        ("kk", Decimal("1234.55"), 1, "1\u202f234,6"),
        ("en", Decimal("-0.5"), 0, "−1"),
        ("ru", Decimal("2.5"), 0, "3"),
    ],
)
def test_figures_are_written_as_the_language_writes_them(language, value, places, said):
    assert figure(language, value, places) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (None, "–"),
        (Decimal(0), "0%"),
        (Decimal("0.001"), "<\u00a01%"),
        (Decimal("0.256"), "26%"),
        (Decimal("0.999"), ">\u00a099%"),
        (Decimal(1), "100%"),
    ],
)
def test_a_little_is_never_shown_as_nothing_nor_almost_all_as_all(share, said):
    assert percent("en", share) == said


def test_a_shortened_name_keeps_the_number_at_its_end():
    assert shortened("Counter-terrorism 12", 14) == "Counter-ter…12"
    assert shortened("Health 1", 14) == "Health 1"
    assert all(len(shortened("Денсаулық сақтау 1", most)) <= most for most in range(3, 20))
