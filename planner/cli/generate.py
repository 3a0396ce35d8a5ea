"""``planner generate``: a campaign of any size, made up from a seed."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("generate")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--seed", type=click.IntRange(min=0), default=0, show_default=True)
@click.option("--settlements", type=click.IntRange(min=1), default=12, show_default=True)
@click.option("--teams", type=click.IntRange(min=1), default=4, show_default=True)
@click.option("--days", type=click.IntRange(min=1, max=366), default=6, show_default=True)
def command(folder: Path, seed: int, settlements: int, teams: int, days: int) -> None:
    """Write a made-up campaign of any size.

    The same seed and sizes give the same tables.

    \b
    Example:
        planner generate big --seed 7 --settlements 400
    """
    from planner.app.writing import write_generated

    write_generated(folder, seed, settlements=settlements, teams=teams, days=days)
    click.echo(f"{folder}: written; now: planner solve {folder} -o out")
