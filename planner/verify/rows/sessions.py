"""Rows of ``sessions`` against each other and the campaign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planner.domain.ids import SessionId
from planner.domain.pins import SessionPin
from planner.domain.plan import Session
from planner.verify.facts import Facts, grouped
from planner.verify.say import listed
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield doubled ids, unknown ids, and columns that contradict the ids."""
    people = _people(facts)
    for name, rows in grouped(facts.plan.sessions, lambda row: row.id).items():
        if len(rows) > 1 and facts.any_fresh(rows):
            yield Violation("table", f"session id '{name}' is in {len(rows)} rows", (name,))
    for row in facts.by_id.values():
        if facts.fresh(row.start):
            for wrong in (*_unknown(facts, row), *_contrary(facts, row, people.get(row.id, 0))):
                yield Violation("table", f"session '{row.id}': {wrong}", (row.id,))


def _people(facts: Facts) -> Mapping[SessionId, int]:
    found: dict[SessionId, int] = {}
    for part in facts.plan.served:
        found[part.session] = found.get(part.session, 0) + part.people
    return found


def _unknown(facts: Facts, row: Session) -> Iterator[str]:
    campaign = facts.campaign
    if row.kind not in campaign.kind:
        yield f"unknown kind '{row.kind}'"
    if row.settlement not in campaign.settlement:
        yield f"unknown settlement '{row.settlement}'"
    if row.venue not in campaign.venue:
        yield f"unknown venue '{row.venue}'"
    if row.case is not None and row.case not in campaign.case:
        yield f"unknown case '{row.case}'"
    if row.pin is not None and not _is_session_pin(facts, row):
        yield f"no session pin '{row.pin}'"
    for name in dict.fromkeys(row.specialists):
        if name not in campaign.specialist:
            yield f"unknown specialist '{name}'"


def _is_session_pin(facts: Facts, row: Session) -> bool:
    pins = facts.campaign.pins
    return any(isinstance(pin, SessionPin) and pin.id == row.pin for pin in pins)


def _contrary(facts: Facts, row: Session, people: int) -> Iterator[str]:
    campaign = facts.campaign
    kind, venue = campaign.kind.get(row.kind), campaign.venue.get(row.venue)
    if kind is not None and row.direction != kind.direction:
        yield f"direction '{row.direction}' is not '{kind.direction}' of kind '{kind.id}'"
    standing = None if venue is None else venue.settlement
    if row.settlement in campaign.settlement and standing not in (None, row.settlement):
        yield f"venue '{row.venue}' is in '{standing}', not in '{row.settlement}'"
    all_known = all(name in campaign.specialist for name in row.specialists)
    if all_known and tuple(sorted(row.teams)) != facts.teams(row):
        teams = listed(facts.teams(row))
        yield f"teams {listed(row.teams)} are not those of its specialists, {teams}"
    if row.people != people:
        yield f"{row.people} people, but {people} in the table of people served"
