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
@language_option("en")
@json_option
def command(campaign: Path, plan: Path, language: Language, as_json: bool) -> None:
    """Show what a plan is worth, and for whom.

    Points and bound, people, sessions, districts, the train's month, and what is left out.

    \b
    Example:
        planner show sample_data/mini out-mini --language kk
    """
    from planner.cli.console import stdout
    from planner.cli.loading import load_plan
    from planner.cli.summary import print_summary
    from planner.cli.summary_json import summary_json

    found = load_plan(campaign, plan)
    if as_json:
        answer = summary_json(found.campaign, found.summary())
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        print_summary(stdout(), found.campaign, found.summary(), language)
