"""One solve: pins, first plan, improvement, and the best plan as it stands."""

from __future__ import annotations

from planner.domain.campaign import Campaign
from planner.network import Network
from planner.solver.api import Options, Outcome, Watch
from planner.solver.load import load
from planner.solver.pins import keep_pins
from planner.solver.search.construct import construct
from planner.solver.search.engine import Search
from planner.solver.search.state import State


def solve(campaign: Campaign, options: Options, watch: Watch) -> Outcome:
    """Return the best plan found before time, work or the watch ended the search.

    The same campaign, seed and work limit (and no time limit) give the same plan. Raises
    NoPlanError when no plan keeps all the pins.
    """
    state = State(campaign, Network(campaign))
    keep_pins(state)
    search = Search(state, options, watch)
    search.keep()
    if options.start is not None:
        load(state, options.start)
        search.note()
    if search.open:
        if options.start is None:
            construct(state, search.go_on)
            search.note()
        search.improve()
    return Outcome(
        plan=search.plan(),
        status=search.status,
        work=search.clock.work,
        bound=None,
        trace=tuple(search.trace),
    )
