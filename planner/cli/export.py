"""``planner export``: schedules for each of their readers."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.params import (
    PLAN,
    campaign_argument,
    language_option,
    out_folder_option,
    plan_argument,
)
from planner.domain.names import Language


def print_exporters(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    """Print what can be written, and stop."""
    if not value:
        return
    from planner.app.exporting import exporters

    for row in exporters(["*"]):
        click.echo(f"{row.name:18} {row.about}")
    ctx.exit()


@click.command("export")
@campaign_argument
@plan_argument
@out_folder_option(required=True)
@click.option(
    "-w",
    "--what",
    multiple=True,
    default=("direction.xlsx",),
    show_default=True,
    help="What to write: direction.xlsx, team, '*.ics' ...; may be given several times.",
)
@language_option("kk")
@click.option(
    "--revision",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    help="Raise it with every new plan, so that calendars move their entries.",
)
@click.option(
    "--since",
    type=PLAN,
    help="The plan given out before: calendars cancel what is gone since (raise --revision too).",
)
@click.option(
    "--list",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=print_exporters,
    help="List what can be written, and stop.",
)
def command(
    campaign: Path,
    plan: Path,
    out: Path,
    what: tuple[str, ...],
    language: Language,
    revision: int,
    since: Path | None,
) -> None:
    """Write schedules for each of their readers.

    By direction, day, team, person or settlement, for drivers (road), the railway (train) and
    hosts (packing); to edit, to print, for calendars and map programs; in kk, ru or en.

    \b
    Examples:
        planner export sample_data/mini out-mini -o schedules
        planner export my-campaign out -o schedules -w '*.ics' -w day.xlsx --language ru
        planner export my-campaign new -o schedules -w '*.ics' --revision 2 --since old
    """
    from planner.app.exporting import EXTRA, left_out, plan_given_before, write_schedules
    from planner.cli.console import stderr
    from planner.cli.loading import load_plan

    found = load_plan(campaign, plan)
    before = plan_given_before(found.campaign, since)
    for missing in left_out(what):
        stderr().tell(f"{missing.name}: left out, {EXTRA} is needed for it", style="yellow")
    for row, files in write_schedules(
        found.campaign, found.record.plan, out, what, language, revision, before
    ):
        click.echo(f"{row.name}: {len(files)} files in {out / row.by / row.form}")
