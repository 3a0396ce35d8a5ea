"""Months seen are chosen together: as well as by trying all, soundly, and back from a bad turn."""

from __future__ import annotations

from collections import Counter
from itertools import product
from random import Random

import pytest

from planner import verify
from planner.inputs.generate import campaign_of_tables, generate
from planner.solver.finish import finish
from planner.solver.search.album import PAGES, Album, Month
from planner.solver.search.choosing import SCALE, Cell, Choosing, Floor, cells_of, people_of
from planner.solver.search.moves import MOVES
from planner.solver.search.recombine import recombine
from planner.solver.search.state import Change, State
from tests.solver.search.test_moves import planned

FEW = 3
"""Months of a team that are tried in all combinations."""


def wandered(seed: int, moves: int) -> tuple[State, Album]:
    """Return a state after a walk on which all is kept, and an album of the months on its way."""
    campaign = campaign_of_tables(generate(4000 + seed, 12, 6, 8))
    state, rng = planned(campaign), Random(seed)
    album = Album(state)
    album.note(state.mine)
    for _ in range(moves):
        change = MOVES["month"](state, rng)
        if change is not None and state.whole(change):
            album.note(change.tours)
        elif change is not None:
            state.undo(change)
    album.note(state.mine)
    return state, album


def worth(state: State, chosen: tuple[Month, ...]) -> float:
    """Return what months bring together beside all other teams, counted the long way."""
    s, teams = state.statics, {month.team for month in chosen}
    people, points, rates = Counter[Cell](), Counter[Floor](), dict[Cell, tuple[float, Floor]]()
    others = [h for h in state.board.sessions if not teams.intersection(h.teams)]
    mine = {h.key: h for month in chosen for h in month.sessions}
    of_month = {month.team: {h.key for h in month.sessions} for month in chosen}
    for held in others:
        for cell, count, each, floor in cells_of(s, held):
            people[cell] += count
            rates[cell] = each, floor
    for held in mine.values():
        if all(held.key in of_month[team] for team in teams.intersection(held.teams)):
            for cell, count, each, floor in cells_of(s, held):
                people[cell] = min(people_of(s, cell), people[cell] + count)
                rates[cell] = each, floor
    for cell, count in people.items():
        each, floor = rates[cell]
        points[floor] += count * each
    bonus = sum(state.board.floor_value(floor, got) for floor, got in points.items())
    return sum(points.values()) + bonus - sum(month.cost for month in chosen)


@pytest.mark.parametrize("seed", range(3, 6))
def test_the_choice_is_as_good_as_the_best_of_all_combinations(seed: int) -> None:
    state, album = wandered(seed, 40)
    seen = [album.months(team)[-FEW:] for team in state.mine[:5]]
    assert any(len(months) == FEW for months in seen)
    best = max(worth(state, chosen) for chosen in product(*seen))
    flat, now = [m for months in seen for m in months], [months[-1] for months in seen]
    chosen = Choosing(state, flat).best(now, seed=1)
    assert [month.team for month in chosen] == state.mine[:5]
    rounding = len(state.statics.demand) * 50 / SCALE
    assert worth(state, tuple(chosen)) == pytest.approx(best, abs=rounding)


@pytest.mark.parametrize("seed", range(3, 9))
def test_months_chosen_anew_are_sound_and_gain_what_a_careless_walk_lost(seed: int) -> None:
    state, album = wandered(seed, 40)
    before, rng = state.board.value, Random(seed)
    for _ in range(4):
        change = recombine(state, album, rng)
        if change is not None and not state.whole(change):
            state.undo(change)
        elif change is not None:
            assert verify.violations(state.statics.campaign, finish(state.board)) == ()
    assert state.board.value > before


def test_a_month_given_away_comes_back() -> None:
    state, album = wandered(3, 0)
    before, change = state.board.value, Change()
    rows, s = state.board.of_team, state.statics
    alone = [t for t in state.mine if t not in s.carried and all(h.teams == (t,) for h in rows[t])]
    busiest = max(alone, key=lambda team: len(rows[team]))
    state.clear_team(busiest, change)
    state.set_tour(busiest, state.at_home(busiest), change)
    assert state.board.value < before
    found = [recombine(state, album, Random(n)) for n in range(3)]
    assert any(change is not None for change in found)
    assert state.board.value >= before - 1e-6


def test_an_album_keeps_the_months_seen_last_each_way_once() -> None:
    state, album = wandered(4, 0)
    team = max(state.mine, key=lambda team: len(state.board.stops[team]))
    place, first, end = state.at_home(team)[0]
    ways = [[(place, first, end - n)] for n in range(PAGES + 3)]
    for stops in (*ways, ways[-2]):
        state.board.travel(team, stops, 0.0)
        album.note([team])
    assert [list(month.stops) for month in album.months(team)] == [*ways[3:-2], ways[-1], ways[-2]]
