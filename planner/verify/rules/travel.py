"""The judge of ``travel``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.people import Team
from planner.domain.plan import Leg
from planner.verify.facts import Facts
from planner.verify.rides import Fit, fit, way_of
from planner.verify.roads import travel_minutes
from planner.verify.say import km_text, when
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every leg whose minutes or km are not those of its journey."""
    for team in facts.campaign.teams:
        for leg in facts.legs[team.id]:
            if leg.start != leg.end and fit(facts, team, leg) is Fit.NEITHER:
                head = f"team '{team.id}' {leg.start} -> {leg.end} at "
                text = f"{when(facts.horizon, leg.depart)}: {_difference(facts, team, leg)}"
                yield Violation("travel", head + text, teams=(team.id,), rows=(leg,))


def _difference(facts: Facts, team: Team, leg: Leg) -> str:
    told = f"{leg.arrive - leg.depart} min and {leg.km} km"
    way = way_of(facts, team, leg)
    if way is None:
        return f"{told}, but there is no {team.profile} journey that day"
    minutes = travel_minutes(way, team.speed_factor, facts.horizon.grid_min)
    return f"{told}, but the {team.profile} journey takes {minutes} min and {km_text(way.km)}"
