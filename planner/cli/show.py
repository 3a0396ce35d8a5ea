"""``planner show``: a plan on the terminal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.params import campaign_argument, json_option, language_option, plan_argument
from planner.domain.names import Language

if TYPE_CHECKING:
    from planner.kpis import Binding


@click.command("show")
@campaign_argument
@plan_argument
@language_option("en")
@click.option("--rules", is_flag=True, help="Show instead how often each rule limits the plan.")
@json_option
def command(campaign: Path, plan: Path, language: Language, rules: bool, as_json: bool) -> None:
    """Show what a plan is worth, and for whom.

    Points and bound, people, sessions, districts, the train's month, and what is left out. With
    --rules: which limits are reached, and how often (days of driving that are full, nights with
    all beds taken, sessions with all seats taken, demand served to the last, ...).

    \b
    Example:
        planner show sample_data/mini out-mini --language kk
        planner show sample_data/mini out-mini --rules
    """
    from planner.cli.console import stdout
    from planner.cli.loading import load_plan
    from planner.cli.summary import print_summary
    from planner.cli.summary_json import summary_json

    found = load_plan(campaign, plan)
    if rules:
        _show_rules(found.binding(), language, as_json)
    elif as_json:
        answer = summary_json(found.campaign, found.summary())
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        print_summary(stdout(), found.campaign, found.summary(), language)


def _show_rules(rows: tuple[Binding, ...], language: Language, as_json: bool) -> None:
    from planner.cli.console import stdout
    from planner.cli.summary_json import plain
    from planner.cli.summary_rules import rules_table

    if as_json:
        click.echo(json.dumps(plain(rows), ensure_ascii=False, indent=2))
    else:
        stdout().print(rules_table(rows, language))
