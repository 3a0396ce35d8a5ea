"""The judge: knows only the domain, recomputes everything, raises nothing."""

from __future__ import annotations

from planner.verify.judge import violations
from planner.verify.rules import RULES_CHECKED
from planner.verify.violation import Violation
from planner.verify.worth import points

__all__ = ["RULES_CHECKED", "Violation", "points", "violations"]
