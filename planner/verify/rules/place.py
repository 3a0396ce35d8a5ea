"""The judge of ``place``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.domain.people import Team
from planner.domain.plan import Leg
from planner.verify.facts import Facts
from planner.verify.say import when
from planner.verify.stays import first_moment, last_moment
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every break in the chain of a team's legs from base to base within its dates."""
    for team in facts.campaign.teams:
        for message, rows in _breaks(facts, team, facts.legs[team.id]):
            yield Violation("place", f"team '{team.id}' {message}", teams=(team.id,), rows=rows)


def _breaks(facts: Facts, team: Team, legs: Sequence[Leg]) -> Iterator[tuple[str, tuple[Leg, ...]]]:
    where, free = team.base, first_moment(team)
    for leg in legs:
        if (wrong := _wrong(facts, team, leg, where, free)) is not None:
            text = f"departs from '{leg.start}' at {when(facts.horizon, leg.depart)} {wrong}"
            yield text, (leg,)
        where, free = leg.end, max(leg.arrive, free)
    if where != team.base:
        text = f"is in '{where}' at the end of its last day, not at its base '{team.base}'"
        yield text, tuple(legs[-1:])


def _wrong(facts: Facts, team: Team, leg: Leg, where: str, free: int) -> str | None:
    if leg.start == leg.end:
        return "to where it is already"
    if leg.depart < first_moment(team):
        return "before its first day"
    if max(leg.depart, leg.arrive) > last_moment(team):
        return f"and arrives at {when(facts.horizon, leg.arrive)}, after its last day"
    if leg.start != where:
        return f"but is in '{where}'"
    if leg.depart < free:
        return f"but is on the way until {when(facts.horizon, free)}"
    return None
