"""``planner export``: schedules for each of their readers."""

from __future__ import annotations

from datetime import datetime
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
@click.option("--all", "everything", is_flag=True, help="Write all that --list names.")
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
    "--dated",
    type=click.DateTime(["%Y-%m-%d", "%d.%m.%Y"]),
    help="Date of the plan on every sheet.  [default: the day on which its file was written]",
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    help="Processes that write.  [default: as many as there are cores]",
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
    everything: bool,
    language: Language,
    revision: int,
    since: Path | None,
    dated: datetime | None,
    workers: int | None,
) -> None:
    """Write schedules for each of their readers.

    By direction, district, day, team, person or settlement, for drivers (road), the railway
    (train) and hosts (packing); to edit, to print, for calendars and map programs; in kk, ru or en.

    \b
    Examples:
        planner export sample_data/mini out-mini -o schedules
        planner export my-campaign out -o schedules --all --dated 2016-09-25
        planner export my-campaign out -o schedules -w '*.ics' -w day.xlsx --language ru
        planner export my-campaign new -o schedules -w '*.ics' --revision 2 --since old
    """
    from planner.app.exporting import (
        EXTRA,
        cores,
        date_of,
        left_out,
        plan_given_before,
        write_schedules,
    )
    from planner.cli.console import stderr
    from planner.cli.loading import load_plan

    found = load_plan(campaign, plan)
    before = plan_given_before(found.campaign, since)
    what = ("*",) if everything else what
    day = date_of(plan, found.campaign) if dated is None else dated.date()
    for missing in left_out(what):
        stderr().tell(f"{missing.name}: left out, {EXTRA} is needed for it", style="yellow")
    for row, files in write_schedules(
        found.campaign,
        found.record.plan,
        out,
        what,
        language,
        revision,
        before,
        day,
        workers or cores(),
    ):
        click.echo(f"{row.name}: {len(files)} files in {out / row.by / row.form}")
