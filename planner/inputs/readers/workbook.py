"""A campaign from a workbook with one sheet a table."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell

from planner.errors import Issue
from planner.inputs.readers.excel_cells import cell_text
from planner.inputs.readers.folder import unknown_table
from planner.inputs.readers.raw import RawCampaign, clean, from_rows
from planner.inputs.tables import TABLES

AnyCell = Cell | ReadOnlyCell | EmptyCell
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")


def read_workbook(path: Path) -> RawCampaign:
    """Return the tables of a workbook; sheets named ``_…`` and ``README`` are not tables."""
    found = RawCampaign()
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        unsaved = _formulas(path)
        for name in book.sheetnames:
            if not name.startswith("_") and name.casefold() != "readme":
                _read_sheet(path, book[name], name, unsaved.get(name, {}), found)
        book.close()
    except Exception as error:  # a damaged archive fails in a dozen ways; all are the user's file
        message = f"the file is not an .xlsx workbook ({type(error).__name__}: {error})"
        remedy = "open it in a spreadsheet and save it as .xlsx"
        issue = Issue(code="E202", place=path.name, message=message, remedy=remedy)
        return RawCampaign(unreadable=set(TABLES), issues=[issue])
    return found


def _read_sheet(
    path: Path, sheet: Any, name: str, formulas: dict[tuple[int, int], str], found: RawCampaign
) -> None:
    """Add one sheet's table, and what is wrong with its cells."""
    place = f"{path.name}!{name}"
    if name not in TABLES:
        if _has_cells(sheet):
            found.issues.append(unknown_table(name, place, "sheet"))
        return
    if hasattr(sheet, "reset_dimensions"):
        sheet.reset_dimensions()
    rows: list[tuple[str, ...]] = []
    for number, cells in enumerate(sheet.iter_rows(), 1):
        rows.append(tuple(_text(cell) for cell in cells))
        for column, cell in enumerate(cells):
            formula = formulas.get((number, column + 1), "")
            if cell.value is None and not formula:
                continue
            if cell.data_type == "e" or (formula and cell.value is None):
                header = next((row for row in rows if any(row)), ())
                title = header[column] if column < len(header) else ""
                found.issues.append(_bad_cell(name, place, number, title, cell.value or formula))
    found.tables[name] = from_rows(name, place, rows)


def _has_cells(sheet: Any) -> bool:
    """Return whether a sheet holds anything (a new workbook's empty Sheet1 does not)."""
    rows = getattr(sheet, "iter_rows", None)
    return rows is None or any(cell.value is not None for row in rows() for cell in row)


def _text(cell: AnyCell) -> str:
    """Return a cell's value as the text that a CSV file would hold."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return clean(cell_text(value, ""))
    return cell_text(value, str(getattr(cell, "number_format", "")))


def _bad_cell(name: str, place: str, row: int, column: str, value: Any) -> Issue:
    """Return the issue of an error cell, or of a formula without a result."""
    text = str(value)
    if text.startswith("="):
        code, message = "E141", f"the formula {text!r} has no saved result"
        remedy = "open the workbook in a spreadsheet and save it, or paste the value"
    else:
        code, message = "E140", f"the cell holds the error {text}"
        remedy = "mend the formula, or paste the value"
    return Issue(
        code=code,
        table=name,
        place=place,
        row=row,
        column=column,
        value=text,
        message=message,
        remedy=remedy,
    )


def _formulas(path: Path) -> dict[str, dict[tuple[int, int], str]]:
    """Return the formulas by sheet, row and column; a workbook without any is not read again."""
    with zipfile.ZipFile(path) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        if not any(_FORMULA.search(archive.read(name)) for name in sheets):
            return {}
    book = openpyxl.load_workbook(path, read_only=True)
    found = {
        sheet.title: {
            (cell.row, cell.column): str(cell.value)
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "f" and cell.value is not None
        }
        for sheet in book.worksheets
    }
    book.close()
    return found
