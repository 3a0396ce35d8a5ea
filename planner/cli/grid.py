"""Tables of the terminal: names to the left, numbers to the right, no lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.table import Table

from planner.cli.console import cell


def grid(title: str, *columns: str) -> Table:
    """Return an empty table: the first column holds names and may fold, the others numbers.

    The title stands over the names, in the row of the headings.
    """
    table = Table(box=None, padding=(0, 2, 0, 0))
    for number, heading in enumerate((title, *columns)):
        table.add_column(
            cell(heading, "dim" if number else "bold"),
            justify="right" if number else "left",
            overflow="fold",
        )
    return table


def fill(table: Table, rows: Iterable[Sequence[str]]) -> None:
    """Add rows of plain texts; what is not a name stays on one line."""
    for name, *others in rows:
        table.add_row(cell(name), *(cell(unbroken(text)) for text in others))


def unbroken(text: str) -> str:
    """Return ``text`` with blanks at which no line breaks."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")
