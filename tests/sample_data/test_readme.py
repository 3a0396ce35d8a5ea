"""The README names every rule and every event, and only rows that exist."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from planner.domain.rules import RULES

SAMPLE = Path(__file__).resolve().parents[2] / "sample_data"
TABLES = sorted(path.stem for path in (SAMPLE / "aktobe-2016").glob("*.csv"))
KEY = {"campaign": "key", "demand": "kind", "history": "kind"}


def section(title: str) -> str:
    text = (SAMPLE / "README.md").read_text(encoding="utf-8")
    return text.split(f"## {title}\n")[1].split("\n## ")[0]


def first_cells(title: str) -> list[str]:
    lines = [line for line in section(title).splitlines() if line.startswith("|")]
    return [line.split("|")[1].strip() for line in lines[2:]]


def ids(table: str) -> set[str]:
    path = SAMPLE / "aktobe-2016" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if table == "links":
        return {f"{row['from']}>{row['to']}" for row in rows}
    return {row[KEY.get(table, "id")] for row in rows}


def test_every_rule_of_the_rule_book_has_rows() -> None:
    assert first_cells("Which rows bring which rule into play") == [rule.code for rule in RULES]


@pytest.mark.parametrize("table", TABLES)
def test_the_rows_named_for_the_rules_exist(table: str) -> None:
    text = section("Which rows bring which rule into play")
    assert set(re.findall(rf"`{table}:([^`]+)`", text)) <= ids(table)


def test_the_32_events_of_2016_are_listed_in_order() -> None:
    events = first_cells("Which kinds stand for which event of 2016")
    assert events == [str(number) for number in range(1, 33)]


def test_every_kind_stands_for_an_event() -> None:
    text = section("Which kinds stand for which event of 2016")
    assert set(re.findall(r"`([^`]+)`", text)) == ids("kinds")
