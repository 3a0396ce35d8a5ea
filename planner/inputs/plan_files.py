"""Raw tables of a plan: cells as text with their address, from a folder, a workbook or JSON."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planner.errors import InputError, Issue
from planner.inputs.plan_cells import plain
from planner.inputs.plan_columns import FORMAT, PLAN_COLUMNS


@dataclass(frozen=True, slots=True, kw_only=True)
class RawTable:
    """A table as it stands: where it is, its header, and its rows with their numbers."""

    place: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def problem(code: str, place: str, message: str, remedy: str, **where: Any) -> Issue:
    """Return an issue about a plan's file."""
    return Issue(code=code, place=place, message=message, remedy=remedy, **where)


def folder_tables(path: Path, issues: list[Issue]) -> dict[str, RawTable]:
    """Return the tables of a folder of CSV files; what cannot be read is added to ``issues``."""
    found: dict[str, RawTable] = {}
    for table in PLAN_COLUMNS:
        file = path / f"{table}.csv"
        if not file.is_file():
            remedy = f"write {file.name} with its header row, or name the plan.json instead"
            issues.append(problem("E802", file.name, "the table is missing", remedy, table=table))
        elif (text := _decoded(file, issues)) is not None:
            found[table] = _csv_table(file.name, text, issues)
    return found


def _decoded(file: Path, issues: list[Issue]) -> str | None:
    raw = file.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        likely = "UTF-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "Windows-1251"
        message = f"the file is not UTF-8 (likely {likely})"
        issues.append(problem("E801", file.name, message, "save it as CSV UTF-8"))
        return None


def _csv_table(place: str, text: str, issues: list[Issue]) -> RawTable:
    head = text.split("\n", 1)[0]
    separator = ";" if head.count(";") > head.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    lines: list[tuple[int, tuple[str, ...]]] = []
    try:
        lines.extend((n, tuple(map(str.strip, row))) for n, row in enumerate(reader, start=1))
    except csv.Error as error:
        message = f"the file is no table of cells: {error}"
        issues.append(problem("E801", place, message, "save it as CSV UTF-8 again"))
    return _table(place, lines)


def _table(place: str, lines: list[tuple[int, tuple[str, ...]]]) -> RawTable:
    header = lines[0][1] if lines else ()
    while header and not header[-1]:
        header = header[:-1]
    return RawTable(
        place=place, header=header, rows=tuple(line for line in lines[1:] if any(line[1]))
    )


def workbook_tables(path: Path, issues: list[Issue]) -> dict[str, RawTable]:
    """Return the tables of a workbook's sheets (other sheets are the user's own notes)."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(path, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError) as error:
        message = f"the file is no workbook: {error}"
        raise InputError([problem("E801", path.name, message, "save it as .xlsx again")]) from None
    found: dict[str, RawTable] = {}
    for table in PLAN_COLUMNS:
        place = f"{path.name} {table}"
        if table not in book.sheetnames:
            remedy = f"add a sheet {table!r} with its header row"
            issues.append(problem("E802", place, "the sheet is missing", remedy, table=table))
            continue
        rows = book[table].iter_rows(values_only=True)
        cells = [(n, tuple(map(plain, row))) for n, row in enumerate(rows, start=1)]
        found[table] = _table(place, cells)
    return found


def json_fields(path: Path) -> dict[str, Any]:
    """Return the contents of plan.json, of a layout that this version knows."""
    remedy = "name a plan.json that planner wrote"
    try:
        fields = json.loads(path.read_bytes().decode("utf-8-sig"), parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise InputError([problem("E801", path.name, f"not JSON: {error}", remedy)]) from None
    if not isinstance(fields, dict) or "format" not in fields or "tables" not in fields:
        raise InputError([problem("E801", path.name, "the file holds no plan", remedy)])
    if fields["format"] != FORMAT:
        message = f"layout {fields['format']!r} is not {FORMAT}, the one that is known here"
        remedy = "read it with the version of planner that wrote it"
        raise InputError([problem("E808", path.name, message, remedy)])
    return fields


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no number of JSON")


def json_tables(path: Path, tables: object, issues: list[Issue]) -> dict[str, RawTable]:
    """Return the tables of plan.json; rows are counted from 1."""
    found: dict[str, RawTable] = {}
    known = tables if isinstance(tables, Mapping) else {}
    for table, columns in PLAN_COLUMNS.items():
        place = f"{path.name} {table}"
        rows = known.get(table)
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
            remedy = f"give {table!r} as a list of objects, one a row"
            issues.append(problem("E802", place, "the table is missing", remedy, table=table))
            continue
        extra = dict.fromkeys(key for row in rows for key in row if key not in columns)
        header = (*columns, *extra)
        cells = tuple(
            (n, tuple(plain(row.get(column)) for column in header))
            for n, row in enumerate(rows, start=1)
        )
        found[table] = RawTable(place=place, header=header, rows=cells)
    return found
