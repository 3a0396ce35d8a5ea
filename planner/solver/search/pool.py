"""Runs the streams of a search: in processes of their own, or one after another in this one."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Protocol

from planner.domain.campaign import Campaign
from planner.network import Network
from planner.solver.pins import keep_pins
from planner.solver.search.state import State
from planner.solver.search.stream import STOP, Result, Stream, Task

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
    """Each stream in a process of its own, which ends when this one does."""

    parallel = True

    def __init__(self, campaign: Campaign, streams: int) -> None:
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(p or str(Path.cwd()) for p in sys.path)}
        command = [sys.executable, "-m", "planner.solver.search.worker"]
        pipe = subprocess.PIPE
        self._workers = [
            subprocess.Popen(
                [*command, str(number)], stdin=pipe, stdout=pipe, env=env, start_new_session=True
            )
            for number in range(streams)
        ]
        self._sending = [
            threading.Thread(target=_send, args=(worker.stdin, campaign), daemon=True)
            for worker in self._workers
        ]
        for thread in self._sending:
            thread.start()

    def ready(self) -> None:
        """Return when the workers have compiled what they share out, and begin to read."""
        for thread in self._sending:
            thread.join()

    def run(self, tasks: Sequence[Task], tick: Callable[[], bool]) -> list[Result]:
        """Return the results; a worker that died raises RuntimeError."""
        self.ready()
        found: dict[int, Result] = {}
        threads = []
        for number, task in enumerate(tasks):
            _send(self._workers[number].stdin, task)
            ear = threading.Thread(target=self._hear, args=(number, found), daemon=True)
            ear.start()
            threads.append(ear)
        told = False
        while any(ear.is_alive() for ear in threads):
            next(ear for ear in threads if ear.is_alive()).join(POLL_S)
            if tick() and not told:
                told = True
                for worker in self._workers[: len(tasks)]:
                    _send(worker.stdin, STOP)
        if len(found) < len(tasks):
            raise RuntimeError("a worker of the search has died")
        return [found[number] for number in range(len(tasks))]

    def _hear(self, number: int, found: dict[int, Result]) -> None:
        source = self._workers[number].stdout
        assert source is not None
        try:
            found[number] = pickle.load(source)
        except (EOFError, OSError, pickle.UnpicklingError):
            return

    def close(self) -> None:
        """End the workers."""
        for worker in self._workers:
            worker.kill()
        for worker in self._workers:
            worker.wait()
            for pipe in (worker.stdin, worker.stdout):
                if pipe is not None:
                    pipe.close()


def pool(campaign: Campaign, streams: int, workers: int) -> Pool:
    """Return the pool that suits a campaign: processes for a large one with several workers."""
    if workers > 1 and len(campaign.settlements) >= LARGE:
        return Processes(campaign, streams)
    return Alone(campaign, streams)


def _send(sink: IO[bytes] | None, message: object) -> None:
    assert sink is not None
    try:
        pickle.dump(message, sink, protocol=pickle.HIGHEST_PROTOCOL)
        sink.flush()
    except BrokenPipeError:  # the worker is gone: whoever waits for its answer will say so
        return
