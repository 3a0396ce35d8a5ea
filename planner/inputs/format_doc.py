"""FORMAT.md: every table and column, from the lines that declare them."""

from __future__ import annotations

from collections.abc import Iterator

from planner.inputs.issues import CODES
from planner.inputs.tables import SETTINGS, TABLES, Column, TableSpec

_HEAD = """# The tables of a campaign

This file is generated from the declarations of the columns (`python -m planner.inputs.format_doc`);
how cells are written and what they mean together is in [docs/format.md](../docs/format.md).
A campaign is a folder with one CSV file a table, or one .xlsx workbook with one sheet a table.
Columns marked \\* are required. A blank cell has the default.
Numbers are at least 0 and at most 1000000000 where nothing else is said.
"""


def format_document() -> str:
    """Return the document as Markdown."""
    parts = [_HEAD]
    parts += ["\n".join(_table(spec)) for spec in TABLES.values()]
    parts.append("\n".join(_codes()))
    return "\n".join(parts) + "\n"


def _table(spec: TableSpec) -> Iterator[str]:
    """Yield the lines on one table."""
    need = "required" if spec.required else "optional"
    yield f"## {spec.name} ({need})\n"
    yield f"{spec.model.__doc__}\n"
    yield "| column | holds | unit | default | meaning | example |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for column in spec.columns.values():
        yield _line(column, column.name in spec.must_have)
    if spec.name == "campaign":
        yield "\nThe keys:\n"
        yield "| key | holds | unit | default | meaning | example |"
        yield "| --- | --- | --- | --- | --- | --- |"
        for column in SETTINGS.values():
            yield _line(column, column.required)
    yield ""


def _line(column: Column, starred: bool) -> str:
    """Return the line on one column."""
    bounds = column.bounds.replace("at least 0, ", "").replace(", at most 1000000000", "")
    bounds = "" if bounds == "at most 1000000000" else bounds
    star = " \\*" if starred else ""
    holds = column.cell.type + (f" ({bounds})" if bounds else "")
    default = f"`{column.default}`" if column.default else ""
    meaning = column.description.replace("|", "\\|")
    cells = [f"`{column.name}`{star}", holds, column.unit, default, meaning, f"`{column.example}`"]
    return f"| {' | '.join(cells)} |"


def _codes() -> Iterator[str]:
    """Yield the lines on the codes of issues."""
    yield "## Errors and warnings\n"
    yield "All errors of all tables are told at once. A code never changes its meaning.\n"
    yield "| code | means |"
    yield "| --- | --- |"
    for code, meaning in CODES.items():
        yield f"| {code} | {meaning} |"


if __name__ == "__main__":
    import sys

    sys.stdout.write(format_document())
