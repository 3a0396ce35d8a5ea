"""The districts of a plan, the worst-off first."""

from __future__ import annotations

from decimal import Decimal

from rich.console import RenderableType

from planner.app.summary import Summary
from planner.cli.console import cell
from planner.cli.figures import figure, share
from planner.cli.grid import grid, unbroken
from planner.domain.campaign import Campaign
from planner.domain.names import Language
from planner.kpis import DistrictRow
from planner.outputs.labels import translator

BAR = 12
WIDE = 100
"""Columns of a terminal from which on there is room for bars."""


def districts_table(
    campaign: Campaign, summary: Summary, language: Language, width: int
) -> RenderableType:
    """Return every district: the share of its people and of its points, and its floor in points."""
    say = translator(language)
    is_wide = width >= WIDE
    headings = [say("visits"), say("share"), say("Points"), *[""] * is_wide, say("floor")]
    table = grid("", *headings)
    table.title, table.title_justify = cell(say("Districts, the worst-off first"), "bold"), "left"
    table.add_column(cell(say("below its floor"), "dim"), overflow="fold")
    for row in summary.districts:
        table.add_row(*_cells(campaign, row, language, is_wide))
    return table


def _cells(
    campaign: Campaign, row: DistrictRow, language: Language, is_wide: bool
) -> list[RenderableType]:
    names = [campaign.direction[line].names.text(language, line) for line in row.under_floor]
    shown = bar(row.points_share or Decimal(0), row.floor)
    return [
        cell(campaign.district[row.district].names.text(language, row.district)),
        cell(figure(language, row.people)),
        cell(_share(language, row.share)),
        cell(_share(language, row.points_share)),
        *([cell(shown, "red" if names else "green")] if is_wide else []),
        cell(_share(language, row.floor)),
        cell(", ".join(names), "red"),
    ]


def _share(language: Language, value: Decimal | None) -> str:
    return unbroken(share(language, value))


def bar(share: Decimal, floor: Decimal) -> str:
    """Return the share as a bar, with the floor marked on it."""
    filled = int(BAR * min(share, Decimal(1)))
    cells = list("█" * filled + "·" * (BAR - filled))
    if floor > 0:
        cells[min(int(BAR * floor), BAR - 1)] = "│"
    return "".join(cells)
