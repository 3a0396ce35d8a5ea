"""Campaigns as the commands meet them: read, judged sound or not, and the shipped one."""

from __future__ import annotations

from pathlib import Path

import planner
from planner.domain.campaign import Campaign
from planner.errors import InputError, PlannerError
from planner.inputs import ReadResult, read_campaign

DEMO = "aktobe-2016"


def read(path: Path) -> ReadResult:
    """Return the campaign if it is sound, and every error and warning found."""
    return read_campaign(path)


def sound(result: ReadResult) -> Campaign:
    """Return the campaign of ``result``; raise every error of it at once if there is none."""
    errors = [issue for issue in result.issues if issue.severity == "error"]
    if errors or result.campaign is None:
        raise InputError(errors or result.issues)
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
