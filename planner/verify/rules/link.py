"""The judge of ``link``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.people import Team
from planner.domain.plan import Leg
from planner.verify.facts import Facts
from planner.verify.rides import Fit, fit
from planner.verify.say import when
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every leg that uses a link while it is closed."""
    for team in facts.campaign.teams:
        for leg in facts.legs[team.id]:
            if (wrong := _wrong(facts, team, leg)) is not None:
                head = f"team '{team.id}' {leg.start} -> {leg.end} at "
                text = f"{when(facts.horizon, leg.depart)} {wrong}"
                yield Violation("link", head + text, teams=(team.id,), rows=(leg,))


def _wrong(facts: Facts, team: Team, leg: Leg) -> str | None:
    if not facts.fresh(leg.depart):
        return None
    found = fit(facts, team, leg)
    if found is Fit.OPEN:
        return f"takes a {team.profile} link that is closed all that day"
    clean = facts.roads.clean
    if found is Fit.DAY and not clean(
        team.profile, leg.start, leg.end, leg.depart, team.speed_factor
    ):
        return f"is on a {team.profile} link in hours in which it is closed"
    return None
