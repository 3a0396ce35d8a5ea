"""One solve: pins, first plan, improvement, and the best plan as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from itertools import islice

from planner.domain.campaign import Campaign
from planner.network import Network
from planner.solver.api import Options, Outcome, Watch
from planner.solver.bound import Bound, bounds
from planner.solver.bound.prover import proving
from planner.solver.load import load
from planner.solver.pins import keep_pins
from planner.solver.search.engine import STREAMS, Clock, Search
from planner.solver.search.pool import Pool, pool
from planner.solver.search.state import State
from planner.solver.search.whole import decide, small

WORK_A_ROUND = 100
"""With a limit of work, so much of the search pays for one round of the proof after it."""


def solve(campaign: Campaign, options: Options, watch: Watch) -> Outcome:
    """Return the best plan found before time, work or the watch ended the search.

    The same campaign, seed and work limit (and no time limit) give the same plan, however many
    workers there are. Raises NoPlanError when no plan keeps all the pins.
    """
    if options.exact:
        from planner.solver.exact.outcome import exact_outcome

        return exact_outcome(campaign, options, watch)
    clock = Clock(options)
    streams = pool(campaign, STREAMS, options.workers) if clock.spent < 1.0 else None
    try:
        state = State(campaign, Network(campaign))
        keep_pins(state)
        search = Search(state, options, watch, clock)
        if options.start is not None:
            load(state, options.start)
        search.note()
        proofs = bounds(campaign, state.statics.network)
        if streams is not None and search.open:
            _search(search, campaign, options, proofs, streams)
            _prove(search, islice(proofs, rounds_of(options)))
        if search.bound is None:
            search.prove(next(proofs))
    finally:
        if streams is not None:
            streams.close()
    return Outcome(
        plan=search.plan(),
        status=search.status,
        work=clock.work,
        bound=search.bound,
        bound_served=search.proven.served if search.proven else None,
        trace=tuple(search.trace),
    )


def rounds_of(options: Options) -> int:
    """Return the rounds of the proof after a search by work: with time, it runs beside it."""
    return options.work // WORK_A_ROUND if options.work is not None else 0


def _prove(search: Search, proofs: Iterator[Bound]) -> None:
    """Take note of bounds until there are no more of them, or no more time for them."""
    for found in proofs:
        search.prove(found)
        limit = search.clock.options.time_s
        late = limit is not None and search.clock.seconds >= limit
        if late or search.watch.stopped():
            return


def _search(
    search: Search, campaign: Campaign, options: Options, proofs: Iterator[Bound], streams: Pool
) -> None:
    beside = options.work is None and streams.parallel
    if not beside:
        search.prove(next(proofs))
    if options.start is None and search.open:
        search.first_plan(streams)
    if small(campaign):
        decide(search, campaign)
    with proving(campaign, options.time_s) if beside else nullcontext() as prover:
        if prover is not None:
            search.proofs = prover.newest
        if options.start is None:
            search.rebuild(streams)
        search.improve(streams)
    search.tidy()
