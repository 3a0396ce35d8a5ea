"""Boards at random: a first plan of a generated campaign with some of its sessions taken off."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from planner.domain.campaign import Campaign
from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.solver.board.held import Held
from planner.solver.board.offers import Offer
from planner.solver.board.pack import Packer
from planner.solver.board.view import View
from planner.solver.pins import keep_pins
from planner.solver.search.construct import construct
from planner.solver.search.state import Change, State

SIZES = ((2, 1, 3), (3, 3, 4), (5, 2, 6), (8, 4, 5), (12, 4, 6), (14, 6, 8), (20, 5, 10))
"""Settlements, teams and days."""


class Readable(Packer):
    """The packer without compiled code, and without answers kept from before."""

    def ranked(self, view: View, kind: int) -> list[Offer]:
        self._kept.clear()
        return super().ranked(view, kind)


def campaign_of(seed: int) -> Campaign:
    return campaign_of_tables(generate(seed, *SIZES[seed % len(SIZES)]))


def state_of(campaign: Campaign) -> State:
    state = State(campaign, Network(campaign))
    keep_pins(state)
    return state


def some_boards(state: State, rng: Random, count: int) -> Iterator[State]:
    """Yield a state at several boards: a first plan, then less and less of it."""
    construct(state, lambda: True)
    for _ in range(count):
        rows = [held for held in state.board.sessions if held not in state.locked]
        state.clear(rng.sample(rows, rng.randint(0, len(rows) // 2)), Change())
        yield state


def packed(state: State, packer: Packer, place: int, days: range, lead: int | None) -> list[Held]:
    """Return the sessions that a packer holds; they are off the board again."""
    _round(state)
    if isinstance(packer, Readable):
        rows = packer.pack_slowly(place, days, lead=lead)
    else:
        rows = packer.pack(place, days, lead=lead)
    state.board.wipe(reversed(rows))
    return rows


def _round(state: State) -> None:
    """Take out what rounding left when sessions were taken off: it would break ties at random."""
    board, s = state.board, state.statics
    assert board.ledger is not None
    for key, points in board.floor_points.items():
        board.floor_points[key] = round(points, 9)
        board.ledger.floor[key[0] * len(s.directions) + key[1]] = round(points, 9)
