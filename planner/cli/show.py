"""``planner show``: a plan on the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import click

from planner.cli.params import campaign_argument, json_option, language_option, plan_argument
from planner.domain.names import Language


@click.command("show")
@campaign_argument
@plan_argument
@language_option()
@json_option
def command(campaign: Path, plan: Path, language: Language, as_json: bool) -> None:
    r"""Show what a plan is worth, whom it serves, and what it leaves out.

    \b
    Example:
        planner show sample_data/mini out-mini --language kk
    """
    from planner.app.campaigns import sound
    from planner.app.showing import summary_of
    from planner.cli.console import stdout
    from planner.cli.loading import read_and_warn
    from planner.cli.summary import print_summary
    from planner.cli.summary_json import summary_json

    loaded = sound(read_and_warn(campaign))
    summary = summary_of(loaded, plan)
    if as_json:
        click.echo(json.dumps(summary_json(loaded, summary), ensure_ascii=False, indent=2))
    else:
        print_summary(stdout(), loaded, summary, language)
