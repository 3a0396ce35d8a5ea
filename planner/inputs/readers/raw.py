"""A table as it was read: cells of text with their address."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from planner.errors import Issue


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row: its number as the user sees it, and its cells, blanks around them dropped."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table: its name, how a message calls its place, the header row and the rows."""

    name: str
    place: str
    header: tuple[str, ...] = ()
    rows: tuple[RawRow, ...] = ()
    header_number: int = 1


@dataclass(slots=True)
class RawCampaign:
    """Every table found, the tables that could not be read, and what was wrong."""

    tables: dict[str, RawTable] = field(default_factory=dict)
    unreadable: set[str] = field(default_factory=set)
    issues: list[Issue] = field(default_factory=list)


class Reader(Protocol):
    """Reads the tables of a campaign at a place."""

    def __call__(self, path: Path) -> RawCampaign:
        """Return the tables."""


def clean(text: str) -> str:
    """Return a cell's text without the blanks around it, line ends as in every other file."""
    stripped = text.strip()
    if "\r" in stripped:
        stripped = stripped.replace("\r\n", "\n").replace("\r", "\n")
    return stripped


def from_rows(name: str, place: str, rows: list[tuple[str, ...]]) -> RawTable:
    """Return a table from its rows of cells; the first row that is not blank is the header."""
    filled = [(number, row) for number, row in enumerate(rows, 1) if any(row)]
    if not filled:
        return RawTable(name, place)
    (number, header), *rest = filled
    while header and not header[-1]:
        header = header[:-1]
    found = tuple(RawRow(row_number, row) for row_number, row in rest)
    return RawTable(name, place, header, found, number)
