"""Prints what is wrong with tables and plans, for people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from planner.cli.console import Printer
from planner.domain.rules import BY_CODE
from planner.errors import Issue

STYLES = {"error": "red", "warning": "yellow"}
MOST = 20
"""Findings of one rule shown unless all are asked for."""


def print_issues(console: Printer, issues: Sequence[Issue]) -> None:
    """Print every issue with its place and remedy, errors first, and how many there are."""
    for issue in sorted(issues, key=lambda row: row.severity):
        console.tell(f"{issue.severity} {issue}", style=STYLES[issue.severity])
    console.tell(tally(issues))


def tally(issues: Sequence[Issue]) -> str:
    """Return how many errors and warnings there are, in words."""
    errors = sum(issue.severity == "error" for issue in issues)
    return f"{_count(errors, 'error')}, {_count(len(issues) - errors, 'warning')}"


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def print_violations(console: Printer, violations: Iterable[str]) -> None:
    """Print findings one a line."""
    for text in violations:
        console.tell(f"  {text}")


def print_by_rule(
    console: Printer, found: Mapping[str, Sequence[str]], *, everything: bool
) -> None:
    """Print findings under the rule that they break, with what to do about it."""
    for code, texts in found.items():
        rule = BY_CODE.get(code)
        console.tell(f"{code}: {rule.title if rule else ''} ({len(texts)})", style="bold red")
        shown = texts if everything else texts[:MOST]
        print_violations(console, shown)
        if len(shown) < len(texts):
            console.tell(f"  ... and {len(texts) - len(shown)} more (--all shows them)")
        if rule:
            console.tell(f"  Remedy: {rule.advice}", style="dim")
