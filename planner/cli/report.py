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
    help="What to write: a page (.html), or A4 sheets in one language (.pdf).",
)
@language_option("kk")
def command(campaign: Path, plan: Path, out: Path, language: Language) -> None:
    """Write the report for the head of the campaign: one page that opens offline, or a PDF.

    The month at a glance, teams by days, who is served and who is not, what was refused and why.
    The page holds kk, ru and en; page and PDF are the same byte for byte for the same plan.

    \b
    Examples:
        planner report sample_data/mini out-mini -o out-mini/report.html
        planner report sample_data/mini out-mini -o out-mini/report.pdf --language ru
    """
    from planner.app.reporting import report
    from planner.cli.loading import load_plan

    click.echo(report(load_plan(campaign, plan), out, language))
