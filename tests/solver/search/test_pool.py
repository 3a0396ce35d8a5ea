"""Workers in processes of their own: told to stop before they are ready, or dying."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.solver.pins import keep_pins
from planner.solver.search.pool import Processes
from planner.solver.search.state import State
from planner.solver.search.stream import Task

ENDLESS = 1 << 40
CAMPAIGN = campaign_of_tables(generate(4003, 12, 6, 8))


@pytest.fixture
def processes() -> Iterator[Processes]:
    pool = Processes(CAMPAIGN, 2)
    yield pool
    pool.close()


def tasks() -> list[Task]:
    state = State(CAMPAIGN, Network(CAMPAIGN))
    keep_pins(state)
    everyone = tuple(range(len(state.statics.teams)))
    return [Task(state.snapshot(), everyone, seed, moves=ENDLESS) for seed in (1, 2)]


def test_a_stop_before_the_workers_are_ready_ends_their_tasks(processes: Processes) -> None:
    results = processes.run(tasks(), lambda: True)
    assert [0 < result.moves < ENDLESS for result in results] == [True, True]


def test_a_stop_of_one_task_does_not_end_the_next(processes: Processes) -> None:
    processes.run(tasks(), lambda: True)
    calls = iter(range(100))
    results = processes.run(tasks(), lambda: next(calls) > 10)
    assert min(result.moves for result in results) > 1


def test_a_worker_that_dies_is_told_of(processes: Processes) -> None:
    def tick() -> bool:
        processes._workers[0].kill()
        return True

    with pytest.raises(RuntimeError, match="worker"):
        processes.run(tasks(), tick)
