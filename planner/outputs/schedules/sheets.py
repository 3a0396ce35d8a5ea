"""What a schedule is before it is a file: sheets of cells, a book of sheets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

Cell = str | int | Decimal


@dataclass(frozen=True, slots=True)
class Stacked:
    """A cell on paper: what counts, and more about it below in smaller type."""

    main: str
    more: tuple[str, ...] = ()


PaperCell = Cell | Stacked


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, and its width in characters."""

    title: str
    width: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells; ``category`` gives it its colour, ``strong`` sets it apart."""

    cells: tuple[PaperCell, ...]
    category: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet: its tab, the title above the table, and the table."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A schedule: ``table`` is all of it in one table, ``sheets`` is how people read it.

    ``paper`` are the sheets to print, where they are others.
    """

    title: str
    table: Sheet
    sheets: tuple[Sheet, ...]
    paper: tuple[Sheet, ...] = ()


def file_stems(names: list[str]) -> list[str]:
    """Return names that are safe and distinct on every file system."""
    taken: set[str] = set()
    return [_distinct(re.sub(r"[^\w.-]", "_", name)[:100], taken, 120) for name in names]


def sheet_names(names: list[str]) -> list[str]:
    """Return names that a workbook takes: at most 31 signs, distinct whatever their case."""
    taken: set[str] = {"history"}
    return [
        _distinct(re.sub(r"[\[\]:*?/\\'\x00-\x1f]", " ", name).strip() or "-", taken, 31)
        for name in names
    ]


def _distinct(name: str, taken: set[str], longest: int) -> str:
    """Return ``name``, cut and numbered until nobody has it."""
    number, tail = 1, ""
    while (found := name[: longest - len(tail)] + tail).casefold() in taken:
        number += 1
        tail = f"-{number}"
    taken.add(found.casefold())
    return found
