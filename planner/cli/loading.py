"""Reads campaigns and plans for a command; warnings go to stderr and stop nothing."""

from __future__ import annotations

from pathlib import Path

from planner.app.campaigns import read, sound
from planner.app.showing import Shown, shown
from planner.cli.console import stderr
from planner.domain.campaign import Campaign


def load(path: Path) -> Campaign:
    """Return the campaign at ``path``; its warnings are printed, its errors raised."""
    result = read(path)
    campaign = sound(result)
    console = stderr()
    for issue in result.warnings:
        console.tell(f"{issue.severity} {issue}", style="yellow")
    return campaign


def load_plan(campaign: Path, plan: Path) -> Shown:
    """Return a plan with its campaign; say so on stderr if it breaks rules."""
    found = shown(load(campaign), plan)
    if not found.verdict.is_sound:
        console = stderr()
        count = len(found.verdict.violations)
        console.tell(f"{plan}: {count} findings of the judge, see planner verify", style="red")
    return found
