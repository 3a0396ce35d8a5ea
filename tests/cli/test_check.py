"""``planner check``: all faults at once, then what no plan can get round."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from planner.cli import main
from tests.cli.fakes import MINI


def check(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Return the mini campaign with two faults, in two tables."""
    folder = tmp_path / "faulty"
    shutil.copytree(MINI, folder)
    for table, right, wrong in (("teams", "health", "helth"), ("settlements", "alga", "algaa")):
        path = folder / f"{table}.csv"
        header, first, *rest = path.read_text(encoding="utf-8").splitlines()
        lines = [header, first.replace(f",{right},", f",{wrong},"), *rest]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_sound_campaign_is_told_its_size() -> None:
    result = check(MINI)
    assert result.exit_code == 0
    assert "0 errors" in result.stdout
    assert "6 settlements, 3 teams" in result.stdout


def test_errors_of_all_tables_are_told_at_once_on_stderr(faulty: Path) -> None:
    result = check(faulty)
    assert result.exit_code == 3
    assert result.stdout == ""
    assert "teams.csv:2" in result.stderr
    assert "settlements.csv:2" in result.stderr
    assert "Traceback" not in result.stderr


def test_every_command_tells_the_same_errors(faulty: Path, tmp_path: Path) -> None:
    for words in (["solve", faulty, "-o", tmp_path / "out"], ["show", faulty, faulty]):
        result = CliRunner().invoke(main, [str(word) for word in words])
        assert result.exit_code == 3
        assert "teams.csv:2" in result.stderr
    assert not (tmp_path / "out").exists()


def test_check_answers_programs_in_json(faulty: Path) -> None:
    answer = json.loads(check(faulty, "--json").stdout)
    assert answer["is_sound"] is False
    assert {"teams", "settlements"} <= {issue["table"] for issue in answer["issues"]}
    assert json.loads(check(MINI, "--json").stdout)["is_sound"] is True


def test_demand_that_no_plan_can_serve_is_named() -> None:
    # mini has no hospital at Zhurun and nobody takes the two people elsewhere
    result = check(MINI)
    assert "no_venue" in result.stdout
    assert "zhurun" in result.stdout
    assert "Remedy:" in result.stdout


def test_empty_template_says_what_is_missing(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    assert CliRunner().invoke(main, ["new", str(folder)]).exit_code == 0
    result = check(folder)
    assert result.exit_code == 3
    assert "error" in result.stderr
