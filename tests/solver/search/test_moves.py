"""Every move, made again and again: whatever it does, the judge finds nothing."""

from __future__ import annotations

from random import Random

import pytest

from planner import verify
from planner.domain.campaign import Campaign
from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.solver.finish import finish
from planner.solver.pins import keep_pins
from planner.solver.search.construct import construct, rebuild
from planner.solver.search.moves import MOVES
from planner.solver.search.state import State
from planner.solver.search.stream import Stream

TIMES = 6


def planned(campaign: Campaign) -> State:
    """Return a state with a first plan."""
    state = State(campaign, Network(campaign))
    keep_pins(state)
    construct(state, lambda: True)
    rebuild(state, 1.0, lambda: True)
    return state


@pytest.mark.parametrize("seed", range(3, 6))
@pytest.mark.parametrize("name", [*sorted(MOVES), "exactly", "recombine", "timetable"])
def test_no_move_breaks_a_rule_or_forgets_how_to_come_back(name: str, seed: int) -> None:
    campaign = campaign_of_tables(generate(4000 + seed, 12, 6, 8))
    state, rng = planned(campaign), Random(seed)
    solving = Stream(state).solving
    for _ in range(TIMES):
        before, sessions = state.board.value, {held.key for held in state.board.sessions}
        change = solving[name](rng) if name in solving else MOVES[name](state, rng)
        if change is not None and not state.whole(change):
            state.undo(change)
            change = None
        if change is None:
            assert {held.key for held in state.board.sessions} == sessions
            assert state.board.value == pytest.approx(before)
        else:
            assert verify.violations(campaign, finish(state.board)) == ()
