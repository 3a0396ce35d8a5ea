"""Checked rows of a table: every cell read, every bad cell an issue of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from pydantic import ValidationError

from planner.errors import Issue
from planner.inputs.cells.errors import CellError, quoted
from planner.inputs.headers import Header, read_header
from planner.inputs.readers.raw import RawRow, RawTable
from planner.inputs.tables import Column, Row, TableSpec, columns

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A row with its number and its cells.

    The value of a column in ``bad`` is only an example: such cells have an issue already.
    """

    number: int
    row: R
    cells: Mapping[str, str]
    bad: frozenset[str] = frozenset()

    def good(self, *names: str) -> bool:
        """Return whether the cells of all these columns could be read."""
        return self.bad.isdisjoint(names)


@dataclass(frozen=True, slots=True)
class Table(Generic[R]):
    """A table's rows; ``known`` is False where it could not be read, so nothing is unknown."""

    name: str
    place: str
    entries: tuple[Entry[R], ...] = ()
    known: bool = True
    columns: Mapping[str, Column] = field(default_factory=dict)

    def rows(self) -> Iterator[R]:
        """Yield the rows alone."""
        return (entry.row for entry in self.entries)

    def issue(
        self,
        code: str,
        entry: Entry[Any] | None,
        column: str,
        message: str,
        remedy: str = "",
    ) -> Issue:
        """Return an issue with the address of a cell of this table."""
        said = self.columns[column].remedy if column in self.columns and not remedy else remedy
        return Issue(
            code=code,
            message=message,
            remedy=said,
            table=self.name,
            place=self.place,
            row=entry.number if entry else None,
            column=column,
            value=entry.cells.get(column, "") if entry else "",
            severity="warning" if code.startswith("W") else "error",
        )


def read_rows(spec: TableSpec, raw: RawTable, issues: list[Issue]) -> Table[Any]:
    """Return the rows of a table; what is wrong with header and cells is added to ``issues``."""
    header = read_header(spec, raw, issues)
    table: Table[Any] = Table(spec.name, raw.place, columns=spec.columns)
    entries = []
    for row in raw.rows:
        if any(row.cells):
            cells = header.cells(row)
            _too_long(table, header, row, issues)
            entry = read_row(
                table, spec.model, row.number, cells=cells, missing=header.missing, issues=issues
            )
            entries.append(entry)
    known = header.sound
    return Table(spec.name, raw.place, tuple(entries), known=known, columns=spec.columns)


def read_row(
    table: Table[R],
    model: type[R],
    number: int,
    *,
    cells: dict[str, str],
    missing: frozenset[str],
    issues: list[Issue],
) -> Entry[R]:
    """Return one row; required columns in ``missing`` have been told of by the header."""
    try:
        return Entry(number, model.model_validate(cells), cells)
    except ValidationError as error:
        declared = columns(model)
        faults = {str(fault["loc"][0]): fault for fault in error.errors(include_url=False)}
    for name, fault in faults.items():
        if name not in missing:
            code, message = _told(declared[name], cast(dict[str, Any], fault))
            issues.append(
                Issue(
                    code=code,
                    message=message,
                    remedy=declared[name].remedy,
                    table=table.name,
                    place=table.place,
                    row=number,
                    column=name,
                    value=cells.get(name, ""),
                )
            )
    mended = cells | {name: declared[name].example for name in faults}
    return Entry(number, model.model_validate(mended), cells, frozenset(faults))


def _told(column: Column, fault: dict[str, Any]) -> tuple[str, str]:
    """Return the code and the message of what pydantic found."""
    if fault["type"] == "missing":
        return "E101", f"{column.name} is required, the cell is blank"
    error = fault.get("ctx", {}).get("error")
    if isinstance(error, CellError):
        return error.code, error.message
    return "E112", f"{quoted(str(fault['input']))} is out of range: {column.bounds}"


def _too_long(table: Table[Any], header: Header, row: RawRow, issues: list[Issue]) -> None:
    """Add an issue for a row with filled cells behind the header's last column."""
    extra = [cell for cell in row.cells[header.width :] if cell]
    if extra:
        issues.append(
            Issue(
                code="E209",
                message=f"the row has cells behind the last column: {quoted(extra[0])}",
                remedy="put quotes around a cell that holds the separator, or take the cells out",
                table=table.name,
                place=table.place,
                row=row.number,
                value=extra[0],
            )
        )
