"""``planner export``: what is left out, what is insisted on, what is cancelled."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from planner.app import export_jobs
from planner.cli import main
from planner.domain.ids import SessionId
from planner.outputs.schedules import EXPORTERS, pdf_form
from planner.outputs.tables import write_tables
from tests.cli.fakes import MINI, MINI_PLAN, mini, mini_plan


def run(*arguments: object) -> Result:
    words = ["export", str(MINI), str(MINI_PLAN), *map(str, arguments)]
    return CliRunner().invoke(main, words)


@pytest.fixture
def without_typst(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_form, "find_spec", lambda _: None)


@pytest.mark.usefixtures("without_typst")
def test_paper_is_left_out_aloud_where_only_the_reader_was_named(tmp_path: Path) -> None:
    result = run("-o", tmp_path, "-w", "road")
    assert result.exit_code == 0, result.output
    assert "road.pdf: left out, pip install 'salamatty-planner[pdf]' is needed" in result.stderr
    assert {path.name for path in (tmp_path / "road").iterdir()} == {"xlsx", "csv"}


@pytest.mark.usefixtures("without_typst")
def test_paper_that_is_asked_for_stops_before_anything_is_written(tmp_path: Path) -> None:
    result = run("-o", tmp_path / "new", "-w", "road.csv", "-w", "*.pdf")
    assert result.exit_code == 2
    assert "pip install 'salamatty-planner[pdf]'" in result.stderr
    assert not (tmp_path / "new").exists()


def test_paper_is_written_for_every_reader(tmp_path: Path) -> None:
    result = run("-o", tmp_path, "-w", "*.pdf", "--language", "kk")
    assert result.exit_code == 0, result.output
    assert len(list(tmp_path.glob("settlement/pdf/notice-*.pdf"))) == 6
    assert [path.name for path in tmp_path.glob("train/pdf/*")] == ["train-train.pdf"]


def test_calendars_cancel_what_is_gone_since_the_plan_before(tmp_path: Path) -> None:
    more = mini_plan()
    extra = replace(more.sessions[3], id=SessionId("gone"))
    write_tables(replace(more, sessions=(*more.sessions, extra)), mini(), tmp_path / "old")
    result = run("-o", tmp_path, "-w", "team.ics", "--since", tmp_path / "old")
    assert result.exit_code == 0, result.output
    text = (tmp_path / "team" / "ics" / "team-doctors.ics").read_text("utf-8")
    assert text.count("STATUS:CANCELLED") == 1
    assert "SEQUENCE:0" not in text  # else calendars take no notice


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_one_command_writes_all_schedules(tmp_path: Path) -> None:
    result = run("-o", tmp_path, "--all", "--dated", "2016-09-25", "--workers", 1)
    assert result.exit_code == 0, result.output
    told = {line.split(":")[0] for line in result.stdout.splitlines()}
    assert told == set(EXPORTERS)
    for name in EXPORTERS:
        by, form = name.split(".")
        assert list((tmp_path / by / form).iterdir())


def test_several_processes_write_the_same_bytes_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_jobs, "WORTH_IT", 0)
    for workers in (1, 2):
        result = run("-o", tmp_path / str(workers), "--all", "--workers", workers)
        assert result.exit_code == 0, result.output
    one, two = files(tmp_path / "1"), files(tmp_path / "2")
    assert len(one) > 100
    assert one == two


def test_a_sheet_shows_the_day_on_which_the_plan_was_written(tmp_path: Path) -> None:
    old = datetime(2016, 9, 24, 20, tzinfo=UTC).timestamp()  # the 25th already at UTC+5
    shutil.copytree(MINI_PLAN, tmp_path / "plan")
    for path in (tmp_path / "plan").iterdir():
        os.utime(path, (old, old))
    words = ["export", MINI, tmp_path / "plan", "-o", tmp_path, "-w", "direction.xlsx"]
    result = CliRunner().invoke(main, list(map(str, words)))
    assert result.exit_code == 0, result.output
    book = load_workbook(next((tmp_path / "direction" / "xlsx").iterdir()))
    assert "25.09.2016" in (book.worksheets[0].oddHeader.right.text or "")


def test_the_order_of_sets_in_a_process_leaves_no_trace(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        words = ["export", MINI, MINI_PLAN, "-o", tmp_path / seed, "--all", "--workers", 1]
        command = [sys.executable, "-c", "from planner.cli import main; main()", *map(str, words)]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
    assert files(tmp_path / "1") == files(tmp_path / "2")
