"""Tables of text written as a campaign: a folder of CSV files."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from planner.inputs.tables import TABLES

Tables = Mapping[str, Sequence[Mapping[str, str]]]
"""The rows of each table by name; a row holds texts by column."""


def write_folder(tables: Tables, folder: Path, *, mark: bool = False) -> Path:
    """Return the folder, with one CSV file for each table in it.

    The files are UTF-8; ``mark`` adds the byte-order mark without which Excel misreads them.
    """
    encoding = "utf-8-sig" if mark else "utf-8"
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        header = header_of(name, rows)
        text = io.StringIO(newline="")
        lines = csv.DictWriter(text, header, restval="", lineterminator="\n")
        lines.writeheader()
        lines.writerows(rows)
        (folder / f"{name}.csv").write_bytes(text.getvalue().encode(encoding))
    return folder


def header_of(name: str, rows: Sequence[Mapping[str, str]]) -> list[str]:
    """Return a table's columns: those declared, or all that the rows have, in order."""
    used = dict.fromkeys(column for row in rows for column in row)
    spec = TABLES.get(name)
    if spec is None:
        return list(used)
    declared = list(spec.columns)
    return declared + [column for column in used if column not in spec.columns]
