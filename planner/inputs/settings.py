"""The campaign table turned round: one row a key becomes one row of settings."""

from __future__ import annotations

from planner.errors import Issue
from planner.inputs.cells.words import nearest
from planner.inputs.rows import Entry, Table, read_row
from planner.inputs.tables import SETTINGS
from planner.inputs.tables.campaign import CampaignRow, KeyRow


def read_settings(keys: Table[KeyRow], issues: list[Issue]) -> Table[CampaignRow]:
    """Return the settings as a table of one row; unknown and doubled keys become issues."""
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
    turned: Table[CampaignRow] = Table(keys.name, keys.place, columns=SETTINGS)
    settings = read_row(turned, CampaignRow, 0, cells=cells, missing=frozenset(), issues=found)
    issues.extend(_placed(keys, issue, rows) for issue in found if keys.known or issue.value)
    return Table(keys.name, keys.place, (settings,), known=keys.known, columns=SETTINGS)


def _unknown(keys: Table[KeyRow], entry: Entry[KeyRow]) -> Issue:
    """Return the issue of a key that no campaign has."""
    hint = nearest(entry.row.key, SETTINGS)
    remedy = f"the keys are {', '.join(SETTINGS)}"
    return keys.issue("E317", entry, "key", f"the key {entry.row.key!r} is unknown{hint}", remedy)


def _placed(keys: Table[KeyRow], issue: Issue, rows: dict[str, Entry[KeyRow]]) -> Issue:
    """Return an issue of a setting with the address of its key's row."""
    entry = rows.get(issue.column)
    if entry is None:
        message = f"the required key {issue.column!r} is missing"
        return keys.issue("E318", None, "key", message, issue.remedy)
    message = f"{issue.column}: {issue.message}"
    return keys.issue(issue.code, entry, "value", message, issue.remedy)
