"""``planner pins``: what was changed by hand in a plan, as pins for the next solve."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.params import OUT, PLAN, campaign_argument


@click.command("pins")
@campaign_argument
@click.argument("old", type=PLAN)
@click.argument("edited", type=PLAN)
@click.option(
    "-o", "--out", type=OUT, required=True, help="File for the pins table, such as pins.csv."
)
def command(campaign: Path, old: Path, edited: Path, out: Path) -> None:
    """Turn what was edited in a plan into pins.

    OLD is the plan as planner made it, EDITED the copy changed by hand. The table holds the
    campaign's own pins too: put it in the place of the campaign's pins table and solve again.
    What the edit breaks is told on stderr, with the rows that take part; the next solve mends what
    the pins leave open.

    \b
    Example:
        planner export my-campaign out -o edit -w plan.xlsx
        planner pins my-campaign out edit/plan/xlsx/plan.xlsx -o my-campaign/pins.csv
    """
    from planner.app.pinning import write_pins
    from planner.cli.console import stderr
    from planner.cli.loading import load

    done = write_pins(load(campaign), old, edited, out)
    console = stderr()
    for row in done.lost:
        told = f"; its pin '{row.pin}' stays in the table" if row.pin else ""
        console.tell(f"session '{row.id}' is taken out, which no pin can say{told}", style="yellow")
    for finding in done.findings:
        console.tell(f"the edit breaks {finding}", style="yellow")
    click.echo(f"{out}: {len(done.rows)} pins, {done.changed} of them from the edit")
