"""The search: a first plan, then rounds of moves in two streams, until told to stop."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

from planner.domain.plan import Plan, TracePoint
from planner.solver.api import Options, Progress, Watch
from planner.solver.bound import Bound
from planner.solver.finish import finish
from planner.solver.search.construct import construct, of_directions
from planner.solver.search.merge import merge
from planner.solver.search.moves import tidy_days
from planner.solver.search.pool import Pool
from planner.solver.search.rounds import parts
from planner.solver.search.state import Snapshot, State, average
from planner.solver.search.stream import Result, Stage, Task

STREAMS = 2
"""Streams of moves, however many workers there are: so these change the time, not the plan."""
CENT = Decimal("0.01")
KEEP_EVERY_S = 2.0
ROUND_MOVES = 24
ROUNDS = 16
"""At least so many rounds share the work; a round has at least ``ROUND_MOVES`` a stream."""
ROUND_S = 10.0
FIRST_HEAT, LAST_HEAT = 0.1, 0.005
"""What a move may lose, in sessions of average worth, at the beginning and at the end."""
MOST_HEAT = 0.5
"""What it may lose at the beginning of a search of five minutes or more, to cool down slowly."""
REBUILD_S, MOVES_A_SECOND, SPARE = (4.0, 0.65), 100, 0.15
"""What planning a direction at once takes, at least and by team; what moves would else be made in a
second; the share to spare."""
MOST_EFFORT = 10.0
"""How much longer to look for the tours of a direction at most than in a search of a minute."""
ROUNDED = Decimal("0.000002")
"""How far the value of a board, in floating point, may be from the plan's points."""


@dataclass(slots=True)
class Clock:
    """How much of the search is spent, by the clock or by work, whichever ends it first."""

    options: Options
    began: float = field(default_factory=time.monotonic)
    work: int = 0

    @property
    def seconds(self) -> float:
        """Return the seconds since the search began."""
        return time.monotonic() - self.began

    @property
    def spent(self) -> float:
        """Return the share of the search that is spent, 0 to 1."""
        shares = [0.0]
        if self.options.work is not None:
            shares.append(self.work / self.options.work if self.options.work else 1.0)
        if self.options.time_s is not None:
            shares.append(self.seconds / max(1e-9, self.options.time_s))
        return min(1.0, max(shares))

    @property
    def given(self) -> float:
        """Return the seconds that the search has at the real size, whatever limits it."""
        work, time_s = self.options.work, self.options.time_s
        by_work = math.inf if work is None else work / MOVES_A_SECOND
        return min(by_work, math.inf if time_s is None else time_s)

    def affords(self, seconds: float) -> bool:
        """Return whether so many seconds at the real size are a small part of the search."""
        return seconds <= SPARE * self.given

    @property
    def effort(self) -> float:
        """Return how many minutes the search has at the real size: at least one, at most ten."""
        return min(MOST_EFFORT, max(1.0, self.given / 60.0))

    @property
    def heat(self) -> float:
        """Return what a move may lose now with probability 1/e, in sessions of average worth."""
        first = min(MOST_HEAT, FIRST_HEAT * self.effort)
        return float(first * (LAST_HEAT / first) ** self.spent)

    @property
    def late(self) -> float:
        """Return how near the end of a long search is: 1 at the end of the longest."""
        return self.spent * self.effort / MOST_EFFORT

    def round_moves(self) -> int | None:
        """Return how many moves a stream may make in the next round (None: time decides)."""
        if self.options.work is None:
            return None
        most = max(ROUND_MOVES, self.options.work // ROUNDS)
        return max(1, min(most, -(-(self.options.work - self.work) // STREAMS)))

    def round_s(self) -> float | None:
        """Return how long the next round may last (None: work decides)."""
        if self.options.time_s is None:
            return None
        left = self.options.time_s - self.seconds
        return max(0.02, min(ROUND_S, self.options.time_s / 12, left))


class Search:
    """One search: a state on which the streams' findings come together."""

    def __init__(self, state: State, options: Options, watch: Watch, clock: Clock) -> None:
        self.state, self.watch, self.clock = state, watch, clock
        self.rng = Random(options.seed)
        self.best: Snapshot = state.snapshot()
        self.here: Snapshot = self.best
        """Where the streams go on from: they may lose a little to gain more (see ``heat``)."""
        self.trace: list[TracePoint] = []
        self.phase = "first plan"
        self._kept_at = -math.inf
        self._kept: Snapshot | None = None
        self.proven: Bound | None = None
        self.proofs: Callable[[], Bound | None] = lambda: None
        self.scores: list[Mapping[str, float]] = [{} for _ in range(STREAMS)]

    @property
    def open(self) -> bool:
        """Return whether there is time and work left, nobody said stop, and more to gain."""
        spent = self.watch.stopped() or self.clock.spent >= 1.0
        return not spent and not self.near and not self.optimal

    @property
    def bound(self) -> Decimal | None:
        """Return the points that no plan can exceed, None as long as none are proven."""
        return self.proven.total if self.proven else None

    @property
    def near(self) -> bool:
        """Return whether the best plan is as near to the bound as was asked for."""
        gap, bound = self.clock.options.gap, self.bound
        if gap is None or bound is None or bound <= 0:
            return False
        return bound - _points(self.best.value) <= gap * bound

    @property
    def optimal(self) -> bool:
        """Return whether nothing can be better than the best plan."""
        return self.bound is not None and self.bound <= Decimal(repr(self.best.value)) + ROUNDED

    def prove(self, found: Bound) -> None:
        """Take note of a bound."""
        self.proven = found if self.proven is None else self.proven.tighter(found)
        self.report()

    @property
    def status(self) -> str:
        """Return how the search ended.

        The plan is ``optimal``, or the search was ``stopped``, is near enough (``gap``), or at its
        ``limit``.
        """
        if self.optimal:
            return "optimal"
        if self.watch.stopped():
            return "stopped"
        return "gap" if self.near else "limit"

    def first_plan(self, pool: Pool) -> None:
        """Build the months of all teams in turn, each seeing all before it.

        (Shared out between the streams, no team would meet those of the other stream, and kinds
        that follow theirs would be left out: 620,400 instead of 753,400 points on Aktobe 2016.)
        """
        pool.ready()
        self.state.restore(self.best)
        construct(self.state, self._built)
        self.note()
        self.keep()

    def rebuild(self, pool: Pool) -> None:
        """Plan directions at once, each stream its own, where there is time to spare.

        (Its tours are shorter, and moves end higher for it, even where they begin no higher:
        Aktobe 2016 after 300 s 792,600 points, 791,100 without.)
        """
        self.here = self.best
        strands = of_directions(self.state, range(len(self.state.statics.teams)))
        seconds = sum(max(REBUILD_S[0], REBUILD_S[1] * len(teams)) for teams in strands) / STREAMS
        if self.open and self.clock.affords(seconds):
            self._round(pool, _shared_out(strands), "rebuild")

    def _built(self) -> bool:
        """Return whether to build another month."""
        self.clock.work += 1
        return not self._tick() and self.open

    def improve(self, pool: Pool) -> None:
        """Run rounds until the time or the work is spent or the watch says stop."""
        self.phase, self.here = "improving", self.best
        while self.open:
            teams = parts(self.state, self.here, STREAMS, self.rng, self.clock.late)
            self._round(pool, teams, "improve")

    def _round(self, pool: Pool, teams: Sequence[tuple[int, ...]], stage: Stage) -> None:
        results = pool.run(list(self._tasks(pool, teams, stage)), self._look)
        self.clock.work += sum(result.moves for result in results)
        if stage == "improve":
            self.scores[: len(results)] = [result.scores for result in results]
        apart = len(set().union(*teams)) == sum(map(len, teams))
        merge(self.state, self.here, [result.last for result in results], apart=apart)
        self.here = self.state.snapshot()
        self.note()
        self._note_the_best(results)

    def _note_the_best(self, results: Sequence[Result]) -> None:
        """Keep what a stream had on its way, should it be better than all findings together."""
        best = max(results, key=lambda result: result.best.value).best
        if best.value > self.best.value + 1e-6:
            self.state.restore(best)
            self.note()
            self.state.restore(self.here)

    def _tasks(self, pool: Pool, teams: Sequence[tuple[int, ...]], stage: Stage) -> Iterator[Task]:
        """Yield what each stream is to do, with teams of its own or all of them."""
        seconds = self.clock.round_s() if stage == "improve" else self.clock.options.time_s
        if seconds is not None and not pool.parallel:
            seconds /= len(teams)
        for part, scores in zip(teams, self.scores, strict=False):
            yield Task(
                start=self.here,
                teams=part,
                seed=self.rng.randrange(1 << 30),
                stage=stage,
                moves=self.clock.round_moves(),
                seconds=seconds,
                heat=average(self.best) * self.clock.heat,
                scores=scores,
                effort=self.clock.effort,
            )

    def _tick(self) -> bool:
        found = self.proofs()
        if found is not None:
            self.prove(found)
        self.report()
        late = self.clock.options.time_s is not None and self.clock.spent >= 1.0
        return self.watch.stopped() or late or self.near

    def _look(self) -> bool:
        """Return whether to end a round early; meanwhile hand out what the last one found.

        (The state is free as long as the streams are at work on theirs.)
        """
        if self._kept is not self.best and self.clock.seconds - self._kept_at > KEEP_EVERY_S:
            self.keep()
        return self._tick()

    def note(self) -> None:
        """Keep the state if it is the best so far."""
        value = self.state.board.value
        if value > self.best.value + 1e-6:
            self.best = self.state.snapshot()
            self.trace.append(
                TracePoint(work=self.clock.work, points=_points(value), bound=self.bound)
            )
        self.report()

    def report(self) -> None:
        """Tell the watch how far it is."""
        self.watch.report(
            Progress(
                work=self.clock.work,
                seconds=self.clock.seconds,
                points=_points(self.best.value),
                bound=self.bound,
                people=self.best.people,
                sessions=len(self.best.sessions),
                phase=self.phase,
            )
        )

    def keep(self) -> None:
        """Hand the best plan to the watch."""
        self._kept, self._kept_at = self.best, self.clock.seconds
        self.watch.keep(self.plan())

    def tidy(self) -> None:
        """Take the stops at which nothing is done out of the best plan, where that is cheaper."""
        self.state.restore(self.best)
        for team in range(len(self.state.statics.teams)):
            for days in self.state.idle_stops(team):
                tidy_days(self.state, team, days)
        self.note()

    def plan(self) -> Plan:
        """Return the best plan (the state is then at it)."""
        self.state.restore(self.best)
        return finish(self.state.board)


def _points(value: float) -> Decimal:
    return Decimal(repr(value)).quantize(CENT)


def _shared_out(strands: Sequence[list[int]]) -> list[tuple[int, ...]]:
    """Return the teams of each stream, about equally many, those of a direction together."""
    shares: list[list[int]] = [[] for _ in range(STREAMS)]
    for group in sorted(strands, key=lambda group: -len(group)):
        min(shares, key=len).extend(group)
    return [tuple(sorted(part)) for part in shares if part]
