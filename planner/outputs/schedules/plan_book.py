"""The plan's five tables as one workbook, to edit by hand and to read back."""

from __future__ import annotations

import io
from typing import Any

from planner.inputs.plan_columns import PLAN_COLUMNS
from planner.outputs.schedules.view import View
from planner.outputs.schedules.xlsx_form import LONGEST, new_workbook
from planner.outputs.tables import Cell, cell_text, cells

_WIDTHS = {"start": 17, "end": 17, "depart": 17, "arrive": 17, "specialists": 34, "advice": 60}


def plan_book(view: View) -> bytes:
    """Return the workbook: a sheet a table, every cell as the CSV tables have it."""
    out = io.BytesIO()
    book = new_workbook(out, view, view.campaign_name())
    text = book.add_format({"num_format": "@"})
    header = book.add_format({"num_format": "@", "bold": True, "bottom": 1})
    for table, rows in cells(view.plan, view.campaign).items():
        page = book.add_worksheet(table)
        _fill(page, PLAN_COLUMNS[table], rows, text, header)
    book.close()
    return out.getvalue()


def _fill(
    page: Any, columns: tuple[str, ...], rows: list[dict[str, Cell]], text: Any, header: Any
) -> None:
    for number, column in enumerate(columns):
        page.set_column(number, number, _WIDTHS.get(column, 16), text)
        page.write_string(0, number, column, header)
    for number, row in enumerate(rows, start=1):
        for place, column in enumerate(columns):
            cell = row[column]
            if isinstance(cell, int):
                page.write_number(number, place, cell)
            elif cell:
                page.write_string(number, place, cell_text(cell)[:LONGEST], text)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
