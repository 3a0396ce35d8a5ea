"""A campaign from a folder with one CSV file a table."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from planner.errors import Issue
from planner.inputs.cells.words import nearest
from planner.inputs.readers.encoding import likely
from planner.inputs.readers.raw import RawCampaign, RawTable, clean, from_rows
from planner.inputs.tables import TABLES

_END = "\x00end of the table\x00"
csv.field_size_limit(2**31 - 1)


def read_folder(folder: Path) -> RawCampaign:
    """Return the tables of a folder; files that are no CSV are not tables."""
    found = RawCampaign()
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.suffix.lower() == ".csv" and not path.name.startswith(".") and path.is_file():
            _read_file(path, found)
    return found


def _read_file(path: Path, found: RawCampaign) -> None:
    """Add one file's table, or what is wrong with the file."""
    name, place = path.stem, path.name
    if name not in TABLES:
        found.issues.append(unknown_table(name, place, "file"))
        return
    if name in found.tables or name in found.unreadable:
        remedy = "keep one of the two files"
        found.issues.append(
            Issue(code="E210", table=name, place=place, message="second file", remedy=remedy)
        )
        return
    table = _table(name, place, path.read_bytes(), found)
    if table is None:
        found.unreadable.add(name)
    else:
        found.tables[name] = table


def _table(name: str, place: str, data: bytes, found: RawCampaign) -> RawTable | None:
    """Return the table in a file's bytes, None where they are no table."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found.issues.append(_not_utf8(name, place, data, error.start))
        return None
    rows = [*csv.reader(io.StringIO(f"{text}\n{_END}"), delimiter=separator(text))]
    if rows[-1] != [_END]:
        remedy = 'close the quotes: a cell that begins with " ends with "'
        message = "a quoted cell is not closed before the end of the file"
        found.issues.append(
            Issue(code="E202", table=name, place=place, message=message, remedy=remedy)
        )
        return None
    return from_rows(name, place, [tuple(map(clean, row)) for row in rows[:-1]])


def separator(text: str) -> str:
    """Return ``,`` or ``;``, whichever the header row has more of."""
    header = next((line for line in text.splitlines() if line.strip(" ;,\t")), "")
    return ";" if header.count(";") > header.count(",") else ","


def _not_utf8(name: str, place: str, data: bytes, position: int) -> Issue:
    """Return the issue of a file in another encoding, which it names."""
    guess = likely(data)
    return Issue(
        code="E201",
        table=name,
        place=place,
        row=data.count(b"\n", 0, position) + 1,
        value=guess,
        message=f"the file is not UTF-8; its encoding is likely {guess}",
        remedy="save it as CSV UTF-8",
    )


def unknown_table(name: str, place: str, what: str) -> Issue:
    """Return the issue of a file or sheet that is no table."""
    hint = nearest(name, TABLES)
    return Issue(
        code="E203",
        table=name,
        place=place,
        value=name,
        message=f"no table has the name {name!r}{hint}",
        remedy=f"rename the {what}, or take it out; the tables are {', '.join(TABLES)}",
    )
