"""``planner new``: an empty campaign to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.params import OUT


@click.command("new")
@click.argument("path", type=OUT)
def command(path: Path) -> None:
    """Write an empty campaign to fill in.

    A folder of CSV tables, or a workbook if PATH ends in .xlsx. The workbook has drop-downs and a
    comment on every column.

    \b
    Examples:
        planner new my-campaign
        planner new my-campaign.xlsx
    """
    from planner.app.writing import write_empty

    write_empty(path)
    click.echo(f"{path}: written; fill it in, then: planner check {path}")
