"""Schedules as CSV that opens in Excel with a double click, and runs nothing there."""

from __future__ import annotations

import csv
import io
import re

from planner.domain.names import Language
from planner.outputs.schedules.sheets import PaperCell, Sheet

_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
_RISKY = ("=", "+", "-", "@", "\t", "\r")


def safe(cell: PaperCell) -> str:
    """Return the cell's text; what Excel would take for a formula gets an apostrophe before it."""
    text = str(cell)
    if isinstance(cell, str) and text.startswith(_RISKY) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def csv_bytes(sheet: Sheet, language: Language) -> bytes:
    """Return the sheet as CSV: a byte-order mark, and the separator that Excel expects.

    A Kazakh or Russian Excel separates cells by ``;``, an English one by ``,``.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter="," if language == "en" else ";", lineterminator="\r\n")
    writer.writerow([safe(column.title) for column in sheet.columns])
    writer.writerows([safe(cell) for cell in row.cells] for row in sheet.rows)
    return out.getvalue().encode("utf-8-sig")
