"""The judge's findings name the rows of the user's own files."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from planner.cli import main
from planner.outputs.schedules import export
from tests.cli.fakes import mini, mini_plan

ROOT = Path(__file__).resolve().parents[2]
MINI = ROOT / "sample_data" / "mini"
PLAN = ROOT / "tests" / "sample_data" / "mini_plan"


def judged(path: Path) -> str:
    return " ".join(CliRunner().invoke(main, ["verify", str(MINI), str(path)]).output.split())


def edit(folder: Path, table: str, row: int, change: Callable[[list[str]], list[str]]) -> Path:
    """Return a copy of the plan with the cells of one row changed; row 1 is the header."""
    shutil.copytree(PLAN, folder)
    file = folder / f"{table}.csv"
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    lines[row - 1] = ",".join(change(lines[row - 1].split(",")))
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("table", "row", "cell", "value"),
    [
        ("sessions", 3, 8, "9999"),
        ("served", 4, 2, "9999"),
        ("legs", 2, 5, "1.5"),
        ("nights", 5, 2, "nowhere"),
        ("unplanned", 2, 2, "9999"),
    ],
)
def test_findings_name_the_row_of_the_table(
    tmp_path: Path, table: str, row: int, cell: int, value: str
) -> None:
    def change(cells: list[str]) -> list[str]:
        return [*cells[:cell], value, *cells[cell + 1 :]]

    assert f"{table}.csv:{row}" in judged(edit(tmp_path / "plan", table, row, change))


def test_findings_in_a_workbook_name_sheet_and_row(tmp_path: Path) -> None:
    path = export("plan.xlsx", mini(), mini_plan(), tmp_path)[0]
    book = load_workbook(path)
    book["legs"].cell(row=2, column=6).value = 1.5  # km
    book.save(path)
    assert "[plan.xlsx legs:2]" in judged(path)


def test_many_rows_are_not_all_named(tmp_path: Path) -> None:
    folder = tmp_path / "plan"
    shutil.copytree(PLAN, folder)
    lines = (PLAN / "nights.csv").read_text(encoding="utf-8-sig").splitlines()
    nowhere = [",".join([*line.split(",")[:2], "nowhere"]) for line in lines[1:]]
    (folder / "nights.csv").write_text("\n".join([lines[0], *nowhere]) + "\n", encoding="utf-8")
    assert "nights.csv:5 and 1 more" in judged(folder)
