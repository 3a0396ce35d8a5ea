"""One campaign in many forms: CSV or workbook, mark or not, separators, order of columns."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from planner.inputs import load_campaign, read_campaign
from planner.inputs.template import write_folder, write_workbook
from sample_data.breaking.tiny import Tables, tiny

MONDAY, TUESDAY = date(2016, 10, 3), date(2016, 10, 4)
HOSTILE = '{{7*7}}<script>=cmd()</script>${x}; "quoted", _x0041_ \x01 two\nlines'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tiny(), tmp_path / "tiny")


def rewritten(tables: Tables, folder: Path, separator: str, encoding: str) -> Path:
    """Return the folder with the tables in another dress: columns reversed, blanks round cells."""
    folder.mkdir()
    for name, rows in tables.items():
        text = io.StringIO(newline="")
        header = list(reversed(dict.fromkeys(column for row in rows for column in row)))
        lines = csv.writer(text, delimiter=separator, lineterminator="\r\n")
        lines.writerow([f" {column} " for column in header])
        lines.writerows([f"  {row.get(column, '')}\u00a0" for column in header] for row in rows)
        (folder / f"{name}.csv").write_bytes(text.getvalue().encode(encoding))
    return folder


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_separator_mark_and_order_of_columns_change_nothing(
    folder: Path, tmp_path: Path, separator: str, encoding: str
) -> None:
    other = load_campaign(rewritten(tiny(), tmp_path / "other", separator, encoding))
    assert other == load_campaign(folder)
    assert other.digest == load_campaign(folder).digest


def test_a_workbook_gives_the_same_campaign(folder: Path, tmp_path: Path) -> None:
    book = load_campaign(write_workbook(tiny(), tmp_path / "tiny.xlsx"))
    assert book == load_campaign(folder)
    assert book.digest == load_campaign(folder).digest


def test_hostile_names_stay_the_same_text_in_both_forms(tmp_path: Path) -> None:
    tables = tiny()
    tables["settlements"][0]["name_ru"] = HOSTILE
    tables["directions"][0]["lead"] = "=1+1"
    folder = load_campaign(write_folder(tables, tmp_path / "hostile"))
    book = load_campaign(write_workbook(tables, tmp_path / "hostile.xlsx"))
    assert folder.settlements[0].names.ru == HOSTILE
    assert book.settlements[0].names.ru == HOSTILE
    assert book == folder


@pytest.mark.parametrize(
    ("table", "column", "one", "other"),
    [
        ("campaign", "value", "2016-10-03", "03.10.2016"),
        ("settlements", "population", "20000", "20 000,0"),
        ("settlements", "population", "20000", "20\u00a0000"),
        ("settlements", "lat", "49.9", "49,90"),
        ("links", "km", "37", "37.0"),
        ("teams", "shift", "08:00-20:00", "8:00 – 20:00"),
        ("kinds", "reach", "15:1;40:0.5", "40:0,5; 15:1,0;"),
    ],
)
def test_two_ways_to_write_a_value_give_one_digest(
    tmp_path: Path, table: str, column: str, one: str, other: str
) -> None:
    tables = tiny()
    for row in tables[table]:
        if row.get(column) == one:
            row[column] = other
    first = load_campaign(write_folder(tiny(), tmp_path / "one"))
    second = load_campaign(write_folder(tables, tmp_path / "other"))
    assert tables != tiny()
    assert second.digest == first.digest


def test_another_value_gives_another_digest(folder: Path, tmp_path: Path) -> None:
    tables = tiny()
    tables["venues"][0]["rooms"] = "3"
    other = load_campaign(write_folder(tables, tmp_path / "other"))
    assert other.digest != load_campaign(folder).digest


def test_typed_cells_of_a_spreadsheet_read_like_text(folder: Path, tmp_path: Path) -> None:
    path = write_workbook(tiny(), tmp_path / "typed.xlsx")
    book = openpyxl.load_workbook(path)
    keys = {row[0].value: row[1] for row in book["campaign"].iter_rows()}
    keys["start"].value, keys["start"].number_format = (
        datetime.combine(MONDAY, time(0)),
        "dd.mm.yyyy",
    )
    keys["end"].value, keys["end"].number_format = date(2016, 10, 9), "dd.mm.yyyy"
    teams = {cell.value: cell.column for cell in book["teams"][1]}
    board = book["teams"].cell(3, teams["sleeps_on_board"])
    board.value, board.number_format = True, "General"
    pins = {cell.value: cell.column for cell in book["pins"][1]}
    start = book["pins"].cell(2, pins["start"])
    start.value, start.number_format = datetime.combine(TUESDAY, time(10)), "dd.mm.yyyy hh:mm"
    book.save(path)
    assert load_campaign(path) == load_campaign(folder)


def test_midnight_shown_as_a_time_is_a_moment_and_not_a_day(tmp_path: Path) -> None:
    tables = tiny()
    path = write_workbook(tables, tmp_path / "typed.xlsx")
    book = openpyxl.load_workbook(path)
    pins = {cell.value: cell.column for cell in book["pins"][1]}
    start = book["pins"].cell(3, pins["start"])
    start.value, start.number_format = datetime.combine(TUESDAY, time(0)), "yyyy-mm-dd hh:mm"
    book.save(path)
    pin = load_campaign(path).pins[1]
    assert (pin.start, pin.start_day) == (1440, None)  # type: ignore[union-attr]


def test_an_error_cell_and_an_unsaved_formula_are_told_with_their_address(tmp_path: Path) -> None:
    path = write_workbook(tiny(), tmp_path / "formula.xlsx")
    book = openpyxl.load_workbook(path)
    columns = {cell.value: cell.column for cell in book["settlements"][1]}
    book["settlements"].cell(2, columns["population"]).value = "=SUM(A1:A2)"
    book["settlements"].cell(3, columns["beds"]).value = "#N/A"
    book.save(path)
    found = {issue.code: issue for issue in read_campaign(path).errors}
    assert (found["E141"].row, found["E141"].column) == (2, "population")
    assert (found["E140"].row, found["E140"].column) == (3, "beds")


def test_a_time_cell_is_no_number(tmp_path: Path) -> None:
    path = write_workbook(tiny(), tmp_path / "time.xlsx")
    book = openpyxl.load_workbook(path)
    columns = {cell.value: cell.column for cell in book["kinds"][1]}
    book["kinds"].cell(2, columns["hours"]).value = time(9, 30)
    book.save(path)
    (issue,) = read_campaign(path).errors
    assert (issue.code, issue.value) == ("E123", "09:30")


def test_sheets_and_files_that_are_no_tables_are_left_alone(folder: Path, tmp_path: Path) -> None:
    (folder / "basemap.geojson").write_text("{}")
    (folder / "README.md").write_text("about")
    (folder / ".~lock.kinds.csv").write_text("lock")
    path = write_workbook(tiny(), tmp_path / "tiny.xlsx")
    book = openpyxl.load_workbook(path)
    book.create_sheet("README")["A1"] = "about"
    book.create_sheet("_lists")["A1"] = "hidden"
    book.create_sheet("Sheet1")
    book.save(path)
    assert read_campaign(folder).issues == read_campaign(path).issues == ()


def test_a_sheet_that_is_nearly_a_table_is_told(tmp_path: Path) -> None:
    path = write_workbook(tiny(), tmp_path / "tiny.xlsx")
    book = openpyxl.load_workbook(path)
    book["demand"].title = "demands"
    book.save(path)
    (issue,) = read_campaign(path).errors
    assert issue.code == "E203"
    assert "did you mean 'demand'?" in issue.message


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04 cut off"])
def test_a_damaged_workbook_is_an_issue(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "damaged.xlsx"
    path.write_bytes(content)
    (issue,) = read_campaign(path).issues
    assert issue.code == "E202"


@pytest.mark.parametrize("name", ["mini", "aktobe-2016"])
def test_a_shipped_campaign_is_the_same_as_a_workbook(tmp_path: Path, name: str) -> None:
    shipped = Path(__file__).resolve().parents[2] / "sample_data" / name
    tables = {
        path.stem: [*csv.DictReader(path.open(encoding="utf-8-sig", newline=""))]
        for path in shipped.glob("*.csv")
    }
    book = load_campaign(write_workbook(tables, tmp_path / f"{name}.xlsx"))
    assert book == load_campaign(shipped)
    assert book.digest == load_campaign(shipped).digest
