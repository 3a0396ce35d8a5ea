"""``planner demo``: the shipped campaign, from check to schedules."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.params import duration, language_option, out_folder_option
from planner.domain.names import Language

SCHEDULES = ("direction.xlsx", "day.xlsx", "team.ics", "plan.geojson")
REPORT = "report.html"


@click.command("demo")
@out_folder_option(default=Path("planner-demo"), show_default=True)
@click.option("--time", "time_s", type=duration, default="3m", show_default=True)
@click.option("--seed", type=click.IntRange(min=0), default=0, show_default=True)
@click.option("--workers", type=click.IntRange(min=1), default=2, show_default=True)
@language_option("en")
def command(out: Path, time_s: float, seed: int, workers: int, language: Language) -> None:
    """Plan the shipped campaign of Aktobe Region.

    30 days, 230 specialists, 319 settlements: checks, solves and judges the campaign, writes
    plan, report, maps and schedules, and shows the summary.

    \b
    Example:
        planner demo -o out --time 60
    """
    from planner.app.campaigns import demo_folder, sound
    from planner.app.checking import check
    from planner.app.exporting import basemap_of, write_schedules
    from planner.app.mapping import write_map_to
    from planner.app.reporting import report
    from planner.cli.checked import size
    from planner.cli.console import stderr, stdout
    from planner.cli.findings import tally
    from planner.cli.running import print_result, run
    from planner.cli.summary import print_summary

    source = demo_folder()
    stderr().tell(f"campaign: {source}")
    checked = check(source)
    campaign = sound(checked)
    stderr().tell(f"{size(campaign)}; {tally(checked.issues)}")
    found = run(campaign, out, time_s=time_s, seed=seed, workers=workers)
    plan = found.record.plan
    write_map_to(campaign, found.network, plan, out / "maps", language, basemap_of(source))
    for _ in write_schedules(campaign, plan, out / "schedules", SCHEDULES, language):
        pass
    report(found, out / REPORT, language)
    print_summary(stdout(), campaign, found.summary(), language)
    print_result(found, out)
    click.echo(f"report: {out / REPORT}   maps: {out / 'maps'}   schedules: {out / 'schedules'}")
