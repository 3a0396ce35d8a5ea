"""Reads a campaign for a command; warnings go to stderr and stop nothing."""

from __future__ import annotations

from pathlib import Path

from planner.app.campaigns import read
from planner.cli.console import stderr
from planner.inputs import ReadResult


def read_and_warn(path: Path) -> ReadResult:
    """Return the campaign read; print its warnings unless there are errors to tell first."""
    result = read(path)
    if result.campaign is not None:
        console = stderr()
        for issue in result.issues:
            console.line(f"{issue.severity} {issue}", style="yellow")
    return result
