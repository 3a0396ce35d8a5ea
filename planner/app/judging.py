"""Judging a plan: the rules it breaks, and its points counted twice, apart from each other."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal
from pathlib import Path

from planner import kpis, verify
from planner.app.rows import Places, teller
from planner.domain.campaign import Campaign
from planner.domain.plan import Plan, PlanRecord, Points
from planner.errors import BrokenPlanError
from planner.inputs.plan_places import row_places
from planner.inputs.plans import read_plan
from planner.network import Network

SAME_POINTS = Decimal("0.000001")
"""Great circles end in the last bits of a float: two counts of them may differ by so much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the judge says: findings by rule (in the order found), and the plan's points.

    ``points`` are None where the plan is too broken to be counted.
    """

    violations: tuple[tuple[str, str], ...]
    points: Points | None

    @property
    def is_sound(self) -> bool:
        """Return whether no rule is broken."""
        return not self.violations

    def by_rule(self) -> dict[str, list[str]]:
        """Return the findings of each rule that is broken."""
        found: dict[str, list[str]] = {}
        for rule, text in self.violations:
            found.setdefault(rule, []).append(text)
        return found

    def insist(self) -> None:
        """Raise what was found, if anything was."""
        if self.violations:
            raise BrokenPlanError([f"{rule}: {text}" for rule, text in self.violations])


def judge(
    campaign: Campaign, plan: Plan, network: Network | None = None, places: Places | None = None
) -> Verdict:
    """Return the judge's verdict on ``plan``; ``places`` are those of its rows, to be told.

    The judge counts the points by itself; where ``kpis`` counts others, that is a finding too
    (rule ``points``), since one of the two is wrong.
    """
    rows_of = teller(plan, places or {})
    broken = verify.violations(campaign, plan)
    found = tuple((row.rule, row.message + rows_of(row)) for row in broken)
    if any(rule == "table" for rule, _ in found):
        return Verdict(violations=found, points=None)
    counted = verify.points(campaign, plan)
    return Verdict(violations=found or _recount(campaign, plan, network, counted), points=counted)


def _recount(
    campaign: Campaign, plan: Plan, network: Network | None, counted: Points
) -> tuple[tuple[str, str], ...]:
    """Return a finding if the measures count other points than the judge."""
    measured = kpis.points(campaign, network or Network(campaign), plan)
    apart = (
        abs(getattr(measured, part.name) - getattr(counted, part.name)) for part in fields(counted)
    )
    if max(apart) <= SAME_POINTS:
        return ()
    return (("points", f"the judge counts {counted}, the measures say {measured}"),)


def read_and_judge(campaign: Campaign, path: Path) -> tuple[PlanRecord, Verdict]:
    """Return the plan kept at ``path`` and the verdict on it."""
    record = read_plan(path, campaign)
    return record, judge(campaign, record.plan, places=row_places(path))
