"""``planner check``: everything that is wrong, and what can never be served."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.params import campaign_argument, json_option


@click.command("check")
@campaign_argument
@click.option("--all", "everything", is_flag=True, help="Show every finding of every sort.")
@json_option
@click.pass_context
def command(ctx: click.Context, campaign: Path, everything: bool, as_json: bool) -> None:
    """List everything wrong with a campaign.

    Then what can never be served, and why. CAMPAIGN is a folder of CSV tables or a workbook. Exit
    code 3 if there are errors.

    \b
    Example:
        planner check sample_data/aktobe-2016
    """
    from planner.app.checking import check
    from planner.cli.checked import print_checked, print_json
    from planner.errors import EXIT_INPUT

    checked = check(campaign)
    if as_json:
        print_json(checked)
    else:
        print_checked(checked, everything=everything)
    if checked.campaign is None:
        ctx.exit(EXIT_INPUT)
