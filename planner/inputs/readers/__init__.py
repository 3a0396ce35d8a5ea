"""Tables of cells from a folder of CSV files or from a workbook."""

from __future__ import annotations

from pathlib import Path

from planner.errors import Issue
from planner.inputs.readers.folder import read_folder
from planner.inputs.readers.raw import RawCampaign, RawRow, RawTable
from planner.inputs.tables import TABLES

__all__ = ["RawCampaign", "RawRow", "RawTable", "read_tables"]


def read_tables(path: Path) -> RawCampaign:
    """Return the tables at a place: a folder, or one .xlsx workbook."""
    try:
        if path.is_dir():
            return read_folder(path)
        if path.is_file() and path.suffix.lower() in (".xlsx", ".xlsm"):
            from planner.inputs.readers.workbook import read_workbook

            return read_workbook(path)
        what = "is neither a folder nor an .xlsx workbook" if path.exists() else "does not exist"
    except (OSError, ValueError) as error:
        what = f"cannot be read ({error})"
    issue = Issue(
        code="E200",
        place=str(path),
        value=str(path),
        message=f"{str(path)!r} {what}",
        remedy="name a folder with one CSV file a table, or a workbook with one sheet a table",
    )
    return RawCampaign(unreadable=set(TABLES), issues=[issue])
