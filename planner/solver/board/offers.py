"""What a session would be worth: whom it serves, given what is left to serve."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner.solver.board.board import Board

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
    known: dict[int, tuple[Served, tuple[int, ...], float]] = {}
    for venue in venues:
        seats = board.statics.venues[venue].seats
        each = facts.kind.people_per_block
        each = each if seats is None else min(each, seats)
        before = 0
        for blocks, length in facts.options:
            room_for = blocks * each
            if facts.kind.is_staff:
                found = _staff(board, kind, place, venue, room_for)
            else:
                found = known.get(room_for) or invite(board, kind, place, room_for)
                known[room_for] = found
            served, levels, gain = found
            people = sum(count for _, count in served)
            if people >= max(1, facts.kind.min_people) and people > before:
                yield Offer(kind, venue, blocks, length, served, levels, gain)
            before = people


def invite(
    board: Board, kind: int, place: int, room_for: int
) -> tuple[Served, tuple[int, ...], float]:
    """Return whom a session for so many people serves best, their reach levels and points."""
    s, facts = board.statics, board.statics.kinds[kind]
    bonus = float(s.campaign.policy.floor_bonus)
    guests = s.guests(kind, place)
    if len(guests) > 1:
        guests = tuple(
            sorted(
                guests,
                key=lambda g: (
                    -g.worth * (1 + bonus * _below_floor(board, g.place, facts.direction))
                ),
            )
        )
    served, levels, worth = [], [], {}
    for guest in guests:
        if room_for <= 0:
            break
        people = min(room_for, board.left(kind, guest.place, guest.level))
        if people > 0:
            served.append((guest.place, people))
            levels.append(guest.level)
            key = s.district_of[guest.place], facts.direction
            worth[key] = worth.get(key, 0.0) + people * guest.worth
            room_for -= people
    return tuple(served), tuple(levels), gain_of(board, worth)


def gain_of(board: Board, worth: dict[tuple[int, int], float]) -> float:
    """Return the points of serving ``worth`` by (district, direction), the floor's included."""
    gain = 0.0
    for key, points in worth.items():
        have = board.floor_points[key]
        gain += points + board.floor_value(key, have + points) - board.floor_value(key, have)
    return gain


def _below_floor(board: Board, place: int, direction: int) -> bool:
    key = board.statics.district_of[place], direction
    return board.floor_points[key] < board.statics.floor_target.get(key, 0.0)


def _staff(
    board: Board, kind: int, place: int, venue: int, room_for: int
) -> tuple[Served, tuple[int, ...], float]:
    s, facts = board.statics, board.statics.kinds[kind]
    left = s.staff.get((venue, kind), 0) - board.staff_used[venue, kind]
    people = min(room_for, left)
    if people <= 0:
        return (), (), 0.0
    key = s.district_of[place], facts.direction
    gain = gain_of(board, {key: people * facts.value * s.need[place]})
    return ((place, people),), (0,), gain


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
