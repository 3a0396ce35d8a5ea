"""The judge of ``grid``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.verify.facts import Facts
from planner.verify.say import when
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every session and leg that starts or ends off the grid."""
    horizon = facts.horizon
    for row in facts.plan.sessions:
        for name, moment in (("starts", row.start), ("ends", row.end)):
            if facts.fresh(row.start) and not horizon.on_grid(moment):
                message = f"session '{row.id}' {name} at {when(horizon, moment)}, off the grid of "
                yield Violation("grid", f"{message}{horizon.grid_min} min", (row.id,))
    for leg in facts.plan.legs:
        for name, moment in (("departs", leg.depart), ("arrives", leg.arrive)):
            if facts.fresh(leg.depart) and not horizon.on_grid(moment):
                message = f"team '{leg.team}' {name} at {when(horizon, moment)}, off the grid of "
                yield Violation(
                    "grid", f"{message}{horizon.grid_min} min", teams=(leg.team,), rows=(leg,)
                )
