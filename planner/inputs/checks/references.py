"""Ids that no row of the table they point to has."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from planner.errors import Issue
from planner.inputs.cells.words import nearest
from planner.inputs.rows import Entry, Table
from planner.inputs.sheets import Sheets
from planner.inputs.tables import TABLES, Column, TableSpec


def check(sheets: Sheets) -> Iterator[Issue]:
    """Yield every cell that names an unknown id, with the nearest known one."""
    known = {name: known_ids(sheets, name) for name, spec in TABLES.items() if spec.key == ("id",)}
    for spec in TABLES.values():
        yield from _table(sheets.table(spec.name), spec, known)


def known_ids(sheets: Sheets, name: str) -> Collection[str] | None:
    """Return the ids that may be named, None where the table could not be read."""
    table = sheets.table(name)
    if not table.known:
        return None
    found = dict.fromkeys(entry.row.id for entry in table.entries if entry.good("id"))
    if name == "venues":
        if not sheets.teams.known:
            return None
        found |= {f"@{row.id}": None for row in sheets.teams.rows() if row.carries}
    return found


def unknown(
    table: Table[Any],
    entry: Entry[Any],
    column: str,
    *,
    name: str,
    of: str,
    known: Collection[str],
) -> Issue:
    """Return the issue of an id that a table does not have."""
    message = f"no row of {of} has the id {name!r}{nearest(name, known)}"
    remedy = f"correct the id, or add it to {of}"
    return table.issue("E301", entry, column, message, remedy)


def _table(
    table: Table[Any], spec: TableSpec, known: dict[str, Collection[str] | None]
) -> Iterator[Issue]:
    """Yield the unknown ids that a table's cells name."""
    for column in spec.columns.values():
        if not column.cell.table:
            continue
        ids = known[column.cell.table]
        if ids is not None:
            for entry in table.entries:
                if column.name in entry.cells and entry.good(column.name):
                    yield from _cell(table, entry, column, ids)


def _cell(
    table: Table[Any], entry: Entry[Any], column: Column, known: Collection[str]
) -> Iterator[Issue]:
    """Yield the unknown ids that a cell names."""
    for name in column.cell.ids(getattr(entry.row, column.field)):
        if name not in known:
            yield unknown(table, entry, column.name, name=name, of=column.cell.table, known=known)
