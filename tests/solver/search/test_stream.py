"""What a stream keeps of moves that are taken back."""

from __future__ import annotations

import pytest

from benchmarks.tours.instances import tables_of
from planner.inputs.generate import campaign_of_tables
from planner.network import Network
from planner.solver.search import stream as streaming
from planner.solver.search.album import Month
from planner.solver.search.chooser import Chance
from planner.solver.search.construct import construct
from planner.solver.search.state import State
from planner.solver.search.stream import Stream, Task


def unlike_the_present(name: str, monkeypatch: pytest.MonkeyPatch) -> list[Month]:
    """Return the months other than the present that a stream knows after a refused move."""
    campaign = campaign_of_tables(tables_of("hours-tight"))
    stream = Stream(State(campaign, Network(campaign)))
    construct(stream.state, lambda: True)
    start = stream.state.snapshot()
    teams = tuple(range(len(start.stops)))
    monkeypatch.setattr(streaming, "chances_of", lambda *_: ({name: Chance(1.0, 1.0)}, 1.0))
    monkeypatch.setattr(Stream, "_accepted", lambda *_: False)
    stream.run(Task(start, teams, seed=1, moves=1), lambda: False)
    assert stream.state.board.stops == start.stops
    assert stream.state.board.value == pytest.approx(start.value)
    months = [month for team in teams for month in stream.album.months(team)]
    return [month for month in months if list(month.stops) != start.stops[month.team]]


def test_months_planned_from_nothing_are_kept_where_the_move_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    months = unlike_the_present("anew", monkeypatch)
    assert months
    assert all(month.sessions for month in months)


def test_months_of_other_moves_are_kept_with_the_move_only(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not unlike_the_present("regional", monkeypatch)
