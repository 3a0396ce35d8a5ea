from __future__ import annotations

from pathlib import Path

from planner.domain.rules import BY_CODE
from planner.verify.book import rule_book
from planner.verify.readings import READINGS

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "rules.md"


def test_document_is_what_the_rule_book_says() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == rule_book()


def test_every_rule_is_in_the_book_with_its_reading() -> None:
    assert set(READINGS) == set(BY_CODE)
    assert all(f"### {code}\n" in rule_book() for code in BY_CODE)
