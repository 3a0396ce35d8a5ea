"""Schedules as workbooks: to read on a screen, to filter, and to print."""

from __future__ import annotations

import io
from datetime import datetime, time
from decimal import Decimal
from typing import Any

import xlsxwriter

from planner.outputs.schedules.colours import COLOURS, HEADER, STRONG
from planner.outputs.schedules.sheets import Book, Row, Sheet, sheet_names
from planner.outputs.schedules.view import View

LONGEST = 32767
"""Characters that a cell of a workbook holds."""
_A4 = 9
_SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_CELL = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#BFBFBF"}


def new_workbook(out: io.BytesIO, view: View, title: str) -> Any:
    """Return an open workbook in which text stays text, dated to the campaign's first day."""
    book = xlsxwriter.Workbook(out, _SAFE)
    created = datetime.combine(view.campaign.horizon.start, time())
    book.set_properties({"title": title[:255], "created": created})
    return book


def xlsx_bytes(view: View, book: Book) -> bytes:
    """Return the workbook's bytes, the same for the same plan."""
    out = io.BytesIO()
    target = new_workbook(out, view, book.title)
    formats = _formats(target)
    names = sheet_names([sheet.name for sheet in book.sheets])
    for name, sheet in zip(names, book.sheets, strict=True):
        page = target.add_worksheet(name)
        _set_up_print(page, sheet, view, _fill(page, sheet, view, formats))
    target.close()
    return out.getvalue()


def _formats(target: Any) -> dict[str, Any]:
    """Return the formats: by category, and for titles, headers and plain cells."""
    heading = {"bold": True, "font_color": "#FFFFFF", "bg_color": HEADER, "valign": "vcenter"}
    return {
        "": target.add_format(_CELL),
        "title": target.add_format({"bold": True, "font_size": 14}),
        "header": target.add_format(_CELL | heading),
        "strong": target.add_format(_CELL | {"bold": True, "bg_color": STRONG}),
        **{name: target.add_format(_CELL | {"bg_color": hue}) for name, hue in COLOURS.items()},
    }


def _fill(page: Any, sheet: Sheet, view: View, formats: dict[str, Any]) -> int:
    """Write the title, what the colours mean, and the table; return the row of its header."""
    page.write_string(0, 0, sheet.title[:LONGEST], formats["title"])
    head = 1 + _write_legend(page, sheet, view, formats)
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.width)
        page.write_string(head, number, column.title, formats["header"])
    for number, row in enumerate(sheet.rows, start=head + 1):
        _write_row(page, number, row, formats)
    return head


def _write_legend(page: Any, sheet: Sheet, view: View, formats: dict[str, Any]) -> int:
    """Write the categories that are there, each in its colour; return how many rows they take."""
    there, width = {row.category for row in sheet.rows}, len(sheet.columns)
    shown = [category for category in COLOURS if category in there]
    for number, category in enumerate(shown):
        name = view.category_name(category)
        page.write_string(1 + number // width, number % width, name, formats[category])
    return -(-len(shown) // width)


def _write_row(page: Any, number: int, row: Row, formats: dict[str, Any]) -> None:
    look = formats["strong"] if row.strong else formats.get(row.category, formats[""])
    for column, cell in enumerate(row.cells):
        if isinstance(cell, int | Decimal):
            page.write_number(number, column, float(cell), look)
        elif cell == "":
            page.write_blank(number, column, None, look)
        else:
            page.write_string(number, column, str(cell)[:LONGEST], look)


def _set_up_print(page: Any, sheet: Sheet, view: View, head: int) -> None:
    """Set what stays in sight on the screen and what is on every printed page."""
    last_row, last_column = head + len(sheet.rows), len(sheet.columns) - 1
    page.freeze_panes(head + 1, 0)
    page.autofilter(head, 0, max(last_row, head + 1), last_column)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0, head)
    page.print_area(0, 0, last_row, last_column)
    page.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    pages = view.text("Page %(page)s of %(pages)s") % {"page": "&P", "pages": "&N"}
    page.set_header(f"&L{_plain(view.campaign_name())}&R{_plain(view.stamp)}")
    page.set_footer(f"&L{_plain(sheet.title)}&R{pages}")


def _plain(title: str) -> str:
    """Return a title without the codes of a footer, short enough for one."""
    return title[:90].replace("&", "&&")
