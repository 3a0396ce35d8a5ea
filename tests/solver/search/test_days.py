"""Days of a team anew: how many, when it is given up, and that it goes another way."""

from __future__ import annotations

from random import Random

import pytest

from planner.inputs.generate import campaign_of_tables, generate
from planner.solver.search import moves
from planner.solver.search.state import State
from tests.solver.search.test_moves import planned

DRAWS = 60


@pytest.fixture(scope="module")
def state() -> State:
    return planned(campaign_of_tables(generate(4005, 12, 6, 8)))


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [("days", 1, moves.FEW_DAYS), ("week", moves.FEW_DAYS + 1, moves.MANY_DAYS)],
)
def test_days_and_week_differ_in_how_many_days_they_plan(
    state: State, name: str, least: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: set[int] = set()

    def note(state: State, team: int, first: int, last: int, _: Random) -> None:
        row = state.statics.teams[team]
        assert row.first_day <= first <= last <= row.last_day
        seen.add(last - first + 1)

    monkeypatch.setattr(moves, "replan_days", note)
    rng = Random(1)
    for _ in range(DRAWS):
        moves.MOVES[name](state, rng)
    whole = max(row.last_day - row.first_day + 1 for row in state.statics.teams)
    assert max(seen) == min(most, whole)
    assert min(seen) >= min(least, *(r.last_day - r.first_day + 1 for r in state.statics.teams))


def changes(state: State, seed: int) -> int:
    """Return how many of some draws changed the board; each is taken back."""
    rng, found = Random(seed), 0
    for _ in range(DRAWS):
        before = {held.key for held in state.board.sessions}
        stops = list(state.board.stops)
        change = moves.some_days(state, rng)
        if change is not None:
            found += 1
            assert state.board.stops != stops  # another way, not the present one filled anew
            state.undo(change)
        assert state.board.stops == stops
        assert {held.key for held in state.board.sessions} == before
    return found


def test_days_go_another_way_or_stay_as_they_are(state: State) -> None:
    assert changes(state, 1) > 0


@pytest.mark.parametrize("limit", ["HOPE", "REFINED"])
def test_days_of_which_nothing_is_to_be_hoped_are_given_up(
    state: State, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moves, limit, -1e6)
    assert changes(state, 1) == 0
