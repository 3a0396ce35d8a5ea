"""The judge of ``lunch``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.domain.clock import Day, Minute, day_of
from planner.domain.people import Specialist
from planner.domain.plan import Session
from planner.verify.facts import Facts, grouped
from planner.verify.say import on
from planner.verify.violation import Violation
from planner.verify.windows import longest_gap


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every day on which a specialist works across lunch without a break."""
    for name, rows in facts.of_specialist.items():
        person = facts.campaign.specialist[name]
        for day, own in grouped(rows, lambda row: day_of(row.start)).items():
            if _works_across(facts, day, own):
                yield from _without_break(facts, person, day, own)


def _works_across(facts: Facts, day: Day, rows: Sequence[Session]) -> bool:
    window = facts.campaign.policy.lunch_hours.on(day)
    middle_twice = window.start + window.end
    first, last = min(row.start for row in rows), max(row.end for row in rows)
    return 2 * first < middle_twice < 2 * last


def _without_break(
    facts: Facts, person: Specialist, day: Day, rows: Sequence[Session]
) -> Iterator[Violation]:
    window = facts.campaign.policy.lunch_hours.on(day)
    busy = [span for span in _busy(facts, person) if window.overlaps(*span)]
    free, least = longest_gap(busy, window), facts.campaign.policy.lunch_min
    if free < least and (facts.any_fresh(rows) or any(facts.fresh(start) for start, _ in busy)):
        text = f"specialist '{person.id}' has {max(free, 0)} free min in the lunch hours of "
        text += f"{on(facts.horizon, day)}, not {least}"
        yield Violation("lunch", text, tuple(row.id for row in rows), (person.team,))


def _busy(facts: Facts, person: Specialist) -> Iterator[tuple[Minute, Minute]]:
    yield from ((row.start, row.end) for row in facts.of_specialist[person.id])
    yield from ((leg.depart, leg.arrive) for leg in facts.rides[person.team])
