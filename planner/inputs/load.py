"""A campaign from its files: read, checked as a whole, assembled."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from planner.domain.campaign import Campaign
from planner.errors import InputError, Issue
from planner.inputs.assemble import campaign_of
from planner.inputs.checks import check_sheets
from planner.inputs.readers import RawCampaign, read_tables
from planner.inputs.sheets import read_sheets
from planner.inputs.tables import TABLES


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult:
    """The campaign, None where a table has errors, and all errors and warnings."""

    campaign: Campaign | None
    issues: tuple[Issue, ...]

    @property
    def errors(self) -> tuple[Issue, ...]:
        """Return the issues that stop the campaign from being used."""
        return tuple(issue for issue in self.issues if issue.severity == "error")

    @property
    def warnings(self) -> tuple[Issue, ...]:
        """Return the issues that only want a look."""
        return tuple(issue for issue in self.issues if issue.severity == "warning")


def read_campaign(path: Path) -> ReadResult:
    """Return the campaign in a folder or workbook, with everything wrong with its tables."""
    return campaign_from(read_tables(Path(path)))


def campaign_from(raw: RawCampaign) -> ReadResult:
    """Return the campaign of tables already read as text."""
    if raw.unreadable == set(TABLES):
        return ReadResult(campaign=None, issues=tuple(raw.issues))
    sheets, issues = read_sheets(raw)
    issues.extend(check_sheets(sheets))
    found = tuple(sorted(dict.fromkeys(issues), key=_order))
    sound = not any(issue.severity == "error" for issue in found)
    return ReadResult(campaign=campaign_of(sheets) if sound else None, issues=found)


def load_campaign(path: Path) -> Campaign:
    """Return the campaign in a folder or workbook; `InputError` holds all errors at once."""
    result = read_campaign(path)
    if result.campaign is None:
        raise InputError(result.errors)
    return result.campaign


def _order(issue: Issue) -> tuple[bool, int, int, str]:
    """Return the place of an issue in the list: errors first, by table and row."""
    names = [*TABLES]
    table = names.index(issue.table) if issue.table in TABLES else len(names)
    return issue.severity == "warning", table, issue.row or 0, issue.code
