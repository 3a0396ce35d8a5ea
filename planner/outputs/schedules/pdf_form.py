"""Schedules as PDF, set by typst: texts go in as data and are never read as markup."""

from __future__ import annotations

import json
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from typing import Any

from planner.errors import PlannerError
from planner.outputs.schedules.diary import Diary
from planner.outputs.schedules.paper_data import LONG, book_data, diary_data, longest, printable
from planner.outputs.schedules.sheets import Book
from planner.outputs.schedules.view import View

EXTRA = "pip install 'salamatty-planner[pdf]'"


def can_set() -> bool:
    """Return whether the extra that PDF needs is installed."""
    return find_spec("typst") is not None


def insist_on_typst() -> None:
    """Raise the name of the extra to install if PDF cannot be written."""
    if not can_set():
        raise PlannerError(f"PDF needs typst, which is not installed: {EXTRA}")


def book_pdf(view: View, book: Book) -> bytes:
    """Return the sheets that fit on paper, each from a new page on; the same bytes every time."""
    return typeset("sheets", book_data(view, book))


def diary_pdf(view: View, diary: Diary) -> bytes:
    """Return the diary on narrow pages; the same bytes every time."""
    return typeset("diary", diary_data(view, diary))


def notice_pdf(notice: dict[str, Any]) -> bytes:
    """Return the notice in large type, with the tags that readers for the blind need."""
    return typeset("notice", notice, tagged=True)


def typeset(template: str, data: dict[str, Any], *, tagged: bool = False) -> bytes:
    """Return the PDF of a template of ``paper/`` with its data.

    Tags make the file of a table six times as large, so they are for what the public reads. Cells
    are kept on one page unless one of them might be longer than that.
    """
    insist_on_typst()
    data = printable(data)
    data["long"] = longest(data) > LONG
    found: bytes = _compiler().compile(
        _template(template),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_tags=tagged,
    )
    return found


@cache
def _compiler() -> Any:
    """Return the one compiler: it remembers what it has set, and sheets have rows in common."""
    typst = import_module("typst")
    return typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False))


@cache
def _template(name: str) -> bytes:
    folder = files(__package__).joinpath("paper")
    return b"".join(folder.joinpath(f"{part}.typ").read_bytes() for part in ("frame", name))
