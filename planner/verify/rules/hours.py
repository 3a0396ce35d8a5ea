"""The judge of ``hours``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.calendar import ClosedScope
from planner.domain.kinds import EVERY_WEEKDAY
from planner.domain.plan import Session
from planner.verify.facts import Facts
from planner.verify.say import span
from planner.verify.violation import Violation
from planner.verify.windows import in_one_stretch


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every session outside its kind's or venue's hours, or in closed time."""
    for row in facts.judged:
        for wrong in _wrong(facts, row):
            text = f"session '{row.id}' {span(facts.horizon, row.start, row.end)} {wrong}"
            yield Violation("hours", text, (row.id,), facts.teams(row), row.settlement)


def _wrong(facts: Facts, row: Session) -> Iterator[str]:
    horizon, start, end = facts.horizon, row.start, row.end
    kind, venue = facts.campaign.kind[row.kind], facts.campaign.venue[row.venue]
    if not in_one_stretch(kind.hours, kind.weekdays, horizon, start, end):
        yield f"is outside the hours of kind '{kind.id}'"
    if not in_one_stretch(venue.hours, EVERY_WEEKDAY, horizon, start, end):
        yield f"is outside the hours of venue '{venue.id}'"
    for scope, name in _scopes(facts, row):
        if facts.campaign.calendar.touches(scope, name, start, end):
            yield (
                f"touches a time in which {scope} '{name}' is closed"
                if name
                else ("touches a time in which everything is closed")
            )


def _scopes(facts: Facts, row: Session) -> Iterator[tuple[ClosedScope, str]]:
    yield "all", ""
    yield "district", facts.campaign.settlement[row.settlement].district
    yield "settlement", row.settlement
    yield "venue", row.venue
    yield "kind", row.kind
    for person in facts.crew[row.id]:
        yield "specialist", person.id
