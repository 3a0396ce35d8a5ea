"""The judge of ``run``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planner.domain.clock import Day, day_of
from planner.domain.people import Team
from planner.verify.facts import Facts, grouped
from planner.verify.runs import stretches
from planner.verify.say import on
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every run of days with legs or sessions that is longer than a team may work."""
    for team in facts.campaign.teams:
        if team.max_run_days is None:
            continue
        fresh = _days(facts, team)
        for first, last in stretches(fresh):
            length = last - first + 1
            if length > team.max_run_days and any(fresh[day] for day in range(first, last + 1)):
                since = on(facts.horizon, first)
                text = f"team '{team.id}' works {length} days in a row from {since}, "
                yield Violation("run", f"{text}at most {team.max_run_days}", teams=(team.id,))


def _days(facts: Facts, team: Team) -> Mapping[Day, bool]:
    """Return the team's working days, and whether something on them is no fact yet."""
    starts = [row.start for row in facts.of_team.get(team.id, ())]
    starts += [leg.depart for leg in facts.rides[team.id]]
    return {day: any(map(facts.fresh, own)) for day, own in grouped(starts, day_of).items()}
