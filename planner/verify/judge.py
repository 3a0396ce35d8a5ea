"""The judge: every violation of every rule."""

from __future__ import annotations

from planner.domain.campaign import Campaign
from planner.domain.clock import Minute
from planner.domain.plan import Plan
from planner.verify.facts import Facts
from planner.verify.rules import RULES_CHECKED
from planner.verify.violation import Violation


def violations(campaign: Campaign, plan: Plan, now: Minute | None = None) -> tuple[Violation, ...]:
    """Return every violation of the rule book, in the order of the rules and the rows.

    Sessions and legs that started before ``now`` are facts, judged only for place and travel.
    """
    facts = Facts(campaign, plan, now)
    return tuple(found for check in RULES_CHECKED.values() for found in check(facts))
