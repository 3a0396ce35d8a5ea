"""Fewer guests a session: where dozens of settlements may come, the best of them are enough."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from planner.domain.ids import KindId, SettlementId
from planner.solver.timetable.candidates import Candidate
from planner.solver.timetable.stated import guests
from planner.solver.timetable.task import Sessions
from planner.solver.timetable.worth import Strand, Worth

Guests = tuple[tuple[SettlementId, int], ...]


def narrowed(
    made: Iterable[Candidate],
    worth: Worth,
    outside: dict[Strand, Decimal],
    hint: Sessions,
    most: int,
) -> Iterator[Candidate]:
    """Yield the candidates with their ``most`` guests of the highest worth, and the hint's."""
    hinted = _hinted(hint)
    known: dict[tuple[KindId, Guests], Guests] = {}
    for row in made:
        if len(row.guests) <= most:
            yield row
            continue
        key = row.kind.id, row.guests
        if key not in known:
            ranked = sorted(row.guests, key=lambda g: -_points(worth, outside, row.kind.id, *g))
            kept = {home for home, _ in ranked[:most]} | hinted.get(row.kind.id, set())
            known[key] = tuple(guest for guest in row.guests if guest[0] in kept)
        yield replace(row, guests=known[key])


def _points(
    worth: Worth, outside: dict[Strand, Decimal], kind: KindId, home: SettlementId, people: int
) -> Decimal:
    """Return what the guests could bring, people of districts under their floor counting more."""
    strand = worth.strand(kind, home)
    under = outside.get(strand, Decimal(0)) < worth.floors.get(strand, Decimal(0))
    bonus = worth.campaign.policy.floor_bonus if under else Decimal(0)
    # many people of some worth are as good as few of high worth: a session is filled by both
    return worth.person(kind, home, None) * (1 + bonus) * min(people, 50)


def _hinted(hint: Sessions) -> dict[KindId, set[SettlementId]]:
    served, found = guests(hint.served), dict[KindId, set[SettlementId]]()
    for row in hint.sessions:
        found.setdefault(row.kind, set()).update(served.get(row.id, {}))
    return found
