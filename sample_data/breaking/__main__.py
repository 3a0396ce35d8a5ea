"""Writes ``sample_data/broken``: ``python -m sample_data.breaking [FOLDER]``."""

from __future__ import annotations

import csv
import io
import shutil
import sys
from pathlib import Path

from sample_data.breaking.cells import CELLS
from sample_data.breaking.defects import Defect
from sample_data.breaking.files import FILES
from sample_data.breaking.rows import ROWS
from sample_data.breaking.tiny import Tables, tiny

HERE = Path(__file__).resolve().parents[1]
TOGETHER = (
    "blank-required-cell",
    "malformed-id",
    "malformed-word",
    "count-in-words",
    "distance-in-words",
    "latitude-out-of-range",
    "no-such-date",
    "no-such-time",
    "span-without-minutes",
    "no-such-weekday",
    "neither-yes-nor-no",
    "unknown-category",
    "unknown-timezone",
    "need-without-count",
    "unknown-audience",
    "unknown-kind-in-with",
    "doubled-demand",
    "closed-dates-reversed",
    "more-blocks-at-least-than-at-most",
    "block-of-a-case-off-the-grid",
    "pin-off-the-grid",
    "demand-of-cases",
    "empty-pin",
    "night-without-date",
    "calendar-without-id",
    "unknown-key",
    "unknown-table",
    "row-longer-than-header",
)
"""Defects of the folder ``everything-at-once``, which all must be told together."""


def defects() -> tuple[Defect, ...]:
    """Return every defect that has a folder of its own."""
    return (*CELLS, *ROWS, *FILES)


def together() -> Defect:
    """Return one defect made of many, each in a cell of its own."""
    known = {defect.name: defect for defect in defects()}
    chosen = [known[name] for name in TOGETHER]

    def change(tables: Tables) -> None:
        for defect in chosen:
            defect.change(tables)

    def spoil(folder: Path) -> None:
        for defect in reversed(chosen):
            defect.spoil(folder)

    codes = tuple(code for defect in chosen for code in defect.codes)
    return Defect("everything-at-once", codes, change, spoil)


def write(tables: Tables, folder: Path) -> None:
    """Write the tables as CSV files with the columns that they use."""
    folder.mkdir(parents=True)
    for name, rows in tables.items():
        if rows:
            text = io.StringIO(newline="")
            header = dict.fromkeys(column for row in rows for column in row)
            lines = csv.DictWriter(text, [*header], restval="", lineterminator="\n")
            lines.writeheader()
            lines.writerows(rows)
            (folder / f"{name}.csv").write_bytes(text.getvalue().encode("utf-8"))


def build(defect: Defect, folder: Path) -> None:
    """Write the tiny campaign with one defect, and the codes that it must give."""
    tables = tiny()
    defect.change(tables)
    write(tables, folder)
    defect.spoil(folder)
    codes = "".join(f"{code}\n" for code in sorted(defect.codes))
    (folder / "expected.txt").write_bytes(codes.encode())


def main(arguments: list[str]) -> None:
    """Write all folders below the one given, else into ``sample_data/broken``."""
    target = Path(arguments[0]) if arguments else HERE / "broken"
    shutil.rmtree(target, ignore_errors=True)
    for defect in (*defects(), together()):
        build(defect, target / defect.name)


if __name__ == "__main__":
    main(sys.argv[1:])
