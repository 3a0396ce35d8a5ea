"""Campaigns as the commands meet them: read, judged sound or not, and the shipped one."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import planner
from planner.domain.campaign import Campaign
from planner.errors import InputError, Issue, PlannerError
from planner.inputs import ReadResult, read_campaign

DEMO = "aktobe-2016"


class HasIssues(Protocol):
    """Whatever holds a campaign, or the errors for which there is none."""

    @property
    def campaign(self) -> Campaign | None:
        """Return the campaign; None where a table has errors."""

    @property
    def issues(self) -> tuple[Issue, ...]:
        """Return errors and warnings."""


def read(path: Path) -> ReadResult:
    """Return the campaign if it is sound, and every error and warning found."""
    return read_campaign(path)


def sound(result: HasIssues) -> Campaign:
    """Return the campaign of ``result``; raise every error of it at once if there is none."""
    if result.campaign is None:
        raise InputError([issue for issue in result.issues if issue.severity == "error"])
    return result.campaign


def demo_folder() -> Path:
    """Return the folder of the shipped campaign: in the package, or beside it in a checkout."""
    home = Path(planner.__file__).resolve().parent
    for folder in (home / "sample_data" / DEMO, home.parent / "sample_data" / DEMO):
        if folder.is_dir():
            return folder
    raise PlannerError(
        f"the shipped campaign {DEMO} is missing beside {home}; install the package again"
    )
