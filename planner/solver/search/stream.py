"""A stream of moves on a state of its own: what one worker does in one round."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from random import Random
from typing import Literal

from planner.solver.search.album import Album
from planner.solver.search.chances import chances_of
from planner.solver.search.chooser import Chooser
from planner.solver.search.construct import rebuild
from planner.solver.search.exactly import Exactly
from planner.solver.search.moves import MOVES
from planner.solver.search.polish import Polisher
from planner.solver.search.recombine import recombine
from planner.solver.search.state import Change, Snapshot, State

READY, STOP = "ready", "stop"
"""What a stream in another process says when it can begin; what it is told to end a task early."""

TOLD = frozenset({"anew"})
"""Moves whose months are kept for ``recombine`` even where the move is not: seldom as good as the
present months as a whole, they have some that are better.
"""

Stage = Literal["rebuild", "improve"]


@dataclass(frozen=True, slots=True)
class Task:
    """One round's work: from where, with which teams, how long, how bold.

    ``stage``: the months of each direction at once, or moves.

    ``moves`` and ``seconds`` limit it, whichever ends first (None: no limit of that sort).
    ``heat`` is what a move may lose with probability 1/e, in points; ``scores`` are what each move
    has gained so far; ``effort`` is how long to look for tours, 1 for a search of a minute.
    """

    start: Snapshot
    teams: tuple[int, ...]
    seed: int
    stage: Stage = "improve"
    moves: int | None = None
    seconds: float | None = None
    heat: float = 0.0
    scores: Mapping[str, float] = field(default_factory=dict)
    effort: float = 1.0


@dataclass(frozen=True, slots=True)
class Result:
    """The best that a round found, where it ended, its moves, and what each sort of them gained."""

    best: Snapshot
    last: Snapshot
    moves: int
    scores: Mapping[str, float] = field(default_factory=dict)


class Stream:
    """Carries out tasks; the same tasks in the same order give the same results."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.polisher = Polisher(state)
        self.exactly = Exactly(state)
        self.album = Album(state)
        self.solving: dict[str, Callable[[Random], Change | None]] = {
            "timetable": self.polisher.move,
            "exactly": self.exactly.move,
            "recombine": partial(recombine, state, self.album),
        }

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

        if task.stage != "improve":
            rebuild(state, task.effort, go_on)
            built = state.snapshot()
            return Result(built, built, moves)
        chances, always = chances_of(state, task.effort)
        chooser = Chooser(chances, task.scores, always)
        best = self._improve(task, chooser, go_on)
        return Result(best, state.snapshot(), moves, chooser.scores)

    def _improve(self, task: Task, chooser: Chooser, go_on: Callable[[], bool]) -> Snapshot:
        state, rng = self.state, Random(task.seed)
        best = state.snapshot()
        while True:
            before = state.board.value
            name = chooser.draw(rng)
            solve = self.solving.get(name)
            change = solve(rng) if solve else MOVES[name](state, rng)
            gain = state.board.value - before if change is not None else 0.0
            if change is not None:
                accepted = self._accepted(change, gain, task.heat, rng)
                if accepted or name in TOLD:
                    self.album.note(change.tours)
                if not accepted:
                    state.undo(change)
                    gain = 0.0
            if state.board.value > best.value + 1e-6:
                best = state.snapshot()
            chooser.learn(name, gain)
            if not go_on():
                return best

    def _accepted(self, change: Change, gain: float, heat: float, rng: Random) -> bool:
        """Return whether a change stays: by its gain (simulated annealing), and if it is sound."""
        lost = gain < 0 and (not heat or rng.random() >= math.exp(gain / heat))
        return not lost and self.state.whole(change)
