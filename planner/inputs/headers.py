"""The header row of a table: which column is where, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass

from planner.errors import Issue
from planner.inputs.cells.words import nearest
from planner.inputs.readers.raw import RawRow, RawTable
from planner.inputs.tables import TableSpec


@dataclass(frozen=True, slots=True)
class Header:
    """Where the columns are; ``missing`` are required ones that the header lacks."""

    places: tuple[tuple[int, str], ...]
    width: int
    missing: frozenset[str]

    @property
    def sound(self) -> bool:
        """Return whether the ids (or the keys) of the rows can be known."""
        return self.missing.isdisjoint(("id", "key", "value"))

    def cells(self, row: RawRow) -> dict[str, str]:
        """Return the filled cells of a row by column."""
        cells = row.cells
        have = len(cells)
        return {name: cells[at] for at, name in self.places if at < have and cells[at]}


def read_header(spec: TableSpec, raw: RawTable, issues: list[Issue]) -> Header:
    """Return the header of a table; unknown, doubled and missing columns become issues."""
    known = spec.columns
    places: dict[str, int] = {}
    for at, name in enumerate(raw.header):
        if name in places:
            issues.append(
                _issue(
                    raw,
                    "E207",
                    name,
                    f"the column {name!r} is there twice",
                    "take one of the two columns out",
                )
            )
        elif name in known:
            places[name] = at
        elif name or _filled(raw, at):
            what = f"the column {name!r} is unknown" if name else f"column {at + 1} has no name"
            remedy = f"rename it, or take it out; the columns are {', '.join(known)}"
            issues.append(_issue(raw, "E206", name, what + nearest(name, known), remedy))
    missing = [] if not raw.header else [name for name in spec.must_have if name not in places]
    for name in missing:
        issues.append(
            _issue(
                raw, "E208", name, f"the required column {name!r} is missing", known[name].remedy
            )
        )
    ordered = tuple((at, name) for name, at in places.items())
    return Header(ordered, len(raw.header), frozenset(missing))


def _filled(raw: RawTable, at: int) -> bool:
    """Return whether any row has a cell in a column."""
    return any(at < len(row.cells) and row.cells[at] for row in raw.rows)


def _issue(raw: RawTable, code: str, name: str, message: str, remedy: str) -> Issue:
    """Return an issue of the header row."""
    return Issue(
        code=code,
        table=raw.name,
        place=raw.place,
        row=raw.header_number,
        column=name,
        value=name,
        message=message,
        remedy=remedy,
    )
