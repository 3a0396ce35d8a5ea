"""Rounds of the search: each goes on from where the last one ended, and the best is not lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.solver.api import Options
from planner.solver.pins import keep_pins
from planner.solver.search.construct import construct
from planner.solver.search.engine import Clock, Search
from planner.solver.search.state import Change, Snapshot, State
from planner.solver.search.stream import Result, Task
from tests.solver.watching import Quiet


class Scripted:
    """A pool whose streams come by a good plan and end at a worse one."""

    parallel = False

    def __init__(self, best: Snapshot, last: Snapshot) -> None:
        self.result, self.starts = Result(best, last, moves=1), list[Snapshot]()

    def ready(self) -> None:
        """Do nothing: there is nothing to compile."""

    def run(self, tasks: Sequence[Task], tick: Callable[[], bool]) -> list[Result]:
        del tick
        self.starts.append(tasks[0].start)
        return [self.result for _ in tasks]

    def close(self) -> None:
        """Do nothing: there is nothing to end."""


def test_rounds_go_on_from_where_they_ended_and_the_best_plan_stays() -> None:
    campaign = campaign_of_tables(generate(4003, 12, 6, 8))
    state = State(campaign, Network(campaign))
    keep_pins(state)
    options, watch = Options(work=3), Quiet()
    search = Search(state, options, watch, Clock(options))
    pinned = state.snapshot()
    construct(state, lambda: True)
    best, change = state.snapshot(), Change()
    busiest = max(range(len(state.statics.teams)), key=lambda t: len(state.board.of_team[t]))
    state.clear_days(busiest, range(30), change)
    last = state.snapshot()
    assert pinned.value < last.value < best.value
    pool = Scripted(best, last)
    search.improve(pool)
    assert [start.value for start in pool.starts] == pytest.approx([pinned.value, last.value])
    assert search.best.value == pytest.approx(best.value)
    assert len(search.plan().sessions) == len(best.sessions)
