"""An empty campaign to fill in: a folder of CSV files, or a workbook."""

from __future__ import annotations

from pathlib import Path

from planner.errors import PlannerError
from planner.inputs.tables import SETTINGS, TABLES
from planner.inputs.workbook import write_workbook
from planner.inputs.writers import write_folder

__all__ = ["empty_tables", "write_folder", "write_template", "write_workbook"]


def empty_tables() -> dict[str, list[dict[str, str]]]:
    """Return every table without rows; the campaign's keys with their defaults."""
    tables: dict[str, list[dict[str, str]]] = {name: [] for name in TABLES}
    tables["campaign"] = [
        {"key": column.name, "value": column.default} for column in SETTINGS.values()
    ]
    return tables


def write_template(path: Path) -> Path:
    """Return the path of a new empty campaign; a name that ends in .xlsx is a workbook."""
    path = Path(path)
    if path.exists() and (path.is_file() or any(path.glob("*.csv"))):
        raise PlannerError(f"{path} is there already; name another place for the new campaign")
    if path.suffix.lower() == ".xlsx":
        return write_workbook(empty_tables(), path)
    return write_folder(empty_tables(), path, mark=True)
