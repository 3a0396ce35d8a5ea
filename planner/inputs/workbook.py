"""Tables of text as a workbook: drop-downs, comments on the headers, codes that stay text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from planner.errors import PlannerError
from planner.inputs.cells.errors import CellError, quoted
from planner.inputs.cells.numbers import MOST, number
from planner.inputs.readers.excel_cells import number_text
from planner.inputs.tables import TABLES, Column
from planner.inputs.writers import Tables, header_of

LAST_ROW = 5000
"""Rows of a sheet that have drop-downs."""
_MADE = datetime(2016, 9, 29)  # noqa: DTZ001 - a fixed moment: files must reproduce
_NUMBERS = ("whole number", "number", "share, 0 to 1")
_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_workbook(tables: Tables, path: Path) -> Path:
    """Return the path, with one sheet for each table; texts stay texts, numbers are numbers."""
    path.parent.mkdir(parents=True, exist_ok=True)
    book = xlsxwriter.Workbook(str(path), _OPTIONS)
    book.set_properties({"created": _MADE})
    formats = {
        "required": book.add_format({"bold": True, "bg_color": "#DDEBF7", "num_format": "@"}),
        "optional": book.add_format({"bg_color": "#F2F2F2", "num_format": "@"}),
        "text": book.add_format({"num_format": "@"}),
        "number": book.add_format(),
    }
    for name, rows in tables.items():
        _write_sheet(book.add_worksheet(name), name, rows, formats)
    book.close()
    return path


def _write_sheet(
    sheet: Any, name: str, rows: Sequence[Mapping[str, str]], formats: Mapping[str, Any]
) -> None:
    """Write one table: header with comments, rows, drop-downs."""
    known = TABLES[name].columns if name in TABLES else {}
    starred = TABLES[name].must_have if name in TABLES else ()
    header = header_of(name, rows)
    sheet.freeze_panes(1, 1)
    for at, title in enumerate(header):
        column = known.get(title)
        numeric = column is not None and column.cell.type in _NUMBERS
        sheet.set_column(at, at, max(10, len(title) + 2), formats["number" if numeric else "text"])
        sheet.write_string(0, at, title, formats["required" if title in starred else "optional"])
        if column is not None:
            sheet.write_comment(0, at, comment(column, title in starred), {"author": "planner"})
            _validate(sheet, at, column)
    for row_at, row in enumerate(rows, 1):
        for at, title in enumerate(header):
            _write_cell(sheet, row_at, at, row.get(title, ""), known.get(title))


def _write_cell(sheet: Any, row: int, at: int, text: str, column: Column | None) -> None:
    """Write a number as a number where nothing of it is lost, anything else as text."""
    if not text:
        return
    value = _as_float(text) if column is not None and column.cell.type in _NUMBERS else None
    if value is not None:
        sheet.write_number(row, at, value)
    elif sheet.write_string(row, at, text) != 0:
        raise PlannerError(f"a sheet cannot hold the text {quoted(text)}: it is too long")


def _as_float(text: str) -> float | None:
    """Return a cell's number, None where a spreadsheet would change it."""
    try:
        exact = number(text.strip())
    except CellError:
        return None
    value = float(exact)
    return value if abs(exact) <= MOST and number(number_text(value)) == exact else None


def comment(column: Column, starred: bool) -> str:
    """Return what a header's comment says: meaning, unit, range, default, example."""
    lines = [
        column.description + (f" [{column.unit}]" if column.unit else ""),
        f"{column.cell.type}{', required' if starred else ''}",
        column.bounds,
        f"default: {column.default}" if column.default else "",
        f"example: {column.example}",
    ]
    return "\n".join(line for line in lines if line)


def _validate(sheet: Any, at: int, column: Column) -> None:
    """Give a column its drop-down, or the range of its numbers."""
    rule = _rule(column)
    if rule:
        title, message = "planner", column.remedy[:250]
        rule |= {"error_type": "warning", "error_title": title, "error_message": message}
        sheet.data_validation(1, at, LAST_ROW, at, rule)


def _rule(column: Column) -> dict[str, Any]:
    """Return a column's validation, empty where any text may stand."""
    cell = column.cell
    if cell.choices:
        return {"validate": "list", "source": list(cell.choices)}
    if cell.table and not cell.type.startswith("list"):
        letter = xl_col_to_name([*TABLES[cell.table].columns].index("id"))
        return {"validate": "list", "source": f"={cell.table}!${letter}$2:${letter}${LAST_ROW}"}
    if cell.type in _NUMBERS:
        least = float(column.least if column.least is not None else 0)
        most = float(column.most if column.most is not None else MOST)
        kind = "integer" if cell.type == "whole number" else "decimal"
        most = 1.0 if cell.type.startswith("share") else most
        return {"validate": kind, "criteria": "between", "minimum": least, "maximum": most}
    return {}
