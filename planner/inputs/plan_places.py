"""Where a plan's tables are: in plan.json, a folder or a workbook, and the place of each row."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from planner.domain.ids import SessionId
from planner.errors import InputError, Issue
from planner.inputs.plan_columns import PLAN_COLUMNS
from planner.inputs.plan_files import (
    RawTable,
    folder_tables,
    json_fields,
    json_tables,
    problem,
    workbook_tables,
)


def plan_file(path: Path) -> Path:
    """Return the plan.json of a folder that holds no CSV tables; else ``path`` itself."""
    inside = path / "plan.json"
    return inside if inside.is_file() and not _holds_tables(path) else path


def tables_at(path: Path, issues: list[Issue]) -> tuple[dict[str, RawTable], dict[str, Any]]:
    """Return the raw tables at ``path``, and the other fields of a plan.json."""
    path = plan_file(path)
    if path.is_dir():
        return folder_tables(path, issues), {}
    if not path.is_file():
        raise InputError([_no_plan(path, "there is no such file or folder")])
    if path.suffix.lower() == ".json":
        fields = json_fields(path)
        return json_tables(path, fields["tables"], issues), fields
    if path.suffix.lower() in {".xlsx", ".xlsm"}:
        return workbook_tables(path, issues), {}
    raise InputError([_no_plan(path, "a plan is no file of this sort")])


def row_places(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Return where each row of each table is: ``plan.xlsx legs:5``, in the order of the plan."""
    return {
        name: tuple(f"{table.place}:{number}" for number, _ in table.rows)
        for name, table in tables_at(path, [])[0].items()
    }


def session_places(path: Path) -> Mapping[SessionId, str]:
    """Return where each session's row is, as the user sees it: ``plan.xlsx sessions:5``.

    Of a doubled id the last row is told. What cannot be read is left out.
    """
    table = tables_at(path, [])[0].get("sessions")
    if table is None or "id" not in table.header:
        return {}
    column = table.header.index("id")
    return {
        SessionId(cells[column]): f"{table.place}:{number}"
        for number, cells in table.rows
        if column < len(cells)
    }


def _holds_tables(path: Path) -> bool:
    return any((path / f"{table}.csv").is_file() for table in PLAN_COLUMNS)


def _no_plan(path: Path, message: str) -> Issue:
    remedy = "name a plan.json, a folder of the five CSV tables, or an .xlsx workbook"
    return problem("E800", str(path), message, remedy)
