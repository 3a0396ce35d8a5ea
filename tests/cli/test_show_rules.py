from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from planner.cli.group import main
from planner.domain.rules import RULES
from planner.outputs.labels import reason_text

ROOT = Path(__file__).resolve().parents[2]
MINI = [str(ROOT / "sample_data" / "mini"), str(ROOT / "tests" / "sample_data" / "mini_plan")]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_rules_and_how_often_they_bind_are_shown_in_every_language(language: str) -> None:
    found = CliRunner().invoke(main, ["show", *MINI, "--rules", "--language", language])
    words = " ".join(found.output.split())
    assert found.exit_code == 0
    assert all(f"{rule.code}:" in words for rule in RULES if rule.code != "table")
    assert reason_text(language, "lunch") in words  # type: ignore[arg-type]


def test_rules_are_told_to_programs() -> None:
    found = CliRunner().invoke(main, ["show", *MINI, "--rules", "--json"])
    rows = {row["rule"]: row for row in json.loads(found.output)}
    assert rows["pin"] == {"rule": "pin", "unit": "pins", "times": 2, "chances": 2}


def test_every_category_is_shown_with_its_districts_and_every_stop_of_the_train() -> None:
    found = CliRunner().invoke(main, ["show", *MINI, "--json"])
    shown = json.loads(found.output)
    assert all(1 <= row["districts"] <= 2 for row in shown["categories"])
    assert {row["category"] for row in shown["categories"]} >= {"surgery", "consultation"}
    assert all(stop["arrive"] < stop["depart"] for stop in shown["stops"])
    assert sum(stop["people"] for stop in shown["stops"]) > 0
