"""Schedules as PDF, set by typst: texts go in as data and are never read as markup."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from typing import Any

from planner.errors import PlannerError
from planner.outputs.schedules.colours import COLOURS, HEADER, STRONG
from planner.outputs.schedules.sheets import Book, Row, Sheet
from planner.outputs.schedules.view import View

EXTRA = "pip install 'salamatty-planner[pdf]'"
_LONG_WORD = re.compile(r"\S{20,}")
_TEN = re.compile(r".{1,10}")
WIDEST = 12
"""Columns that can still be read on a page; a month of them belongs on a screen."""


def can_set() -> bool:
    """Return whether the extra that PDF needs is installed."""
    return find_spec("typst") is not None


def insist_on_typst() -> None:
    """Raise the name of the extra to install if PDF cannot be written."""
    if not can_set():
        raise PlannerError(f"PDF needs typst, which is not installed: {EXTRA}")


def pdf_bytes(view: View, book: Book) -> bytes:
    """Return the sheets that fit on paper, each from a new page on; the same bytes every time."""
    return typeset("sheets", _book(view, book))


def typeset(template: str, data: dict[str, Any]) -> bytes:
    """Return the PDF of a template of ``paper/`` with its data."""
    insist_on_typst()
    typst = import_module("typst")
    found: bytes = typst.compile(
        _template(template),
        sys_inputs={"data": json.dumps(_printable(data), ensure_ascii=False)},
        ignore_system_fonts=True,
    )
    return found


@cache
def _template(name: str) -> bytes:
    return files(__package__).joinpath("paper", f"{name}.typ").read_bytes()


def _printable(value: Any) -> Any:
    """Return the data with a space for every control character."""
    if isinstance(value, str):
        return "".join(c if c >= " " and c != "\x7f" else " " for c in value)
    if isinstance(value, dict):
        return {key: _printable(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(part) for part in value]
    return value


def _book(view: View, book: Book) -> dict[str, Any]:
    fit = [sheet for sheet in book.sheets if len(sheet.columns) <= WIDEST] or [book.table]
    full = [sheet for sheet in fit if any(len(row.cells) > 1 for row in sheet.rows)]
    return {
        "title": book.title,
        "language": view.language,
        "page": view.text("Page %(page)s of %(pages)s") % {"page": "{page}", "pages": "{pages}"},
        "header": HEADER,
        "sheets": [_sheet(sheet) for sheet in full or fit[:1]],
    }


def _sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "title": sheet.title,
        "columns": [{"title": row.title, "width": row.width} for row in sheet.columns],
        "rows": [_row(row, len(sheet.columns)) for row in sheet.rows],
    }


def _row(row: Row, width: int) -> dict[str, Any]:
    """Return a row with as many cells as the table has columns."""
    cells = [*(breakable(str(cell)) for cell in row.cells), *[""] * (width - len(row.cells))]
    fill = STRONG if row.strong else COLOURS.get(row.category, "")
    return {"cells": cells, "fill": fill, "strong": row.strong}


def breakable(text: str) -> str:
    """Return the text with places to break in words so long that they would leave their cell."""
    return _LONG_WORD.sub(lambda word: "\u200b".join(_TEN.findall(word[0])), text)
