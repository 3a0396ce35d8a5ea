"""Puts what several streams found on one board, dropping what does not go together."""

from __future__ import annotations

from collections.abc import Sequence

from planner.solver.board.order import drop_orphans
from planner.solver.board.rules import refused
from planner.solver.search.construct import fill_places
from planner.solver.search.state import Snapshot, State
from planner.solver.tours.rules import beds_and_sidings
from planner.solver.tours.tour import tour_cost


def merge(state: State, base: Snapshot, found: Sequence[Snapshot], *, apart: bool) -> None:
    """Leave the state at the best of: all findings together, each alone (be it below the base).

    Findings go together only if their streams had teams ``apart`` from each other's.
    """
    state.own(list(range(len(state.statics.teams))))
    if apart:
        state.restore(base)
        for snapshot in found:
            _take(state, base, snapshot)
        old = {held.key for held in base.sessions}
        new = {h.place for snapshot in found for h in snapshot.sessions if h.key not in old}
        fill_places(state, sorted(new))
        found = [state.snapshot(), *found]
    state.restore(max(found, key=lambda snapshot: snapshot.value))


def _take(state: State, base: Snapshot, found: Snapshot) -> None:
    """Carry the differences between a finding and the base over to the state."""
    board = state.board
    old = {held.key for held in base.sessions}
    new = {held.key for held in found.sessions}
    board.wipe([held for held in board.sessions if held.key in old and held.key not in new])
    for team, stops in enumerate(found.stops):
        if stops != base.stops[team]:
            board.travel(team, [], 0.0)
            taken = stops if beds_and_sidings(board, team, stops) else base.stops[team]
            board.travel(team, taken, tour_cost(state.statics, team, taken))
    for held in sorted(found.sessions, key=lambda h: h.start):
        if held.key not in old and refused(board, held) is None:
            board.add(held)
    _drop_absent(state)
    drop_orphans(board, state.locked)


def _drop_absent(state: State) -> None:
    """Take off the sessions of teams (or in carried venues) that are not there any more."""
    board, s = state.board, state.statics
    gone = []
    for held in board.sessions:
        carrier = s.venues[held.venue].carrier
        needed = set(held.teams) | ({s.team[carrier]} if carrier is not None else set())
        if any(board.presence[t].get(held.place, 0) & held.mask != held.mask for t in needed):
            gone.append(held)
    board.wipe([held for held in gone if held not in state.locked])
