"""Lengths of sessions that do not fit each other, or the grid."""

from __future__ import annotations

from collections.abc import Iterator

from planner.errors import Issue
from planner.inputs.rows import Entry, Table
from planner.inputs.sheets import Sheets
from planner.inputs.tables.demand import CaseRow
from planner.inputs.tables.kinds import KindRow


def check(sheets: Sheets) -> Iterator[Issue]:
    """Yield kinds with more blocks at least than at most, and lengths off the grid."""
    for entry in sheets.kinds.entries:
        row = entry.row
        if entry.good("min_blocks", "max_blocks") and row.min_blocks > row.max_blocks:
            message = f"kind {row.id!r}: min_blocks {row.min_blocks} > max_blocks {row.max_blocks}"
            remedy = "raise max_blocks, or lower min_blocks"
            yield sheets.kinds.issue("E305", entry, "min_blocks", message, remedy)
        yield from _on_grid(sheets, sheets.kinds, entry)
    for case in sheets.cases.entries:
        yield from _on_grid(sheets, sheets.cases, case)


def _on_grid(
    sheets: Sheets,
    table: Table[KindRow] | Table[CaseRow],
    entry: Entry[KindRow] | Entry[CaseRow],
) -> Iterator[Issue]:
    """Yield a block that is not a multiple of the grid."""
    grid = sheets.settings.row.grid_min
    block = entry.row.block_min
    if block is None or not entry.good("block_min") or not sheets.settings.good("grid_min"):
        return
    if block % grid:
        message = f"{entry.row.id!r}: {block} minutes are not a multiple of grid_min {grid}"
        near = max(grid, block // grid * grid)
        remedy = f"for example {near} or {block // grid * grid + grid}"
        yield table.issue("E306", entry, "block_min", message, remedy)
