"""``planner report``: the month on one page."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.params import campaign_argument, language_option, plan_argument
from planner.domain.names import Language


@click.command("report")
@campaign_argument
@plan_argument
@click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("report.html"),
    show_default=True,
    help="The page to write.",
)
@language_option("kk")
def command(campaign: Path, plan: Path, out: Path, language: Language) -> None:
    """Write the report for the head of the campaign: one page that opens offline.

    The month at a glance, teams by days, who is served and who is not, what was refused and why.
    It holds kk, ru and en, prints on A4, and is the same byte for byte for the same plan.

    \b
    Example:
        planner report sample_data/mini out-mini -o out-mini/report.html
    """
    from planner.app.reporting import report
    from planner.cli.loading import load_plan

    click.echo(report(load_plan(campaign, plan), out, language, plan))
