"""Prints what a check of a campaign has found."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

import click

from planner.app.checking import Checked
from planner.cli.console import Printer, stderr, stdout
from planner.cli.findings import print_issues
from planner.cli.summary_json import plain
from planner.domain.campaign import Campaign
from planner.kpis.screening import Finding
from planner.outputs.labels import reason_text

MOST = 10
"""Findings of one sort shown unless all are asked for."""


def print_checked(checked: Checked, *, everything: bool = False) -> None:
    """Print issues, then what can never be served; errors go to stderr."""
    if checked.campaign is None:
        print_issues(stderr(), checked.issues)
        return
    console = stdout()
    print_issues(console, checked.issues)
    console.tell(size(checked.campaign))
    print_screened(console, checked.findings, everything=everything)


def size(campaign: Campaign) -> str:
    """Return how large a campaign is, in words."""
    return (
        f"{campaign.horizon.days} days, {len(campaign.settlements):,} settlements, "
        f"{len(campaign.teams):,} teams, {len(campaign.specialists):,} specialists, "
        f"{len(campaign.kinds):,} kinds, {sum(campaign.demand.values()):,} visits asked for"
    )


def print_screened(console: Printer, findings: tuple[Finding, ...], *, everything: bool) -> None:
    """Print what no plan can get round, sort by sort, each with its remedies."""
    if not findings:
        console.tell("Nothing speaks against serving any demand by itself.", style="green")
        return
    sorts: dict[str, list[Finding]] = {}
    for row in findings:
        sorts.setdefault(row.code, []).append(row)
    for code, rows in sorts.items():
        _print_sort(console, code, rows, rows if everything else rows[:MOST])


def _print_sort(
    console: Printer, code: str, rows: Sequence[Finding], shown: Sequence[Finding]
) -> None:
    words = reason_text("en", code)
    title = code if words == code else f"{code}: {words}"
    console.tell(f"{title} ({len(rows)})", style="bold yellow")
    for row in shown:
        console.tell(f"  {row.table} '{row.subject}': {row.message}")
    if len(shown) < len(rows):
        console.tell(f"  ... and {len(rows) - len(shown)} more (--all shows them)")
    for advice in dict.fromkeys(row.advice for row in rows):
        console.tell(f"  Remedy: {advice}", style="dim")


def print_json(checked: Checked) -> None:
    """Print issues and findings as JSON."""
    answer = {
        "is_sound": checked.campaign is not None,
        "issues": [asdict(issue) for issue in checked.issues],
        "findings": [
            {key: plain(value) for key, value in asdict(row).items()} for row in checked.findings
        ],
    }
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2, default=str))
