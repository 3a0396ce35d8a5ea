"""Runs the streams of a search: in processes of their own, or one after another in this one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Protocol

from planner.domain.campaign import Campaign
from planner.network import Network
from planner.solver.board.quick.warm import is_warm
from planner.solver.pins import keep_pins
from planner.solver.search.handle import Worker
from planner.solver.search.state import State
from planner.solver.search.stream import Result, Stream, Task

POLL_S = 0.1
LARGE = 30
"""From so many settlements on, a process of its own pays."""


class Pool(Protocol):
    """Runs one task a stream; tasks and results are in the order of the streams."""

    parallel: bool

    def ready(self) -> None:
        """Return when all that must be compiled has been."""

    def run(self, tasks: Sequence[Task], tick: Callable[[], bool]) -> list[Result]:
        """Return the results; ``tick`` is called often and says whether to stop early."""
        ...

    def close(self) -> None:
        """End whatever runs."""


class Alone:
    """All streams in this process, one after another."""

    parallel = False

    def __init__(self, campaign: Campaign, streams: int) -> None:
        self._streams = []
        for _ in range(streams):
            state = State(campaign, Network(campaign))
            keep_pins(state)
            self._streams.append(Stream(state))

    def ready(self) -> None:
        """Do nothing: what must be compiled is compiled where it is first used."""

    def run(self, tasks: Sequence[Task], tick: Callable[[], bool]) -> list[Result]:
        """Return the results."""
        pairs = zip(self._streams, tasks, strict=False)
        return [stream.run(task, tick) for stream, task in pairs]

    def close(self) -> None:
        """Do nothing: there is nothing to end."""


class Processes:
    """Each stream in a process of its own, which ends when this one does.

    Where nothing has to be compiled, the first plan is made meanwhile: the workers start one after
    another then, so as not to take its time.
    """

    parallel = True

    def __init__(self, campaign: Campaign, streams: int) -> None:
        self._campaign, self._streams = campaign, streams
        self._cold, self._workers = not is_warm(), list[Worker]()
        self._turn, self._closed = threading.Lock(), False
        self._starting = threading.Thread(target=self._start, daemon=True)
        self._starting.start()

    def _start(self) -> None:
        for number in range(self._streams):
            with self._turn:
                if self._closed:
                    return
                worker = Worker(self._campaign, number)
                self._workers.append(worker)
            if not self._cold:
                worker.ready()

    def ready(self) -> None:
        """Return when the workers have compiled what they share out, if they have to."""
        if self._cold:
            self._starting.join()
            for worker in self._workers:
                worker.compiled()

    def run(self, tasks: Sequence[Task], tick: Callable[[], bool]) -> list[Result]:
        """Return the results; a worker that died raises RuntimeError."""
        self._starting.join()
        found: dict[int, Result] = {}
        pairs = list(zip(self._workers, tasks, strict=False))
        ears = [worker.ask(task, found, n) for n, (worker, task) in enumerate(pairs)]
        told = False
        while any(ear.is_alive() for ear in ears):
            next(ear for ear in ears if ear.is_alive()).join(POLL_S)
            if tick() and not told:
                told = True
                for worker, _ in pairs:
                    worker.stop()
        if len(found) < len(tasks):
            raise RuntimeError("a worker of the search has died")
        return [found[number] for number in range(len(tasks))]

    def close(self) -> None:
        """End the workers."""
        with self._turn:
            self._closed = True
        for worker in self._workers:
            worker.kill()
        for worker in self._workers:
            worker.close()


def pool(campaign: Campaign, streams: int, workers: int) -> Pool:
    """Return the pool that suits a campaign: processes for a large one with several workers."""
    if workers > 1 and len(campaign.settlements) >= LARGE:
        return Processes(campaign, streams)
    return Alone(campaign, streams)
