"""The plan as a workbook, edited by hand, judged by its rows, and kept by the next solve."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from planner.cli import main
from tests.cli.fakes import MINI, MINI_PLAN

BROKEN = 5


def run(*words: object) -> Result:
    return CliRunner().invoke(main, list(map(str, words)))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The workbook that ``planner export`` writes."""
    result = run("export", MINI, MINI_PLAN, "-o", tmp_path / "out", "-w", "plan.xlsx")
    assert result.exit_code == 0, result.output
    return tmp_path / "out" / "plan" / "xlsx" / "plan.xlsx"


def edit(book: Path, table: str, keys: dict[str, str], **cells: object) -> int:
    """Change cells of the row with these keys, and return its number as Excel shows it."""
    opened = load_workbook(book)
    page = opened[table]
    header = [cell.value for cell in page[1]]
    for row in page.iter_rows(min_row=2):
        if all(row[header.index(column)].value == value for column, value in keys.items()):
            for column, value in cells.items():
                row[header.index(column)].value = value  # type: ignore[assignment]
            opened.save(book)
            return int(row[0].row or 0)
    raise AssertionError(f"no row of {table} has {keys}")


def test_an_untouched_workbook_breaks_nothing(book: Path) -> None:
    assert run("verify", MINI, book).exit_code == 0


@pytest.mark.parametrize(
    ("cells", "rule"),
    [
        # the doctors arrive at 09:30
        ({"start": "2016-10-03T09:00", "end": "2016-10-03T12:00"}, "present"),
        # three blocks of an hour, not 190 minutes
        ({"end": "2016-10-03T13:10"}, "length"),
        ({"specialists": "nobody-1"}, "table"),
        ({"people": 400}, "seats"),
        ({"venue": "school-alga"}, "table"),
    ],
)
def test_what_an_edit_of_a_session_breaks_is_named_by_sheet_and_row(
    book: Path, cells: dict[str, object], rule: str
) -> None:
    number = edit(book, "sessions", {"id": "s04"}, **cells)
    result = run("verify", MINI, book)
    assert result.exit_code == BROKEN
    found = [line for line in result.stdout.splitlines() if f"plan.xlsx sessions:{number}" in line]
    assert found
    assert f"{rule}:" in result.stdout


def test_a_leg_a_night_and_a_served_row_are_named_too(book: Path) -> None:
    first = {"team": "doctors", "depart": "2016-10-03T08:00"}
    leg = edit(book, "legs", first, arrive="2016-10-03T08:30")
    night = edit(book, "nights", {"team": "doctors", "date": "2016-10-03"}, settlement="zhem")
    served = edit(book, "served", {"session": "s04"}, people=9999)
    told = run("verify", MINI, book, "--all").stdout
    for table, number in (("legs", leg), ("nights", night), ("served", served)):
        assert f"{table}:{number}" in told


def test_a_session_that_is_moved_by_hand_is_kept_by_the_next_solve(
    book: Path, tmp_path: Path
) -> None:
    moved = {"start": "2016-10-04T17:00", "end": "2016-10-04T18:00"}
    edit(book, "sessions", {"id": "s15"}, **moved)
    assert run("verify", MINI, book).exit_code == 0  # the hall and the trainer are free then
    folder = tmp_path / "next"
    shutil.copytree(MINI, folder)
    assert run("pins", MINI, MINI_PLAN, book, "-o", folder / "pins.csv").exit_code == 0
    out = tmp_path / "solved"
    result = run("solve", folder, "-o", out, "--work", 2, "--workers", 1)
    assert result.exit_code == 0, result.output
    with (out / "sessions.csv").open(encoding="utf-8") as file:
        (kept,) = (row for row in csv.DictReader(file) if row["pin"] == "edit-s15")
    assert {column: kept[column] for column in moved} == moved
    assert run("verify", folder, out).exit_code == 0


def test_a_date_typed_into_excel_is_read_as_one(book: Path) -> None:
    """Excel turns what looks like a date into a date of its own."""
    from datetime import datetime

    moved = {
        "start": datetime(2016, 10, 4, 17, 0),  # noqa: DTZ001 - Excel knows no zones
        "end": datetime(2016, 10, 4, 18, 0),  # noqa: DTZ001
    }
    edit(book, "sessions", {"id": "s15"}, **moved)
    result = run("verify", MINI, book)
    assert result.exit_code == 0, result.output
