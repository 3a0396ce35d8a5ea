"""The districts of a plan, the worst-off first."""

from __future__ import annotations

from decimal import Decimal

from rich.console import RenderableType

from planner.app.summary import Summary
from planner.cli.console import cell
from planner.cli.grid import grid
from planner.cli.numbers import percent
from planner.domain.campaign import Campaign
from planner.domain.names import Language
from planner.kpis import DistrictRow
from planner.outputs.labels import translator

BAR = 12


def districts_table(campaign: Campaign, summary: Summary, language: Language) -> RenderableType:
    """Return every district: the share of its people and of its points, and its floor in points."""
    say = translator(language)
    table = grid(
        say("Districts, the worst-off first"),
        say("visits"),
        say("share"),
        say("Points"),
        "",
        say("floor"),
    )
    table.add_column(cell(say("below its floor"), "dim"), overflow="fold")
    for row in summary.districts:
        table.add_row(*_cells(campaign, row, language))
    return table


def _cells(campaign: Campaign, row: DistrictRow, language: Language) -> list[RenderableType]:
    names = [campaign.direction[line].names.text(language, line) for line in row.under_floor]
    share = row.points_share
    return [
        cell(campaign.district[row.district].names.text(language, row.district)),
        cell(f"{row.people:,}"),
        cell("-" if row.share is None else percent(row.share)),
        cell("-" if share is None else percent(share)),
        cell(bar(share or Decimal(0), row.floor), "red" if names else "green"),
        cell(percent(row.floor)),
        cell(", ".join(names), "red"),
    ]


def bar(share: Decimal, floor: Decimal) -> str:
    """Return the share as a bar, with the floor marked on it."""
    filled = int(BAR * min(share, Decimal(1)))
    cells = list("█" * filled + "·" * (BAR - filled))
    if floor > 0:
        cells[min(int(BAR * floor), BAR - 1)] = "│"
    return "".join(cells)
