"""A case of the docket."""

from __future__ import annotations

from dataclasses import dataclass

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan


@dataclass(frozen=True, kw_only=True)
class Case:
    """The smallest plan that breaks one rule, and the nearest that breaks none.

    ``now`` is the moment of a replan; None for a first plan.
    """

    rule: str
    title: str
    campaign: Campaign
    broken: Plan
    mended: Plan
    now: int | None = None

    def __str__(self) -> str:
        return f"{self.rule}: {self.title}"
