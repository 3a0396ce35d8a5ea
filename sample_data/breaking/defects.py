"""A defect: what it is called, the codes it must give, and how it gets into sound tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sample_data.breaking.tiny import Tables

Change = Callable[[Tables], object]
Spoil = Callable[[Path], object]


def nothing(_: object) -> None:
    """Leave everything as it is."""


@dataclass(frozen=True)
class Defect:
    """Changes the tables before they are written, and spoils the files afterwards."""

    name: str
    codes: tuple[str, ...]
    change: Change = nothing
    spoil: Spoil = nothing


def cell(name: str, code: str, address: str, value: str) -> Defect:
    """Return a defect of one cell; the address is ``table:row:column`` (rows from 0)."""
    table, row, column = address.split(":")

    def change(tables: Tables) -> None:
        tables[table][int(row)][column] = value

    return Defect(name, (code,), change)


def row(name: str, code: str, table: str, **cells: str) -> Defect:
    """Return a defect of one row more; a trailing ``_`` keeps a column's name off a keyword."""

    def change(tables: Tables) -> None:
        tables[table].append({column.rstrip("_"): text for column, text in cells.items()})

    return Defect(name, (code,), change)


def setting(name: str, code: str, key: str, value: str) -> Defect:
    """Return a defect of one setting of the campaign."""

    def change(tables: Tables) -> None:
        rows = [row for row in tables["campaign"] if row["key"] != key]
        tables["campaign"] = [*rows, {"key": key, "value": value}]

    return Defect(name, (code,), change)
