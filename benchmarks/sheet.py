"""Tables of results: on the terminal, and as CSV."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

Row = Mapping[str, object]


def show(title: str, rows: Sequence[Row]) -> None:
    """Print rows as a table that Markdown reads too."""
    print(f"\n{title}\n")
    if not rows:
        print("(nothing)")
        return
    columns = list(dict.fromkeys(column for row in rows for column in row))
    cells = [[text(row.get(column)) for column in columns] for row in rows]
    wide = [max(len(row[n]) for row in (columns, *cells)) for n in range(len(columns))]
    for line in (columns, ["-" * width for width in wide], *cells):
        padded = (word.ljust(width) for word, width in zip(line, wide, strict=True))
        print("| " + " | ".join(padded) + " |")
    print(flush=True)


def save(rows: Sequence[Row], path: Path) -> None:
    """Write rows as CSV, numbers unrounded."""
    path.parent.mkdir(parents=True, exist_ok=True)
    columns = list(dict.fromkeys(column for row in rows for column in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def load(path: Path) -> list[Row]:
    """Return the rows of a CSV that ``save`` wrote, numbers as numbers; none if it is not there."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [
            {column: _value(cell) for column, cell in row.items()} for row in csv.DictReader(file)
        ]


def _value(cell: str) -> object:
    if not cell:
        return None
    try:
        return int(cell) if cell.lstrip("-").isdigit() else float(cell)
    except ValueError:
        return cell


def text(value: object) -> str:
    """Return a cell as it is shown: floats short, nothing as a dash."""
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.2f}"
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)


def gap_percent(bound: float | None, points: float) -> float | None:
    """Return by how many per cent points are below a bound, None where there is no bound."""
    return None if bound is None or bound <= 0 else 100 * (bound - points) / bound
