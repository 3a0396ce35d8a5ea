"""Which seats of a kind count in the bound, and which teams can fill them.

A person served is worth something to each seat of the session: the worth is divided among the
seats by prices, so every specialist a session needs has to give time to it. What counts is a
choice: leaving seats out makes the bound weaker, never wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from planner.solver.board.statics import Statics
from planner.solver.bound.program import Problem

Seat = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Specialists of a team whose time is one: ``heads`` of them, with their seats.

    ``seats`` are (kind, skill, how many of them can take it).
    """

    heads: int
    seats: tuple[tuple[int, str, int], ...]


def seats_of(s: Statics, problem: Problem) -> dict[Seat, int]:
    """Return the seats that count, with how many of each a session needs.

    Left out are kinds that need a carried venue (their bound is that of their host), skills that
    such hosts have too, and skills of teams that cannot fill the scarcest seat of the kind: so
    the campaign falls into parts.
    """
    hosts = {s.carrier(kind) for kind in range(len(s.kinds))}
    found: dict[Seat, int] = {}
    for kind, scarcest in _scarcest(problem).items():
        for skill, heads in s.kinds[kind].needs if s.carrier(kind) is None else ():
            teams = _teams(s, skill)
            if not teams & hosts and teams <= _teams(s, scarcest):
                found[kind, skill] = heads
    return found


def groups_of(
    s: Statics, team: int, seats: Iterable[Seat]
) -> list[tuple[Group, tuple[int, ...], int]]:
    """Return the groups of a team with their specialists and the number of groups that follow.

    No two groups share a seat, but a group with several kinds is followed by one for each kind:
    those of it who can take part in that kind.
    """
    able: dict[int, set[Seat]] = {}
    for kind, skill in seats:
        for person in s.members[team]:
            if person in s.skilled(skill):
                able.setdefault(person, set()).add((kind, skill))
    found: list[tuple[Group, tuple[int, ...], int]] = []
    for people in _together(able):
        whole = _group(people, able)
        kinds = sorted({kind for kind, _, _ in whole.seats})
        parts = [_part(people, able, kind) for kind in kinds] if len(kinds) > 1 else []
        found += [(whole, tuple(people), len(parts)), *parts]
    return found


def _part(
    people: list[int], able: dict[int, set[Seat]], kind: int
) -> tuple[Group, tuple[int, ...], int]:
    mine = {p: {seat for seat in able[p] if seat[0] == kind} for p in people}
    some = [p for p in people if mine[p]]
    return _group(some, mine), tuple(some), 0


def _together(able: dict[int, set[Seat]]) -> list[list[int]]:
    parts: list[tuple[set[Seat], list[int]]] = []
    for person, mine in sorted(able.items()):
        seats, people = set(mine), [person]
        for part in [row for row in parts if row[0] & seats]:
            parts.remove(part)
            seats, people = seats | part[0], [*part[1], *people]
        parts.append((seats, people))
    return [sorted(people) for _, people in parts]


def _group(people: list[int], able: dict[int, set[Seat]]) -> Group:
    seats = sorted(set().union(*(able[person] for person in people)))
    counted = (
        (kind, skill, sum((kind, skill) in able[p] for p in people)) for kind, skill in seats
    )
    return Group(len(people), tuple(counted))


def _teams(s: Statics, skill: str) -> frozenset[int]:
    return frozenset(s.team_of[person] for person in s.skilled(skill))


def _scarcest(problem: Problem) -> dict[int, str]:
    """Return, by kind, the skill that is asked for most, compared with how much there is."""
    asked: dict[str, float] = defaultdict(float)
    offered: dict[str, float] = defaultdict(float)
    total: dict[int, float] = defaultdict(float)
    for item in problem.items:
        total[item.kind] += item.people * item.slots
    for (kind, skill), heads in problem.needs.items():
        asked[skill] += heads * total[kind]
    for crew in problem.crews:
        for skill in sorted({skill for _, skill, _ in crew.seats}):
            offered[skill] += crew.heads * crew.slots
    chosen: dict[int, str] = {}
    for kind, skill in problem.needs:
        found = chosen.get(kind)
        scarce = [asked[x] / max(1.0, offered[x]) for x in (skill, found or skill)]
        if found is None or scarce[0] > scarce[1]:
            chosen[kind] = skill
    return chosen
