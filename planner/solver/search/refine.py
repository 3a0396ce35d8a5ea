"""Refines days at places: their sessions anew, many times over, in compiled code."""

from __future__ import annotations

from random import Random

from planner.solver.board.held import Held
from planner.solver.search.state import Change, State

TRIES = 150
"""How often some sessions of a day are taken off and its time filled again."""
FEW_TRIES = 6
"""The same after a move, for each session of the days that it has filled."""
HEAT = 0.3
"""What a try may lose at first with probability 1/e, in sessions of the day's average worth."""


def refine(state: State, rng: Random) -> Change | None:
    """Refine a day at a place."""
    board, per_day = state.board, state.statics.slots.per_day
    places = [p for p, rows in enumerate(board.at_place) if rows]
    if not places:
        return None
    place = rng.choices(places, [len(board.at_place[p]) for p in places])[0]
    day = rng.choice([h.start // per_day for h in board.at_place[place]])
    change = Change()
    return change if refine_day(state, place, day, TRIES, rng, change) else None


def settle(state: State, change: Change, rng: Random) -> Change:
    """Return a change with the days that it has filled refined."""
    per_day = state.statics.slots.per_day
    found = {(held.place, held.start // per_day): None for held in change.added}
    for place, day in found:
        tries = FEW_TRIES * len(_held_on(state, place, day))
        refine_day(state, place, day, tries, rng, change)
    return change


def refine_day(state: State, place: int, day: int, tries: int, rng: Random, change: Change) -> bool:
    """Exchange the sessions of a day at a place for better ones; return whether any were found."""
    ledger, board = state.board.ledger, state.board
    rows = free(state, place, day) if ledger is not None and ledger.open else []
    if ledger is None or not rows:
        return False
    before = board.value
    board.wipe(rows)
    heat = HEAT * (before - board.value) / len(rows)
    found = list(ledger.refine(place, day, rows, tries, heat, rng.randrange(1 << 30)))
    for held in found:
        board.note(held)
    if not found:
        for held in rows:
            board.add(held)
        return False
    change.removed += rows
    change.added += found
    return True


def free(state: State, place: int, day: int) -> list[Held]:
    """Return the sessions of a day at a place that may go: no others rest on what stays."""
    mine, today = set(state.mine), _held_on(state, place, day)
    kept = _rested_on(state, today)
    return [
        h for h in today if h not in state.locked and h not in kept and mine.issuperset(h.teams)
    ]


def _held_on(state: State, place: int, day: int) -> list[Held]:
    per_day = state.statics.slots.per_day
    return [held for held in state.board.at_place[place] if held.start // per_day == day]


def _rested_on(state: State, today: list[Held]) -> set[Held]:
    """Return the first session to end of each kind that sessions on the board ask for."""
    first: dict[int, Held] = {}
    for held in today:
        if any(state.board.of_kind[kind] for kind in state.statics.asked_by[held.kind]):
            known = first.setdefault(held.kind, held)
            if (held.end, held.start) < (known.end, known.start):
                first[held.kind] = held
    return set(first.values())
