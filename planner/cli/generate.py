"""``planner generate``: a campaign of any size, made up from a seed."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("generate")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--seed", type=click.IntRange(min=0), default=0, show_default=True)
@click.option("--settlements", type=click.IntRange(min=1), help="How many settlements.")
@click.option("--teams", type=click.IntRange(min=1), help="How many teams.")
@click.option("--days", type=click.IntRange(min=1, max=366), help="How many days.")
def command(
    folder: Path, seed: int, settlements: int | None, teams: int | None, days: int | None
) -> None:
    r"""Write a made-up campaign; the same seed and sizes give the same tables.

    \b
    Example:
        planner generate big --seed 7 --settlements 400
    """
    from planner.app.writing import write_generated

    sizes = {"settlements": settlements, "teams": teams, "days": days}
    write_generated(folder, seed, {name: n for name, n in sizes.items() if n is not None})
    click.echo(f"{folder}: written; now: planner solve {folder} -o out")
