"""``planner verify``: the independent judge."""

from __future__ import annotations

import json
from pathlib import Path

import click

from planner.cli.params import campaign_argument, json_option, plan_argument


@click.command("verify")
@campaign_argument
@plan_argument
@click.option("--all", "everything", is_flag=True, help="Show every finding of every rule.")
@json_option
@click.pass_context
def command(
    ctx: click.Context, campaign: Path, plan: Path, everything: bool, as_json: bool
) -> None:
    """Judge a plan by every rule.

    Exit code 5 if one is broken. PLAN is a plan.json, a folder of the CSV tables, or a workbook
    edited by hand. The judge shares no code with the solver.

    \b
    Example:
        planner verify sample_data/mini out-mini/plan.json
    """
    from planner.app.judging import read_and_judge
    from planner.cli.console import stderr, stdout
    from planner.cli.findings import print_by_rule
    from planner.cli.loading import load
    from planner.cli.numbers import points_json, points_text
    from planner.errors import EXIT_BROKEN_PLAN

    loaded = load(campaign)
    record, verdict = read_and_judge(loaded, plan)
    if as_json:
        rows = [{"rule": rule, "message": text} for rule, text in verdict.violations]
        answer = {"violations": rows, "points": points_json(verdict.points)}
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        console = stdout()
        print_by_rule(console, verdict.by_rule(), everything=everything)
        if verdict.points is not None:
            console.tell(points_text(verdict.points, record.bound))
        if verdict.is_sound:
            console.tell(f"{plan}: no rule is broken", style="green")
    if not verdict.is_sound:
        if not as_json:
            stderr().tell(f"{plan}: {len(verdict.violations)} findings", style="red")
        ctx.exit(EXIT_BROKEN_PLAN)
