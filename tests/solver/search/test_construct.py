"""Directions planned as one: kept unless that loses much of the plan."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.solver.search import construct as constructing
from planner.solver.search.construct import LOST, at_once, construct
from planner.solver.search.state import Change, State


def lose(state: State, teams: Sequence[int], *_: object, **__: object) -> Change:
    """Return the change in which some teams hold nothing any more."""
    change = Change()
    for team in teams:
        state.clear([h for h in state.board.of_team[team] if h not in state.locked], change)
    return change


@pytest.mark.parametrize(("lost", "kept"), [(1.0, True), (LOST, False)])
def test_tours_planned_as_one_stay_unless_they_lose_much(
    lost: float, kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    campaign = campaign_of_tables(generate(4003, 12, 6, 8))
    state = State(campaign, Network(campaign))
    construct(state, lambda: True)
    before = state.board.value
    busiest = max(range(len(state.statics.teams)), key=lambda t: len(state.board.of_team[t]))
    monkeypatch.setattr(constructing, "replan_together", lose)
    monkeypatch.setattr(constructing, "LOST", lost)
    at_once(state, [busiest], 1.0)
    if kept:
        assert state.board.value < before
    else:
        assert state.board.value == pytest.approx(before)
