"""Timetables as moves: what was of no use is not solved again as long as it stays the same."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from planner.inputs.generate import campaign_of_tables, generate
from planner.solver.search.polish import Polisher, Scope
from planner.solver.search.state import Change
from tests.solver.search.test_moves import planned

TIMES = 200


class Barren(Polisher):
    """A polisher that never finds anything, and counts what it is asked for."""

    asked: Counter[Scope]

    def polish(self, scope: Scope, *_: object) -> Change:
        self.asked[scope] += 1
        return Change()


@pytest.fixture
def barren() -> Barren:
    found = Barren(planned(campaign_of_tables(generate(4003, 12, 6, 8))))
    found.asked = Counter()
    rng = Random(1)
    assert [found.move(rng) for _ in range(TIMES)] == [None] * TIMES
    return found


def test_each_timetable_is_solved_once_as_long_as_it_stays_the_same(barren: Barren) -> None:
    places = [place for place, rows in enumerate(barren.state.board.at_place) if rows]
    assert set(barren.asked) == set(barren.scopes(places))
    assert set(barren.asked.values()) == {1}


def test_a_timetable_that_has_changed_is_solved_again(barren: Barren) -> None:
    board, rng = barren.state.board, Random(1)
    gone = next(held for held in board.sessions if len(board.at_place[held.place]) > 1)
    barren.state.clear([gone], Change())
    barren.asked.clear()
    for _ in range(TIMES):
        barren.move(rng)
    assert gone.place in {scope.place for scope in barren.asked}
    assert set(barren.asked.values()) == {1}


def test_a_timetable_that_other_teams_may_change_is_solved_again(barren: Barren) -> None:
    state, scope, rng = barren.state, next(iter(barren.asked)), Random(1)
    absent = min(state.board.here[scope.place])
    state.own([team for team in state.mine if team != absent])
    barren.asked.clear()
    for _ in range(TIMES):
        barren.move(rng)
    assert barren.asked[scope] == 1
