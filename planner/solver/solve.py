"""One solve: pins, first plan, improvement, and the best plan as it stands."""

from __future__ import annotations

from planner.domain.campaign import Campaign
from planner.network import Network
from planner.solver.api import Options, Outcome, Watch
from planner.solver.bound import bound
from planner.solver.load import load
from planner.solver.pins import keep_pins
from planner.solver.search.engine import STREAMS, Clock, Search
from planner.solver.search.pool import pool
from planner.solver.search.state import State


def solve(campaign: Campaign, options: Options, watch: Watch) -> Outcome:
    """Return the best plan found before time, work or the watch ended the search.

    The same campaign, seed and work limit (and no time limit) give the same plan, however many
    workers there are. Raises NoPlanError when no plan keeps all the pins.
    """
    if options.exact:
        from planner.solver.exact.outcome import exact_outcome

        return exact_outcome(campaign, options, watch)
    clock = Clock(options)
    state = State(campaign, Network(campaign))
    keep_pins(state)
    search = Search(state, options, watch, clock)
    if options.start is not None:
        load(state, options.start)
    search.note()
    search.prove(bound(campaign, state.statics.network))
    if search.open:
        _search(search, campaign, options)
    return Outcome(
        plan=search.plan(),
        status=search.status,
        work=clock.work,
        bound=search.bound,
        bound_served=search.proven.served if search.proven else None,
        trace=tuple(search.trace),
    )


def _search(search: Search, campaign: Campaign, options: Options) -> None:
    streams = pool(campaign, STREAMS, options.workers)
    try:
        if options.start is None:
            search.first_plan(streams)
        search.improve(streams)
        search.tidy()
    finally:
        streams.close()
