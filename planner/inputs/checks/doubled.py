"""Rows that say the same thing twice: ids, keys, links in either direction."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planner.errors import Issue
from planner.inputs.rows import Entry, Table
from planner.inputs.sheets import Sheets
from planner.inputs.tables import TABLES, TableSpec
from planner.inputs.tables.links import LinkRow

_REMEDY = "take one of the two rows out, or give it another id"


def check(sheets: Sheets) -> Iterator[Issue]:
    """Yield every row whose key an earlier row has."""
    for spec in TABLES.values():
        if spec.key and spec.name != "campaign":
            yield from _keys(sheets.table(spec.name), spec)
    yield from _links(sheets.links)


def _keys(table: Table[Any], spec: TableSpec) -> Iterator[Issue]:
    """Yield the rows of a table with the key of an earlier row."""
    names = {column.field: name for name, column in spec.columns.items()}
    shown = [names[field] for field in spec.key]
    first: dict[tuple[Any, ...], int] = {}
    for entry in table.entries:
        if not entry.good(*shown):
            continue
        key = tuple(getattr(entry.row, field) for field in spec.key)
        if (earlier := first.setdefault(key, entry.number)) != entry.number:
            what = ", ".join(map(str, key))
            message = f"{what!r} is there twice (first in row {earlier})"
            yield table.issue("E302", entry, shown[0], message, _REMEDY)


def _links(table: Table[LinkRow]) -> Iterator[Issue]:
    """Yield the links that an earlier one already is, in either direction unless one-way."""
    first: dict[tuple[str, str, str], Entry[LinkRow]] = {}
    for entry in table.entries:
        row = entry.row
        if not entry.good("profile", "from", "to", "oneway") or row.start == row.end:
            continue
        ways = [(row.profile, row.start, row.end)]
        if not row.oneway:
            ways.append((row.profile, row.end, row.start))
        if earlier := next((first[way] for way in ways if way in first), None):
            name = f"{row.profile}:{row.start}>{row.end}"
            message = f"the link {name!r} is there twice (first in row {earlier.number})"
            yield table.issue("E302", entry, "from", message, "take one of the two rows out")
        for way in ways:
            first.setdefault(way, entry)
