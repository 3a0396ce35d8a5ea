"""The door to the engine: a problem in, the best tours found out."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from planner.solver.routes.anneal import anneal
from planner.solver.routes.desk import Desk, desk_of
from planner.solver.routes.ground import NOW, OLD, VISIT, Ground, Plan, empty_plan, ground_of
from planner.solver.routes.problem import Floats, Problem, Route, Tours
from planner.solver.routes.walk import walked

HOT, COLD = 0.6, 0.03
"""First and last heat, in shares of the largest worth of a visit."""
FIRST_CHUNK, CHUNK_S = 200, 0.1
CHUNKS = 100


@dataclass(frozen=True, slots=True)
class Limits:
    """When a search ends (iterations, seconds) and its heat at the beginning and at the end."""

    iterations: int | None
    time_s: float | None
    hot: float
    cold: float
    stopped: Callable[[], bool]

    def spent(self, done: int, seconds: float) -> float:
        """Return the share of the search that is over."""
        count, time_s = self.iterations, self.time_s
        by_count = 0.0 if count is None else done / count if count else 1.0
        return max(by_count, 0.0 if time_s is None else seconds / time_s if time_s else 1.0)

    def chunk(self, done: int, seconds: float) -> int:
        """Return how many iterations to run before looking at the clock again."""
        if self.iterations is None:
            return max(FIRST_CHUNK, int(done / max(1e-6, seconds) * CHUNK_S))
        return min(max(1, self.iterations // CHUNKS), self.iterations - done)

    def heat(self, share: float) -> float:
        """Return what an iteration may lose with probability 1/e."""
        return float(self.hot * (self.cold / self.hot) ** share)


def best_tours(
    problem: Problem,
    start: Sequence[Route] | None = None,
    seed: int = 0,
    iterations: int | None = None,
    time_s: float | None = None,
    heat: tuple[float, float] | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Tours:
    """Return the best tours that ruin and recreate finds (Schrimpf et al. 2000).

    ``start`` are routes to begin with: the visits of each team in order. The search ends after so
    many ``iterations`` or processor seconds of this thread, whichever is first; limited by
    iterations alone, the same problem, start and seed give the same tours. ``heat`` is what an
    iteration may lose with probability 1/e at the beginning and at the end, in points. ``stopped``
    is asked now and then whether to end early.
    """
    if iterations is None and time_s is None:
        raise ValueError("neither iterations nor time_s limits the search")
    g = ground_of(problem)
    plan = _begun(g, start)
    desk, value = desk_of(g, seed), np.zeros(2)
    anneal(g, plan, desk, value, 0, 1.0)
    if value[0] == -math.inf:
        raise ValueError("a team cannot even stay at its base with no visit made")
    top = float(problem.visits.worth.max(initial=0.0)) or 1.0
    limits = Limits(iterations, time_s, *(heat or (HOT * top, COLD * top)), stopped)
    done = _run(g, plan, desk, value, limits) if len(g.worth) else 0
    return Tours(float(value[1]), *walked(g, plan), iterations=done)


def _begun(g: Ground, start: Sequence[Route] | None) -> Plan:
    plan = empty_plan(g)
    for team, route in enumerate(start or ()):
        plan.sizes[NOW, team] = len(route)
        plan.stops[OLD, team, : len(route), VISIT] = route
    return plan


def _run(g: Ground, plan: Plan, desk: Desk, value: Floats, limits: Limits) -> int:
    done, began = 0, time.thread_time()
    while (share := limits.spent(done, time.thread_time() - began)) < 1.0 and not limits.stopped():
        chunk = limits.chunk(done, time.thread_time() - began)
        anneal(g, plan, desk, value, chunk, limits.heat(share))
        done += chunk
    return done
