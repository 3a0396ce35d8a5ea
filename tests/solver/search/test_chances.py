"""How much time the moves get: by the sort of a campaign and by its size."""

from __future__ import annotations

import pytest

from benchmarks.tours.instances import tables_of
from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.solver.api import Options
from planner.solver.search.chances import (
    ALWAYS,
    ALWAYS_APART,
    CHANCES,
    LATER,
    are_apart,
    chances_of,
)
from planner.solver.search.engine import MOST_EFFORT, Clock
from planner.solver.search.state import State


def state_of(tables: dict[str, list[dict[str, str]]]) -> State:
    campaign = campaign_of_tables(tables)
    return State(campaign, Network(campaign))


def test_teams_that_need_nobody_else_have_most_of_the_time_for_their_tours() -> None:
    state = state_of(tables_of("hours-tight"))
    chances, always = chances_of(state)
    assert are_apart(state)
    assert always == ALWAYS_APART
    assert chances["regional"].share > 0.5 * sum(row.share for row in chances.values())


def test_where_teams_meet_moves_are_chosen_by_what_they_gain() -> None:
    state = state_of(generate(4003, 12, 6, 8))
    chances, always = chances_of(state)
    assert not are_apart(state)
    assert always == ALWAYS
    assert chances == CHANCES  # so few settlements that no move costs more than usual


def test_tours_are_planned_from_nothing_only_where_nobody_else_is_needed() -> None:
    assert chances_of(state_of(tables_of("hours-tight")))[0]["anew"].share > 0
    assert chances_of(state_of(generate(4003, 12, 6, 8)))[0]["anew"].share == 0


def test_long_searches_have_more_time_for_what_gains_late() -> None:
    state = state_of(generate(4003, 12, 6, 8))
    short, long = chances_of(state, 1.0)[0], chances_of(state, 5.0)[0]
    assert {name for name in short if long[name].share > short[name].share} == LATER
    assert all(long[name].share == 5.0 * short[name].share for name in LATER)


@pytest.mark.parametrize(
    ("options", "minutes"),
    [
        (Options(time_s=30.0), 1.0),
        (Options(time_s=300.0), 5.0),
        (Options(time_s=7200.0), MOST_EFFORT),
        (Options(work=12_000), 2.0),
        (Options(work=12_000, time_s=90.0), 1.5),
        (Options(work=0), 1.0),
    ],
)
def test_longer_searches_look_longer_for_tours(options: Options, minutes: float) -> None:
    assert Clock(options).effort == pytest.approx(minutes)


@pytest.mark.parametrize(("seconds", "late"), [(60.0, 0.1), (300.0, 0.5), (600.0, 1.0), (6e3, 1.0)])
def test_only_long_searches_come_to_where_little_is_left(seconds: float, late: float) -> None:
    clock = Clock(Options(time_s=seconds))
    assert clock.late == pytest.approx(0.0, abs=0.01)
    clock.began -= seconds
    assert clock.late == pytest.approx(late)
