"""The judge of ``away``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.verify.facts import Facts
from planner.verify.runs import stretches
from planner.verify.say import on
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every run of nights away from base that is longer than a team may be away."""
    for team in facts.campaign.teams:
        if team.max_nights_away is None:
            continue
        days = [d for d in facts.nights[team.id] if facts.sleeps_in(team.id, d) != team.base]
        for first, last in stretches(days):
            length = last - first + 1
            if length > team.max_nights_away and facts.fresh_night(last):
                since = on(facts.horizon, first)
                text = f"team '{team.id}' is away for {length} nights in a row from {since}, "
                nights = facts.night_rows((team.id,), range(first, last + 1))
                text += f"at most {team.max_nights_away}"
                yield Violation("away", text, teams=(team.id,), rows=nights)
