"""Bounds, one better than the other, as long as there is time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from planner.domain.campaign import Campaign
from planner.network import Network
from planner.solver.board.statics import Statics
from planner.solver.bound.capacity_bound import capacity_bound, problem_of
from planner.solver.bound.journeys import Journeys
from planner.solver.bound.program import prices
from planner.solver.bound.values import Bound

METHOD = "journeys"


def bounds(
    campaign: Campaign, network: Network, tell: Callable[[bool], None] = lambda _: None
) -> Iterator[Bound]:
    """Yield ever better bounds; each of them holds, so that it may be left at any time.

    The first is the bound by capacity (a second or two at real size), each later one has taken a
    step of the bound by journeys. The same campaign gives the same bounds, one after another.
    ``tell`` is told whether its teams tour, before the first of these steps.
    """
    statics = Statics(campaign, network)
    problem = problem_of(statics)
    best = capacity_bound(problem)
    yield best
    journeys = Journeys(statics, problem, prices(problem))
    tell(journeys.touring)
    while journeys.open:
        journeys.step()
        best = best.tighter(Bound(journeys.value(), None, METHOD, best.rounds + 1))
        yield best


def bound(
    campaign: Campaign,
    network: Network,
    *,
    time_s: float | None = None,
    rounds: int | None = None,
    stop: Callable[[], bool] | None = None,
) -> Bound:
    """Return the best bound found before time, rounds or ``stop`` ended the proof.

    Without any of the three it is the bound by capacity alone.
    """
    began, proofs = time.monotonic(), bounds(campaign, network)
    best = next(proofs)
    if time_s is None and rounds is None and stop is None:
        return best
    while rounds is None or best.rounds < rounds:
        late = time_s is not None and time.monotonic() - began >= time_s
        if late or (stop is not None and stop()):
            break
        found = next(proofs, None)
        if found is None:
            break
        best = found
    return best
