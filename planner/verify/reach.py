"""Who may come from where."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from planner.domain.ids import SettlementId
from planner.domain.kinds import Kind
from planner.verify.facts import Facts

SLACK_KM = Fraction(1, 10**9)


def share(facts: Facts, kind: Kind, home: SettlementId, place: SettlementId) -> Decimal:
    """Return the share of residents of ``home`` who may come to a session in ``place``."""
    if home == place:
        return Decimal(1)
    way = facts.roads.quickest("road", home, place) if kind.reach else None
    if way is None:
        return Decimal(0)
    steps = sorted(kind.reach, key=lambda step: step.km)
    return next(
        (step.share for step in steps if way.km <= Fraction(step.km) + SLACK_KM), Decimal(0)
    )
