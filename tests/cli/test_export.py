"""``planner export``: what is left out, what is insisted on, what is cancelled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from planner.cli import main
from planner.domain.ids import SessionId
from planner.outputs.schedules import pdf_form
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
