"""A worker: a process that runs one stream, told what to do through its standard input.

It is given its number, by which the workers share out what must be compiled.
Messages are pickles: first a ``Campaign``, answered by ``ready``, then tasks; each is answered by a
``Result``. The word ``stop`` ends the task at hand early. When the input ends (the parent is gone),
so does the worker.
Nobody but the parent can write to the pipe, so the pickles are its own.
"""

from __future__ import annotations

import os
import pickle
import queue
import signal
import sys
import threading
from typing import BinaryIO

from planner.network import Network
from planner.solver.board.quick.warm import warm
from planner.solver.pins import keep_pins
from planner.solver.search.state import State
from planner.solver.search.stream import READY, STOP, Stream, Task


def main() -> None:
    """Serve tasks until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C means
    source, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not disturb the answers
    warm(int(sys.argv[1]))
    campaign = pickle.load(source)
    state = State(campaign, Network(campaign))
    keep_pins(state)
    stream, tasks, stop = Stream(state), queue.Queue[Task](), threading.Event()
    threading.Thread(target=_listen, args=(source, tasks, stop), daemon=True).start()
    _answer(answers, READY)
    while True:
        _answer(answers, stream.run(tasks.get(), stop.is_set))


def _answer(answers: BinaryIO, message: object) -> None:
    pickle.dump(message, answers)
    answers.flush()


def _listen(source: BinaryIO, tasks: queue.Queue[Task], stop: threading.Event) -> None:
    while True:
        try:
            message = pickle.load(source)
        except (EOFError, OSError, pickle.UnpicklingError):
            os._exit(0)
        if message == STOP:
            stop.set()
        else:
            stop.clear()
            tasks.put(message)


if __name__ == "__main__":
    main()
