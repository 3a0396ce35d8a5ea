"""A worker as its parent sees it: told the campaign, asked for a stream's results, ended."""

from __future__ import annotations

import pickle
import threading
from contextlib import suppress
from typing import IO

from planner.domain.campaign import Campaign
from planner.solver.child import child
from planner.solver.search.stream import STOP, Result, Task


class Worker:
    """A process that runs one stream, and ends when this one does.

    It is told the campaign in a thread of its own, since it reads only once it is ready; whatever
    else it is told comes after that.
    """

    def __init__(self, campaign: Campaign, number: int) -> None:
        self._process = child("planner.solver.search.worker", str(number))
        self._turn = threading.Lock()
        self._asked, self._stopping = False, False
        self._compiled = threading.Event()
        self._beginning = threading.Thread(target=self._begin, args=(campaign,), daemon=True)
        self._beginning.start()

    def compiled(self) -> None:
        """Return when the worker has compiled its part and read the campaign."""
        self._compiled.wait()

    def ready(self) -> None:
        """Return when the worker can begin with a task."""
        self._beginning.join()

    def _begin(self, campaign: Campaign) -> None:
        self._tell(campaign)
        self._compiled.set()
        with suppress(EOFError, OSError, ValueError, pickle.UnpicklingError):  # it has died
            pickle.load(_open(self._process.stdout))

    def ask(self, task: Task, found: dict[int, Result], number: int) -> threading.Thread:
        """Return the thread that puts the result there; it ends without one if the worker dies."""
        self._asked, self._stopping = False, False
        ear = threading.Thread(target=self._ask, args=(task, found, number), daemon=True)
        ear.start()
        return ear

    def stop(self) -> None:
        """End the task at hand early."""
        with self._turn:
            self._stopping = True
            if self._asked:
                self._tell(STOP)

    def _ask(self, task: Task, found: dict[int, Result], number: int) -> None:
        self.ready()
        with self._turn:
            self._tell(task)
            self._asked = True
            if self._stopping:
                self._tell(STOP)
        try:
            found[number] = pickle.load(_open(self._process.stdout))
        except (EOFError, OSError, pickle.UnpicklingError):
            return  # whoever waits for the result will say that the worker has died

    def _tell(self, message: object) -> None:
        sink = _open(self._process.stdin)
        try:
            pickle.dump(message, sink, protocol=pickle.HIGHEST_PROTOCOL)
            sink.flush()
        except (BrokenPipeError, ValueError):
            return  # the worker is gone: whoever waits for its answer will say so

    def kill(self) -> None:
        """End the process."""
        self._process.kill()

    def close(self) -> None:
        """Wait for a killed process and close the pipes."""
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            _open(pipe).close()


def _open(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe
