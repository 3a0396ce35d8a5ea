from __future__ import annotations

import shutil
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from planner.app.records import record_of
from planner.app.showing import shown
from planner.cli import main
from planner.outputs.planfile import write_record
from planner.solver.api import Options, Outcome
from tests.cli.fakes import MINI, MINI_PLAN, mini


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in arguments])


def test_a_report_is_written_where_it_is_said_to_be(tmp_path: Path) -> None:
    result = run("report", MINI, MINI_PLAN, "-o", tmp_path / "deep" / "r.html", "-l", "ru")
    assert result.exit_code == 0, result.output
    assert result.output.strip() == str(tmp_path / "deep" / "r.html")
    assert '<html lang="ru">' in (tmp_path / "deep" / "r.html").read_text(encoding="utf-8")


def test_the_tables_of_a_folder_take_the_bound_of_the_plan_file_beside_them(tmp_path: Path) -> None:
    folder = plan_with_bound(tmp_path, cut=False)
    assert run("report", MINI, folder, "-o", tmp_path / "r.html").exit_code == 0
    assert "987,654" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_a_plan_file_of_another_plan_lends_no_bound_to_edited_tables(tmp_path: Path) -> None:
    folder = plan_with_bound(tmp_path, cut=True)
    assert run("report", MINI, folder, "-o", tmp_path / "r.html").exit_code == 0
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "987,654" not in page
    assert "No proven bound is known" in page


def test_the_demo_writes_a_report_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("planner.app.campaigns.demo_folder", lambda: MINI)
    monkeypatch.setattr("planner.cli.running.run", lambda *_, **__: shown(mini(), MINI_PLAN))
    result = run("demo", "-o", tmp_path)
    assert result.exit_code == 0, result.output
    assert str(tmp_path / "report.html") in result.output
    again = run("report", MINI, MINI_PLAN, "-o", tmp_path / "again.html", "-l", "en")
    assert again.exit_code == 0
    assert (tmp_path / "again.html").read_bytes() == (tmp_path / "report.html").read_bytes()


def plan_with_bound(tmp_path: Path, *, cut: bool) -> Path:
    """Return a folder with the mini plan's tables and a plan.json of it, or of a part of it."""
    folder = tmp_path / "plan"
    shutil.copytree(MINI_PLAN, folder)
    found = shown(mini(), MINI_PLAN)
    plan = found.record.plan
    if cut:
        plan = replace(plan, unplanned=plan.unplanned[1:])
    outcome = Outcome(plan=plan, status="gap", work=1, bound=Decimal(987654))
    write_record(record_of(mini(), Options(), outcome, found.verdict), mini(), folder / "plan.json")
    return folder
