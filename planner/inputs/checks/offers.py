"""What kinds of session ask for and nothing offers."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from planner.errors import Issue
from planner.inputs.cells.words import nearest
from planner.inputs.rows import Entry, Table
from planner.inputs.sheets import Sheets
from planner.inputs.tables.kinds import KindRow


def warn(sheets: Sheets) -> Iterator[Issue]:
    """Yield venue kinds, skills and equipment that nothing offers."""
    venues_known = _sound(sheets.venues, "kind", "equipment") and _sound(
        sheets.teams, "carries", "carries_equipment"
    )
    skills_known = _sound(sheets.specialists, "skills")
    venues = {entry.row.kind for entry in sheets.venues.entries}
    venues |= {row.carries for row in sheets.teams.rows() if row.carries}
    equipment = {word for row in sheets.venues.rows() for word in row.equipment}
    equipment |= {word for row in sheets.teams.rows() for word in row.carries_equipment}
    skills = {word for row in sheets.specialists.rows() for word in row.skills}
    for entry in sheets.kinds.entries:
        row = entry.row
        if venues_known and entry.good("venue"):
            yield from _words(sheets, entry, "venue", row.venue, venues)
        if skills_known and entry.good("needs"):
            yield from _words(sheets, entry, "needs", [skill for skill, _ in row.needs], skills)
        if venues_known and entry.good("equipment"):
            yield from _words(sheets, entry, "equipment", sorted(row.equipment), equipment)


def _sound(table: Table[Any], *columns: str) -> bool:
    """Return whether every cell of these columns could be read."""
    return table.known and all(entry.good(*columns) for entry in table.entries)


_REMEDY = "correct the word, or add what offers it; until then no session can be held"
_SAID = {
    "venue": ("W401", "no venue, and no team's carries, is of kind {}"),
    "needs": ("W402", "no specialist has the skill {}"),
    "equipment": ("W403", "no venue has the equipment {}"),
}


def _words(
    sheets: Sheets,
    entry: Entry[KindRow],
    column: str,
    asked: Collection[str],
    offered: Collection[str],
) -> Iterator[Issue]:
    """Yield the words that nothing offers, with the nearest that something does."""
    code, said = _SAID[column]
    for word in asked:
        if word not in offered:
            message = said.replace("{}", repr(word)) + nearest(word, offered)
            yield sheets.kinds.issue(code, entry, column, message, _REMEDY)
