"""A plan on disk as a summary."""

from __future__ import annotations

from pathlib import Path

from planner.app.judging import Verdict, judge
from planner.app.summary import Summary, summarise
from planner.domain.campaign import Campaign
from planner.domain.plan import PlanRecord
from planner.inputs.plans import read_plan
from planner.network import Network


def summary_of(campaign: Campaign, path: Path) -> Summary:
    """Return the summary of the plan at ``path``, sound or not."""
    record = read_plan(path, campaign)
    network = Network(campaign)
    return summary_of_judged(campaign, record, judge(campaign, record.plan, network), network)


def summary_of_judged(
    campaign: Campaign, record: PlanRecord, verdict: Verdict, network: Network
) -> Summary:
    """Return the summary of a plan; one whose tables disagree has no figures, and raises."""
    if verdict.points is None:
        verdict.insist()
    return summarise(campaign, record, verdict, network)
