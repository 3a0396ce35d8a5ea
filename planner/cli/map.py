"""``planner map``: one page that opens without a network."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.params import campaign_argument, language_option, out_folder_option, plan_argument
from planner.domain.names import Language


@click.command("map")
@campaign_argument
@plan_argument
@out_folder_option(required=True)
@language_option("kk")
def command(campaign: Path, plan: Path, out: Path, language: Language) -> None:
    """Draw a plan on a map that opens offline.

    map.html is one file that shows who is served and who is not, and the teams' tours day by day,
    in Kazakh, Russian and English. A basemap.geojson beside the campaign's tables is drawn
    underneath. An address may name what to show: map.html#day=2016-10-03&team=health-1

    \b
    Example:
        planner map sample_data/mini out-mini -o out-mini/maps
    """
    from planner.app.exporting import basemap_of
    from planner.app.mapping import write_map_to
    from planner.cli.loading import load_plan

    found = load_plan(campaign, plan)
    click.echo(
        write_map_to(
            found.campaign, found.network, found.record.plan, out, language, basemap_of(campaign)
        )
    )
