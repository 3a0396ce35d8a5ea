"""The campaign table turned round: one row a key becomes one row of settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from planner.errors import Issue
from planner.inputs.cells.words import nearest
from planner.inputs.rows import Entry, Table, read_row
from planner.inputs.tables import SETTINGS
from planner.inputs.tables.campaign import CampaignRow, KeyRow


@dataclass(frozen=True)
class Settings(Table[CampaignRow]):
    """The settings as a table of one row; an issue's column is a key, its place the key's row."""

    rows_of: Mapping[str, int] = field(default_factory=dict)

    def issue(
        self,
        code: str,
        entry: Entry[Any] | None,
        column: str,
        message: str,
        remedy: str = "",
    ) -> Issue:
        """Return an issue with the address of a key's value."""
        found = super().issue(code, entry or self.entries[0], column, message, remedy)
        if column in self.rows_of:
            told = f"{column}: {message}"
            return replace(found, row=self.rows_of[column], column="value", message=told)
        if code == "E101":
            told = f"the required key {column!r} is missing"
            return replace(found, code="E318", row=None, column="key", message=told)
        return replace(found, row=None, column="key")


def read_settings(keys: Table[KeyRow], issues: list[Issue]) -> Settings:
    """Return the settings; unknown and doubled keys become issues."""
    cells: dict[str, str] = {}
    rows: dict[str, Entry[KeyRow]] = {}
    for entry in keys.entries:
        if not entry.good("key"):
            continue
        key = entry.row.key
        if key not in SETTINGS:
            issues.append(_unknown(keys, entry))
        elif key in rows:
            message = f"the key {key!r} is there twice (first in row {rows[key].number})"
            issues.append(keys.issue("E302", entry, "key", message, "take one of the rows out"))
        else:
            rows[key] = entry
            if entry.row.value:
                cells[key] = entry.row.value
    found: list[Issue] = []
    numbers = {key: entry.number for key, entry in rows.items()}
    turned = Settings(keys.name, keys.place, columns=SETTINGS, rows_of=numbers)
    settings = read_row(turned, CampaignRow, 0, cells=cells, missing=frozenset(), issues=found)
    issues.extend(
        turned.issue(issue.code, settings, issue.column, issue.message, issue.remedy)
        for issue in found
        if keys.known or issue.value
    )
    return replace(turned, entries=(settings,), known=keys.known)


def _unknown(keys: Table[KeyRow], entry: Entry[KeyRow]) -> Issue:
    """Return the issue of a key that no campaign has."""
    hint = nearest(entry.row.key, SETTINGS)
    remedy = f"the keys are {', '.join(SETTINGS)}"
    return keys.issue("E317", entry, "key", f"the key {entry.row.key!r} is unknown{hint}", remedy)
