"""The judge of ``drive``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.clock import day_of
from planner.verify.facts import Facts, grouped
from planner.verify.say import on
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every day on which a team's legs last longer than it may drive."""
    for team in facts.campaign.teams:
        if team.max_drive_min is None:
            continue
        for day, legs in grouped(facts.rides[team.id], lambda leg: day_of(leg.depart)).items():
            minutes = sum(leg.arrive - leg.depart for leg in legs)
            if minutes > team.max_drive_min and any(facts.fresh(leg.depart) for leg in legs):
                head = f"team '{team.id}' drives {minutes} min on {on(facts.horizon, day)}, "
                text = f"{head}at most {team.max_drive_min}"
                yield Violation("drive", text, teams=(team.id,), rows=tuple(legs))
