"""Rows of ``nights`` against each other, the legs and the campaign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planner.domain.clock import Day
from planner.domain.people import Team
from planner.domain.plan import Night
from planner.verify.facts import Facts, grouped
from planner.verify.say import on
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield unknown ids and, once a team, dates without one right row."""
    campaign = facts.campaign
    for row in facts.plan.nights:
        if row.team not in campaign.team and facts.fresh_night(row.day):
            text = f"night of the unknown team '{row.team}'"
            yield Violation("table", text, teams=(row.team,), rows=(row,))
    rows = grouped(facts.plan.nights, lambda row: row.team)
    for team in campaign.teams:
        own = grouped(rows.get(team.id, ()), lambda row: row.day)
        for text, days in _wrong(facts, team, own):
            if days:
                dates = f"{on(facts.horizon, min(days))}{_more(len(days))}"
                told = tuple(row for day in days for row in own.get(day, ()))
                message = f"team '{team.id}': {text} {dates}"
                yield Violation("table", message, teams=(team.id,), rows=told)


def _more(count: int) -> str:
    return "" if count == 1 else f" and {count - 1} more dates"


def _wrong(
    facts: Facts, team: Team, rows: Mapping[Day, Sequence[Night]]
) -> Iterator[tuple[str, Sequence[Day]]]:
    due = [day for day in range(team.first_day, team.last_day + 1) if facts.fresh_night(day)]
    told = [day for day in rows if facts.fresh_night(day)]
    places = facts.campaign.settlement
    yield "no row for the night of", [day for day in due if day not in rows]
    yield "a row outside its dates for the night of", sorted({*told} - {*due})
    yield "more than one row for the night of", [day for day in told if len(rows[day]) > 1]
    unknown = [d for d in told if any(r.settlement not in (None, *places) for r in rows[d])]
    yield "an unknown settlement in the night of", unknown
    if not _has_unknown_leg(facts, team):
        due_known = [day for day in due if day in rows and day not in unknown]
        wrong = [d for d in due_known if rows[d][0].settlement != facts.sleeps_in(team.id, d)]
        yield "another settlement than by its legs in the night of", wrong


def _has_unknown_leg(facts: Facts, team: Team) -> bool:
    return len(facts.legs[team.id]) < sum(leg.team == team.id for leg in facts.plan.legs)
