"""What a session would be worth: whom it serves, given what is left to serve."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner.solver.board.board import Board
from planner.solver.board.facts import Guest

Served = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A session without a time: kind, venue, blocks, whom it serves, and its points."""

    kind: int
    venue: int
    blocks: int
    length: int
    served: Served
    levels: tuple[int, ...]
    gain: float
    case: int | None = None

    def density(self, heads: int) -> float:
        """Return its points per specialist and slot."""
        return self.gain / (heads * self.length)


def offers(
    board: Board, kind: int, place: int, day: int, venues: tuple[int, ...]
) -> Iterator[Offer]:
    """Yield the sessions of a kind that would serve someone there."""
    facts = board.statics.kinds[kind]
    if facts.kind.is_cases:
        yield from _case_offers(board, kind, place, day, venues)
        return
    asked = None if facts.kind.is_staff else hall(board, kind, place)
    if asked is not None and not asked.people:
        return
    known: dict[int, Invited] = {}
    for venue in venues:
        seats = board.statics.venues[venue].seats
        each = facts.kind.people_per_block
        each = each if seats is None else min(each, seats)
        before = 0
        for blocks, length in facts.options:
            room_for = blocks * each
            if asked is None:
                found = _staff(board, kind, place, venue, room_for)
            else:
                found = known.get(room_for) or invite(board, asked, room_for)
                known[room_for] = found
            if found.people <= before:
                break
            before = found.people
            if found.people >= facts.kind.min_people:
                yield Offer(kind, venue, blocks, length, found.served, found.levels, found.gain)


@dataclass(frozen=True, slots=True)
class Invited:
    """Whom a session serves, their reach levels, how many they are, and the points."""

    served: Served
    levels: tuple[int, ...]
    people: int
    gain: float


NOBODY = Invited((), (), 0, 0.0)


@dataclass(frozen=True, slots=True)
class Hall:
    """Everybody who may come to a session: (guest, how many are left, floor key), best first."""

    rows: tuple[tuple[Guest, int, tuple[int, int]], ...]
    people: int


def hall(board: Board, kind: int, place: int) -> Hall:
    """Return who may come to a session of a kind at a place, the worthiest first."""
    s, facts = board.statics, board.statics.kinds[kind]
    rows = []
    for guest in s.guests(kind, place):
        left = board.left(kind, guest.place, guest.level)
        if left > 0:
            rows.append((guest, left, (s.district_of[guest.place], facts.direction)))
    if len(rows) > 1:
        bonus = float(s.campaign.policy.floor_bonus)
        boost = {key: 1 + bonus * board.below_floor(key) for _, _, key in rows}
        rows.sort(key=lambda row: -row[0].worth * boost[row[2]])
    return Hall(tuple(rows), sum(left for _, left, _ in rows))


def invite(board: Board, asked: Hall, room_for: int) -> Invited:
    """Return whom a session for so many people serves best."""
    served, levels, people = [], [], 0
    worth: dict[tuple[int, int], float] = {}
    for guest, left, key in asked.rows:
        come = min(room_for - people, left)
        if come <= 0:
            break
        served.append((guest.place, come))
        levels.append(guest.level)
        worth[key] = worth.get(key, 0.0) + come * guest.worth
        people += come
    return Invited(tuple(served), tuple(levels), people, gain_of(board, worth))


def gain_of(board: Board, worth: dict[tuple[int, int], float]) -> float:
    """Return the points of serving ``worth`` by (district, direction), the floor's included."""
    gain = 0.0
    for key, points in worth.items():
        have = board.floor_points[key]
        gain += points + board.floor_value(key, have + points) - board.floor_value(key, have)
    return gain


def _staff(board: Board, kind: int, place: int, venue: int, room_for: int) -> Invited:
    s, facts = board.statics, board.statics.kinds[kind]
    left = s.staff.get((venue, kind), 0) - board.staff_used[venue, kind]
    people = min(room_for, left)
    if people <= 0:
        return NOBODY
    key = s.district_of[place], facts.direction
    gain = gain_of(board, {key: people * facts.value * s.need[place]})
    return Invited(((place, people),), (0,), people, gain)


def _case_offers(
    board: Board, kind: int, place: int, day: int, venues: tuple[int, ...]
) -> Iterator[Offer]:
    s, facts = board.statics, board.statics.kinds[kind]
    for case in s.cases_of.get(kind, ()):
        row = s.cases[case]
        home = s.place[row.settlement]
        if case in board.cases or (row.latest is not None and day > row.latest):
            continue
        if s.share(kind, home, place) <= 0:
            continue
        minutes = facts.kind.block_min if row.block_min is None else row.block_min
        blocks, length = (
            facts.options[0] if row.block_min is None else (1, minutes // s.slots.step_min)
        )
        gain = gain_of(board, {(s.district_of[home], facts.direction): s.case_worth(case)})
        for venue in venues:
            if _ward_free(board, venue, day, row.stay_days):
                yield Offer(kind, venue, blocks, length, ((home, 1),), (0,), gain, case)


def _ward_free(board: Board, venue: int, day: int, nights: int) -> bool:
    beds = board.statics.venues[venue].ward_beds
    last = min(day + nights, board.statics.slots.days)
    return all(board.ward[venue, night] < beds for night in range(day, last))
