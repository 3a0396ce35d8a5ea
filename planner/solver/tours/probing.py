"""Gain curves measured on the board itself: for campaigns that compiled code cannot pack.

It says the same as ``board.quick.measure``, in words, and is what that is tested against.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from planner.solver.board.board import Board
from planner.solver.board.held import Held
from planner.solver.board.pack import Packer
from planner.solver.board.quick.day import lunch_masks
from planner.solver.board.quick.measure import EARLIER_END, LATER_ANCHORS
from planner.solver.board.slots import fits, run
from planner.solver.tours.stretches import Noon, Stretch, Work, later, stretches

Curve = tuple[tuple[Stretch, ...], ...]
"""Options by stage."""


def probed(
    board: Board,
    packer: Packer,
    team: int,
    place: int,
    sorts: tuple[tuple[int, ...], ...],
    *,
    actual: bool = False,
) -> tuple[Curve, ...]:
    """Return a team's curves at a place, one for each sort of day.

    Sorts are given as typical days, or as the ``actual`` ones, on which it matters who else is
    there and what has been held before.
    """
    found: dict[object, Curve] = {}
    alike: list[object] = [_open_on(board, team, place, days) for days in sorts]
    if actual and (board.at_place[place] or board.here[place] - {team}):
        alike = list(sorts)
    with ghost(board, team):
        for days, sort in zip(sorts, alike, strict=True):
            if sort not in found:
                found[sort] = _curve(board, packer, team, place, days)
    return tuple(found[sort] for sort in alike)


def _open_on(board: Board, team: int, place: int, days: tuple[int, ...]) -> object:
    """Return what is open at a place: sorts of day on which it is the same have one curve."""
    s, day = board.statics, days[0]
    low, today = day * s.slots.per_day, (1 << s.slots.per_day) - 1
    own = (s.carried[team],) if team in s.carried else ()
    opens = tuple(
        s.starts(kind, venue, place, s.kinds[kind].options[0][1]) >> low & today
        for kind in s.staffable(frozenset({team}))
        for venue in (*s.standing(kind, place), *(v for v in own if s.suits(kind, v)))
    )
    work = (s.working[team] & s.awake[team]) >> low & today
    return opens, work, len(days)


def _curve(board: Board, packer: Packer, team: int, place: int, days: tuple[int, ...]) -> Curve:
    per_day = board.statics.slots.per_day
    placed: list[Held] = []
    stages: list[tuple[Stretch, ...]] = []
    noon = noon_of(board)
    for stage, day in enumerate(days):
        first, last = _working_hours(board, team, day)
        options: list[Stretch] = []
        if stage == 0:
            some = [(first + round((last - first) * share), per_day) for share in LATER_ANCHORS]
            some.append((first, first + round((last - first) * EARLIER_END)))
            for begin, end in some:
                held = _probe(board, packer, team, place, day, begin, end)
                options += stretches([_work(board, team, h) for h in held], noon)
                board.wipe(reversed(held))
        held = _probe(board, packer, team, place, day, first, per_day)
        options += stretches([_work(board, team, h) for h in held], noon)
        placed += held
        if not options:
            break
        stages.append(tuple(options))
    board.wipe(reversed(placed))
    return tuple(stages)


def _working_hours(board: Board, team: int, day: int) -> tuple[int, int]:
    s = board.statics
    work = s.working[team] >> day * s.slots.per_day & (1 << s.slots.per_day) - 1
    return (work & -work).bit_length() - 1, work.bit_length()


def _probe(
    board: Board, packer: Packer, team: int, place: int, day: int, begin: int, end: int
) -> list[Held]:
    """Return the sessions of a day of the team at a place, from ``begin`` to ``end``."""
    low = day * board.statics.slots.per_day
    board.presence[team] = {place: run(low + begin, low + end)}
    board.here[place].add(team)
    held = packer.pack_slowly(place, (day,), lead=team)
    board.here[place].discard(team)
    return held


def noon_of(board: Board) -> Noon | None:
    """Return the lunch of the campaign on the slots of a day, None if there is none."""
    policy, slots = board.statics.campaign.policy, board.statics.slots
    if not policy.lunch_min:
        return None
    begins = [slot * slots.step_min for slot in range(2 * slots.per_day)]
    return Noon(*lunch_masks(policy, begins, slots.step_min))


def _work(board: Board, team: int, held: Held) -> Work:
    s = board.statics
    low = held.start // s.slots.per_day * s.slots.per_day
    today = s.working[team] & s.slots.day(low // s.slots.per_day)
    starts = s.starts(held.kind, held.venue, held.place, held.length)
    slack = later(starts & fits(today, held.length), held.start)
    return (held.start - low, held.end - low, held.gain, slack), held.people


@contextmanager
def ghost(board: Board, team: int) -> Iterator[None]:
    """Free a team of its stays and sessions for a while, without taking them off the board.

    Its venue is free too: it is where the team is, and not where its sessions were.
    """
    s = board.statics
    venue = s.carried.get(team)
    rooms = board.rooms[venue] if venue is not None else []
    presence, road = board.presence[team], board.on_road[team]
    here = [place for place in presence if team in board.here[place]]
    people = {p: (board.busy[p], board.diary[p]) for p in s.members[team]}
    for place in here:
        board.here[place].discard(team)
    for person in people:
        board.busy[person], board.diary[person] = 0, defaultdict(list)
    days = board.leg_days[team], board.held_days[team]
    board.on_road[team] = 0
    if venue is not None:
        board.rooms[venue] = [0] * len(rooms)
    board.leg_days[team], board.held_days[team] = frozenset(), defaultdict(int)
    try:
        yield
    finally:
        board.presence[team], board.on_road[team] = presence, road
        board.leg_days[team], board.held_days[team] = days
        if venue is not None:
            board.rooms[venue] = rooms
        for place in here:
            board.here[place].add(team)
        for person, (busy, diary) in people.items():
            board.busy[person], board.diary[person] = busy, diary
