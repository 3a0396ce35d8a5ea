"""Rules between sessions of different kinds: after, with, apart, gap, as allowed starts."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from planner.domain.kinds import After
from planner.solver.board.board import Board
from planner.solver.board.held import Held
from planner.solver.board.slots import fits, run


def gap_allows(board: Board, kind: int, place: int, day: int) -> bool:
    """Return whether a session day keeps ``gap_days`` from every other, history included."""
    gap = board.statics.kinds[kind].kind.gap_days
    if gap <= 1:
        return True
    days = (*board.days_of[kind, place], *board.history.get((kind, place), ()))
    return all(other == day or abs(other - day) >= gap for other in days)


def quota_allows(board: Board, kind: int, place: int, venue: int, day: int) -> bool:
    """Return whether one more session stays within the kind's quotas."""
    facts = board.statics.kinds[kind].kind
    return (
        (facts.per_settlement is None or board.in_place[kind, place] < facts.per_settlement)
        and (
            facts.per_settlement_day is None
            or board.on_day[kind, place, day] < facts.per_settlement_day
        )
        and (facts.per_venue is None or board.in_venue[kind, venue] < facts.per_venue)
    )


def apart_starts(board: Board, kind: int, place: int, venue: int, length: int) -> int:
    """Return the starts at which no session of the kinds kept apart is running."""
    statics = board.statics
    in_venue, in_place = statics.apart_venue[kind], statics.apart_place[kind]
    if not in_venue and not in_place:
        return -1
    taken = 0
    for held in board.at_place[place]:
        if held.kind in in_place or (held.kind in in_venue and held.venue == venue):
            taken |= held.mask
    return fits(statics.slots.everything & ~taken, length)


def missing_partners(board: Board, kind: int, place: int, day: int) -> list[int]:
    """Return the kinds named by ``with`` that hold no session there on that day yet."""
    named = board.statics.with_kinds[kind]
    return [k for k in named if k != kind and not board.on_day[k, place, day]]


def after_starts(board: Board, kind: int, place: int, day: int, case: int | None = None) -> int:
    """Return the starts of a day by which everything that must come first has been held."""
    slots = board.statics.slots
    allowed = slots.day(day)
    for row in board.statics.kinds[kind].kind.after:
        allowed &= after_one(board, row, place, day, case)
        if not allowed:
            break
    return allowed


def after_one(board: Board, row: After, place: int, day: int, case: int | None) -> int:
    """Return the starts of a day by which one of the kinds that must come first has been held."""
    slots = board.statics.slots
    days = [(held.start // slots.per_day, held) for held in _earlier(board, row, place, case)]
    oldest = -1 if row.most_days is None else day - row.most_days
    if row.least_days > 0:
        ready = any(oldest <= d <= day - row.least_days for d, _ in days)
        return slots.day(day) if ready else 0
    ends = [held.end for d, held in days if d >= oldest]
    return run(min(ends), (day + 1) * slots.per_day) if ends else 0


def _earlier(board: Board, row: After, place: int, case: int | None) -> Iterable[Held]:
    """Return the sessions of the kind named, in the scope of the rule."""
    s = board.statics
    named = s.kind[row.kind]
    home = place if case is None else s.place[s.cases[case].settlement]
    if row.scope == "campaign":
        return board.of_kind[named]
    if row.scope == "district":
        district = s.district_of[home]
        return [h for h in board.of_kind[named] if s.district_of[h.place] == district]
    if case is None:
        return [h for h in board.at_place[place] if h.kind == named]
    near = s.near(named, home)
    return [h for h in board.of_kind[named] if h.place in near]


def orphans(
    board: Board, without: frozenset[str] = frozenset(), gone: Iterable[Held] | None = None
) -> list[Held]:
    """Return the sessions that lack what they need of others by ``after`` or ``with``.

    ``gone`` are sessions taken off since there were none; None asks every session.
    """
    rows = _asking(board) if gone is None else _resting_on(board, gone)
    return [held for held in rows if lacks(board, held, without)]


def lacks(board: Board, held: Held, without: frozenset[str] = frozenset()) -> bool:
    """Return whether a session lacks what it needs of others by ``after`` or ``with``."""
    day = held.start // board.statics.slots.per_day
    allowed = after_starts(board, held.kind, held.place, day, held.case)
    late = "after" not in without and not allowed >> held.start & 1
    alone = "with" not in without and missing_partners(board, held.kind, held.place, day)
    return late or bool(alone)


def _asking(board: Board) -> Iterator[Held]:
    """Yield the sessions of kinds that ask for others."""
    for facts in board.statics.kinds:
        if facts.asks_others:
            yield from board.of_kind[facts.index]


def _resting_on(board: Board, gone: Iterable[Held]) -> Iterator[Held]:
    """Yield the sessions that may have rested on some that are gone."""
    lost: dict[int, set[int]] = {}
    for held in gone:
        lost.setdefault(held.kind, set()).add(held.place)
    for facts in board.statics.kinds:
        asked = facts.asks & lost.keys()
        if asked and facts.asks_afar:
            yield from board.of_kind[facts.index]
        elif asked:
            for place in sorted(set().union(*(lost[kind] for kind in asked))):
                yield from (held for held in board.at_place[place] if held.kind == facts.index)


def drop_orphans(
    board: Board, locked: Container[Held], gone: Iterable[Held] | None = None
) -> list[Held]:
    """Take orphans off the board until none is left but ``locked`` ones; return them."""
    dropped: list[Held] = []
    while found := [h for h in orphans(board, gone=gone) if h not in locked]:
        board.wipe(found)
        dropped.extend(found)
        gone = found
    return dropped
