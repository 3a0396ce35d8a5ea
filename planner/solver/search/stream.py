"""A stream of moves on a state of its own: what one worker does in one round."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from planner.solver.search.construct import construct
from planner.solver.search.moves import MOVES
from planner.solver.search.polish import Polisher
from planner.solver.search.state import Change, Snapshot, State

STOP = "stop"
"""What a pool says to a stream in another process to end its task early."""

WEIGHTS = {
    "days": 12.0,
    "month": 3.0,
    "mates": 1.5,
    "visitors": 1.5,
    "tidy": 2.0,
    "places": 2.0,
    "district": 0.5,
    "appointment": 1.5,
    "nudge": 4.0,
    "timetable": 2.5,
}
"""How often each move is drawn; ``timetable`` is CP-SAT on one place for some days."""
TIMETABLE_WORK = 0.2
"""Deterministic seconds that CP-SAT may spend on one timetable."""


@dataclass(frozen=True, slots=True)
class Task:
    """One round's work: from where, with which teams, how long, how bold.

    ``moves`` and ``seconds`` limit it, whichever ends first (None: no limit of that sort).
    ``heat`` is what a move may lose with probability 1/e, in points.
    """

    start: Snapshot
    teams: tuple[int, ...]
    seed: int
    first: bool = False
    moves: int | None = None
    seconds: float | None = None
    heat: float = 0.0


@dataclass(frozen=True, slots=True)
class Result:
    """The best that a round found, and how many moves it took."""

    best: Snapshot
    moves: int


class Stream:
    """Carries out tasks; the same tasks in the same order give the same results."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.polisher = Polisher(state)

    def _timetable(self, rng: Random) -> Change | None:
        state = self.state
        places = [place for place, rows in enumerate(state.board.at_place) if rows]
        if not places:
            return None
        weights = [len(state.board.at_place[place]) for place in places]
        scopes = list(self.polisher.scopes([rng.choices(places, weights)[0]]))
        seed = rng.randrange(1 << 30)
        return self.polisher.polish(rng.choice(scopes), TIMETABLE_WORK, seed, lambda: False)

    def run(self, task: Task, stopped: Callable[[], bool]) -> Result:
        """Return the best plan of a round."""
        state, began, moves = self.state, time.monotonic(), 0
        state.restore(task.start)
        state.own(list(task.teams))

        def go_on() -> bool:
            nonlocal moves
            moves += 1
            late = task.seconds is not None and time.monotonic() - began >= task.seconds
            return not late and not stopped() and (task.moves is None or moves < task.moves)

        if task.first:
            construct(state, go_on)
            return Result(state.snapshot(), moves)
        return Result(self._improve(task, go_on), moves)

    def _improve(self, task: Task, go_on: Callable[[], bool]) -> Snapshot:
        state, rng = self.state, Random(task.seed)
        best, names = state.snapshot(), list(WEIGHTS)
        bold = task.heat
        while True:
            before = state.board.value
            name = rng.choices(names, list(WEIGHTS.values()))[0]
            change = self._timetable(rng) if name == "timetable" else MOVES[name](state, rng)
            if change is not None:
                gain = state.board.value - before
                lost = gain < 0 and (not bold or rng.random() >= math.exp(gain / bold))
                if lost or not state.whole():
                    state.undo(change)
                elif state.board.value > best.value + 1e-6:
                    best = state.snapshot()
            if not go_on():
                return best
