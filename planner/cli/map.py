"""``planner map``: two pages that open without a network."""

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
    """Draw a plan on maps that open offline.

    coverage.html (who is served, who is not) and routes.html (the teams' tours). Each is one file
    that opens offline. A basemap.geojson beside the campaign's tables is drawn underneath.

    \b
    Example:
        planner map sample_data/mini out-mini -o out-mini/maps
    """
    from planner.app.exporting import basemap_of
    from planner.app.mapping import write_maps
    from planner.cli.loading import load_plan

    found = load_plan(campaign, plan)
    for path in write_maps(
        found.campaign, found.network, found.record.plan, out, language, basemap_of(campaign)
    ):
        click.echo(path)
