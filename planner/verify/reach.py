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
    way = facts.roads.quickest("road", home, place)
    within = [
        step for step in kind.reach if way is not None and way.km <= Fraction(step.km) + SLACK_KM
    ]
    return min(within, key=lambda step: step.km).share if within else Decimal(0)
