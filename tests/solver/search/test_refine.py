"""Days refined, and sessions put back: nothing is lost, and all of it can be taken back."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import pytest

from planner.domain.kinds import After
from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.solver.board.order import orphans
from planner.solver.pins import keep_pins
from planner.solver.search.construct import construct
from planner.solver.search.refine import refine
from planner.solver.search.state import Change, State
from tests.rules import worlds


def planned(seed: int) -> State:
    campaign = campaign_of_tables(generate(seed, 12, 6, 8))
    state = State(campaign, Network(campaign))
    keep_pins(state)
    construct(state, lambda: True)
    return state


def held(state: State) -> set[tuple[object, ...]]:
    return {row.key for row in state.board.sessions}


def test_refining_a_day_gains_or_changes_nothing() -> None:
    gained = 0
    for seed in (4003, 4004, 4005):
        state, rng = planned(seed), Random(seed)
        for _ in range(20):
            before, sessions = state.board.value, held(state)
            change = refine(state, rng)
            if change is not None:
                assert state.board.value > before
                gained += 1
                state.undo(change)
            assert held(state) == sessions
            assert state.board.value == pytest.approx(before)
    assert gained  # else nothing has been tried


@pytest.mark.parametrize("asks", [{"after": (After("talk"),)}, {"with_kinds": ("talk",)}])
def test_refined_day_keeps_what_its_sessions_rest_on(asks: dict[str, Any]) -> None:
    dear = worlds.kind("quiz", value=9, **asks)
    crew = tuple(worlds.person(f"p{i}") for i in range(2))
    campaign = worlds.world(kinds=(worlds.kind("talk"), dear), specialists=crew)
    campaign = replace(campaign, demand_table=dict.fromkeys(campaign.demand_table, 5000))
    state = State(campaign, Network(campaign))
    state.pack_tour(0, Change())
    quiz = state.statics.kind["quiz"]
    state.clear(list(state.board.of_kind[quiz]), Change())
    talks = state.snapshot()
    for seed in range(20):
        state.restore(talks)
        assert refine(state, Random(seed)) is not None
        assert state.board.of_kind[quiz]
        assert orphans(state.board) == []


def test_same_seed_refines_a_day_alike() -> None:
    found = []
    for _ in range(2):
        state, rng = planned(4004), Random(7)
        for _ in range(10):
            refine(state, rng)
        found.append(held(state))
    assert found[0] == found[1]


def test_all_sessions_come_back_where_the_tour_stays_as_it_was() -> None:
    state = planned(4003)
    team = max(range(len(state.board.stops)), key=lambda t: len(state.board.of_team[t]))
    sessions, days = held(state), state.statics.slots.days
    change = Change()
    state.clear_days(team, range(days), change)
    assert held(state) != sessions
    state.put_back(change)
    assert held(state) == sessions
    assert change.removed == []
