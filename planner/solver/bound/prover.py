"""A prover: a process beside the search that goes on proving, with little of the machine's time.

It gets the campaign through its standard input and answers with bounds, each better than the one
before, as pickles. When its input ends (the parent is gone) so does it. Nobody but the parent can
write to the pipe, so the pickles are its own.
"""

from __future__ import annotations

import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from planner.domain.campaign import Campaign
from planner.network import Network
from planner.solver.bound.prove import bounds
from planner.solver.bound.values import Bound
from planner.solver.child import child

SHARE, TOURING = 0.25, 1.0
"""Of its time the prover works so much, and rests for the rest: the search comes first.

Where all teams tour it never rests: there the search is soon near its best plan, and a proof gains
from every round. (Niceness would do if every system heeded it.)
"""
SHORT_S, LEAST = 80.0, 0.4
"""In a shorter search the share is less in proportion, down to so much of it: the first rounds of a
large campaign would prove nothing in time."""
LONG_S, MOST = 300.0, 1.6
"""In a longer one it is more, up to so much: late the search gains less for its time."""


class Prover:
    """The bounds that a process has proven and nobody has asked for yet."""

    def __init__(self, campaign: Campaign, share: float = SHARE) -> None:
        name = "planner.solver.bound.prover"
        self._process = child(name, str(share), stderr=subprocess.DEVNULL)
        self._found = queue.SimpleQueue[Bound]()
        threading.Thread(target=self._talk, args=(campaign,), daemon=True).start()

    def _talk(self, campaign: Campaign) -> None:
        sink, source = self._process.stdin, self._process.stdout
        assert sink is not None
        assert source is not None
        try:
            pickle.dump(campaign, sink, protocol=pickle.HIGHEST_PROTOCOL)
            sink.flush()
            while True:
                self._found.put(pickle.load(source))
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            return  # it has proven what it can, or was ended

    def newest(self) -> Bound | None:
        """Return the newest bound since the last time of asking, None if there is none."""
        found = None
        while not self._found.empty():
            found = self._found.get()
        return found

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()


@contextmanager
def proving(campaign: Campaign, time_s: float | None = None) -> Iterator[Prover]:
    """Yield a prover that runs for as long as the block does (``time_s``, if that is known)."""
    prover = Prover(campaign, share_of(time_s or LONG_S))
    try:
        yield prover
    finally:
        prover.close()


def share_of(time_s: float) -> float:
    """Return the share of one core that the prover has in a search of so many seconds."""
    short = max(LEAST, min(1.0, time_s / SHORT_S))
    return SHARE * short * max(1.0, min(MOST, time_s / LONG_S))


def main() -> None:
    """Prove until there is nothing left to prove or the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C means
    source, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not disturb the answers
    campaign = pickle.load(source)
    threading.Thread(target=_end_with, args=(source,), daemon=True).start()
    total, pace = None, Pace(float(sys.argv[1]))
    for found in bounds(campaign, Network(campaign), tell=pace.tell):
        if found.total != total:
            total = found.total
            pickle.dump(found, answers)
            answers.flush()
        pace.rest()


class Pace:
    """Rests after each step for as long as leaves the prover its share of a core."""

    def __init__(self, share: float) -> None:
        self.share = self._alone = share
        self._spent = time.process_time()

    def tell(self, touring: bool) -> None:
        """Work more where all teams tour."""
        self.share = TOURING if touring else self._alone

    def rest(self) -> None:
        """Rest for what the last step has earned."""
        worked = time.process_time() - self._spent
        time.sleep(worked * (1.0 / self.share - 1.0))
        self._spent = time.process_time()


def _end_with(source: BinaryIO) -> None:
    source.read()
    os._exit(0)


if __name__ == "__main__":
    main()
