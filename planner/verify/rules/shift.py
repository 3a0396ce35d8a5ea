"""The judge of ``shift``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.verify.facts import Facts
from planner.verify.say import span
from planner.verify.violation import Violation
from planner.verify.windows import inside


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every session outside the shift of a team, every leg outside its travel hours."""
    for team in facts.campaign.teams:
        name, own = f"team '{team.id}'", (team.id,)
        for row in facts.of_team.get(team.id, ()):
            if facts.fresh(row.start) and not inside(facts.shifts[team.id], row.start, row.end):
                text = f"session '{row.id}' {span(facts.horizon, row.start, row.end)}"
                yield Violation("shift", f"{name}: {text} is outside its shift", (row.id,), own)
        hours = "shift" if team.travel_hours is None else "travel hours"
        for leg in facts.rides[team.id]:
            if facts.fresh(leg.depart) and not inside(
                facts.travel_hours[team.id], leg.depart, leg.arrive
            ):
                text = f"{leg.start} -> {leg.end} {span(facts.horizon, leg.depart, leg.arrive)}"
                yield Violation(
                    "shift", f"{name}: {text} is outside its {hours}", teams=own, rows=(leg,)
                )
