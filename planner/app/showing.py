"""A plan on disk, ready to be looked at: its summary, its maps, its schedules."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from planner import kpis
from planner.app.folder import PLAN
from planner.app.judging import Verdict, judge
from planner.app.summary import Summary, summarise
from planner.domain.campaign import Campaign
from planner.domain.plan import PlanRecord
from planner.inputs.plans import read_plan
from planner.kpis import Binding
from planner.network import Network
from planner.outputs.tables import canonical


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A plan whose tables agree, with the verdict on it: it can be drawn, sound or not."""

    campaign: Campaign
    network: Network
    record: PlanRecord
    verdict: Verdict

    def summary(self) -> Summary:
        """Return the plan's figures."""
        return summarise(self.campaign, self.record, self.verdict, self.network)

    def binding(self) -> tuple[Binding, ...]:
        """Return how often each rule limits the plan."""
        return kpis.binding(self.campaign, self.network, self.record.plan)


def shown(campaign: Campaign, path: Path) -> Shown:
    """Return the plan at ``path``; raise the findings if its tables disagree.

    The tables of a folder know no bound; if the plan.json beside them holds the very same plan,
    bound, status and options are its own.
    """
    record = _origin(campaign, path, read_plan(path, campaign))
    network = Network(campaign)
    verdict = judge(campaign, record.plan, network)
    if verdict.points is None:
        verdict.insist()
    return Shown(campaign=campaign, network=network, record=record, verdict=verdict)


def _origin(campaign: Campaign, path: Path, record: PlanRecord) -> PlanRecord:
    """Return the record of the plan.json in the folder ``path`` if it is of this plan."""
    kept = path / PLAN
    if record.digest or not kept.is_file():
        return record
    origin = read_plan(kept, campaign)
    return origin if canonical(origin.plan) == canonical(record.plan) else record
