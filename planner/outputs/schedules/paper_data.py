"""The data of the papers: what the templates of ``paper/`` read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from planner.domain.kinds import CATEGORIES
from planner.outputs.schedules.colours import COLOURS, HEADER, STRONG
from planner.outputs.schedules.diary import Diary, DiaryDay, Line
from planner.outputs.schedules.sheets import Book, PaperCell, Row, Sheet, Stacked
from planner.outputs.schedules.view import View

WIDEST = 12
"""Columns that can still be read on a page; a month of them belongs on a screen."""
LONG = 600
"""Letters of a text that may need more than a page in the narrowest cell."""
_LONG_WORD = re.compile(r"\S{20,}")
_TEN = re.compile(r".{1,10}")


def frame(view: View) -> dict[str, Any]:
    """Return what header and footer of every page need."""
    return {
        "language": view.language,
        "campaign": view.campaign_name(),
        "stamp": view.stamp,
        "page": view.text("Page %(page)s of %(pages)s") % {"page": "{page}", "pages": "{pages}"},
        "colour": HEADER,
    }


def legend(view: View, categories: Iterable[str]) -> list[dict[str, str]]:
    """Return what the colours mean, of those that are there."""
    there = set(categories)
    return [
        {"name": view.category_name(category), "fill": COLOURS[category]}
        for category in CATEGORIES
        if category in there
    ]


def book_data(view: View, book: Book) -> dict[str, Any]:
    """Return the data of the sheets that fit on paper; empty ones are left out."""
    fit = [sheet for sheet in book.paper or book.sheets if len(sheet.columns) <= WIDEST]
    fit = fit or [book.table]
    full = [sheet for sheet in fit if any(len(row.cells) > 1 for row in sheet.rows)]
    sheets = [_sheet(view, book, sheet) for sheet in full or fit[:1]]
    return {**frame(view), "title": book.title, "sheets": sheets}


def diary_data(view: View, diary: Diary) -> dict[str, Any]:
    """Return the data of a diary."""
    categories = (line.category for day in diary.days for line in day.lines)
    return {
        **frame(view),
        "title": f"{diary.what}: {diary.title} · {view.campaign_name()}",
        "paper": "a4" if diary.large else "a5",
        "what": f"{diary.what}: {diary.title}",
        "heading": diary.title,
        "about": [diary.what, *filter(None, diary.about)],
        "legend": legend(view, categories),
        "ticked": diary.ticked,
        "days": [_day(day) for day in diary.days],
    }


def _day(day: DiaryDay) -> dict[str, Any]:
    return {"date": day.date, "aside": day.aside, "lines": [_line(line) for line in day.lines]}


def _line(line: Line) -> dict[str, Any]:
    return {
        "time": line.time,
        "what": breakable(line.what),
        "more": [breakable(text) for text in line.more if text],
        "fill": COLOURS.get(line.category, ""),
        "quiet": line.quiet,
    }


def _sheet(view: View, book: Book, sheet: Sheet) -> dict[str, Any]:
    return {
        "title": sheet.title,
        "subject": "" if book.title == sheet.title else book.title,
        "legend": legend(view, (row.category for row in sheet.rows)),
        "columns": [{"title": row.title, "width": row.width} for row in sheet.columns],
        "rows": [_row(row, len(sheet.columns)) for row in sheet.rows],
    }


def _row(row: Row, width: int) -> dict[str, Any]:
    """Return a row with as many cells as the table has columns."""
    cells = [*map(_cell, row.cells), *[""] * (width - len(row.cells))]
    fill = STRONG if row.strong else COLOURS.get(row.category, "")
    return {"cells": cells, "fill": fill, "strong": row.strong}


def _cell(cell: PaperCell) -> str | list[str]:
    if isinstance(cell, Stacked):
        return [breakable(text) for text in (cell.main, *cell.more) if text]
    return breakable(str(cell))


def breakable(text: str) -> str:
    """Return the text with places to break in words so long that they would leave their cell."""
    return _LONG_WORD.sub(lambda word: "\u200b".join(_TEN.findall(word[0])), text)


def printable(value: Any) -> Any:
    """Return the data with a space for every control character."""
    if isinstance(value, str):
        return value if value.isprintable() else _spaced(value)
    if isinstance(value, dict):
        return {key: printable(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [printable(part) for part in value]
    return value


def _spaced(text: str) -> str:
    return "".join(c if c >= " " and c != "\x7f" else " " for c in text)


def longest(value: Any) -> int:
    """Return the length of the longest text in the data."""
    if isinstance(value, str):
        return len(value)
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return max(map(longest, parts), default=0)
