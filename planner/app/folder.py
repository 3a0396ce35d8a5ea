"""The folder a solve writes to: the plan as it goes, the tables at the end."""

from __future__ import annotations

from pathlib import Path

from planner.app.judging import Verdict
from planner.domain.campaign import Campaign
from planner.domain.plan import PlanRecord
from planner.outputs.planfile import write_record
from planner.outputs.tables import write_tables

PLAN = "plan.json"
TABLES = ("sessions.csv", "served.csv", "legs.csv", "nights.csv", "unplanned.csv")
REJECTED = "rejected-plan.json"
REPORT = "rejected-plan.txt"
UNJUDGED = "unjudged-plan.json"


class PlanFolder:
    """A folder with at most one plan in it; what lies there always passed the judge."""

    def __init__(self, campaign: Campaign, path: Path) -> None:
        self.campaign = campaign
        self.path = path
        path.mkdir(parents=True, exist_ok=True)

    @property
    def report(self) -> Path:
        """Return where a rejected plan is reported."""
        return self.path / REPORT

    def keep(self, record: PlanRecord) -> None:
        """Put the best plan so far on disk; tables of an older plan go, since they lie now."""
        for name in TABLES:
            (self.path / name).unlink(missing_ok=True)
        write_record(record, self.campaign, self.path / PLAN)

    def write(self, record: PlanRecord) -> None:
        """Write the final plan and its five tables."""
        self.keep(record)
        write_tables(record.plan, self.campaign, self.path)
        (self.path / UNJUDGED).unlink(missing_ok=True)

    def save_unjudged(self, record: PlanRecord) -> None:
        """Put a final plan in safety until the judge has spoken."""
        write_record(record, self.campaign, self.path / UNJUDGED)

    def clear_rejected(self) -> None:
        """Remove what an earlier solve put aside."""
        for name in (REJECTED, REPORT, UNJUDGED):
            (self.path / name).unlink(missing_ok=True)

    def reject(self, record: PlanRecord, verdict: Verdict) -> None:
        """Put a plan that breaks a rule aside, with a report of what is wrong."""
        write_record(record, self.campaign, self.path / REJECTED)
        self.report.write_text(report_text(record, verdict), encoding="utf-8")
        (self.path / UNJUDGED).unlink(missing_ok=True)


def report_text(record: PlanRecord, verdict: Verdict) -> str:
    """Return the report on a rejected plan: what is needed to find the bug."""
    found = [f"{rule}: {text}" for rule, text in verdict.violations]
    return "\n".join(
        [
            "The solver made a plan that breaks a rule: a bug of planner, not of your data.",
            f"Please report it with this file and {REJECTED}.",
            "",
            f"planner {record.version}",
            f"campaign {record.digest}",
            f"options {dict(record.options)}",
            f"status {record.status}",
            "",
            f"{len(found)} findings:",
            *found,
            "",
        ]
    )
