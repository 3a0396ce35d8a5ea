"""A campaign looked over before anything is planned."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from planner.domain.campaign import Campaign
from planner.errors import Issue
from planner.inputs import read_campaign
from planner.kpis.screening import Finding, screen
from planner.network import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Errors and warnings of the tables, then what the arithmetic of a sound campaign shows.

    ``campaign`` is None, and there are no findings, where a table has errors.
    """

    campaign: Campaign | None
    issues: tuple[Issue, ...]
    findings: tuple[Finding, ...]


def check(path: Path) -> Checked:
    """Return everything wrong with a campaign, and what can never be served."""
    result = read_campaign(path)
    campaign = result.campaign
    return Checked(
        campaign=campaign,
        issues=result.issues,
        findings=() if campaign is None else screen(campaign, Network(campaign)),
    )
