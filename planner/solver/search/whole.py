"""Small campaigns whole: the exact model decides everything at once, and proves it."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.solver.bound import Bound
from planner.solver.exact.pieces import prove
from planner.solver.exact.solve import Limits, Proof
from planner.solver.exact.split import split
from planner.solver.load import held_of, legs_of, load, served_by
from planner.solver.search.engine import Search
from planner.solver.search.state import Snapshot, State
from planner.solver.tours.rules import stops_of
from planner.solver.tours.tour import tour_cost

JOURNEYS = 4500
"""Most journeys (pairs of places at each step of all teams' hours) of a small piece."""
MOST_S = 30.0
"""Deterministic seconds at most; tiny campaigns take a tenth to two of them, `mini` some 17."""
LEAST_S = 1.0
"""With less it is not worth a try."""
UNIT_S = 0.1
"""Deterministic seconds that count as one unit of work."""


def small(campaign: Campaign) -> bool:
    """Return whether each piece of a campaign is small enough to be decided whole."""
    return all(_journeys(piece.campaign) <= JOURNEYS for piece in split(campaign).pieces)


def _journeys(campaign: Campaign) -> int:
    pairs = len(campaign.settlements) * (len(campaign.settlements) - 1)
    journeys = 0
    for team in campaign.teams:
        minutes = sum(span.end - span.start for span in team.travel_hours or team.shift)
        days = team.last_day - team.first_day + 1
        journeys += minutes // campaign.horizon.grid_min * days * pairs
    return journeys


def decide(search: Search, campaign: Campaign) -> None:
    """Let the exact model better the best plan of a small campaign, if possible to the proof.

    It takes at most half of what time and work are left.
    """
    limits = _limits(search)
    if limits is None or not search.open:
        return
    proof = prove(campaign, limits, _Looking(search), search.plan())
    search.phase = "exact"
    search.clock.work += round(proof.work_s / UNIT_S)
    if proof.plan is not None:
        _take(search, proof, proof.plan)
    if proof.bound is not None:
        search.prove(Bound(proof.bound, None, "exact"))


class _Looking:
    """Tells the watch of a search how far the proof is, and ends it when the watch says stop."""

    def __init__(self, search: Search) -> None:
        self._search = search

    def found(self, plan: Plan, points: Decimal, bound: Decimal | None, work_s: float) -> None:
        """Take no note: the search asks for the last plan alone, and weighs it itself."""

    def piece(self, told: str) -> None:
        """Report how far a piece is, beside the best plan so far."""
        self._search.phase = f"exact, {told}"
        self._search.report()

    def stopped(self) -> bool:
        """Return whether the watch wants an end."""
        return self._search.watch.stopped()


def _limits(search: Search) -> Limits | None:
    clock, work_s, time_s = search.clock, MOST_S, None
    if clock.options.work is not None:
        work_s = min(work_s, (clock.options.work - clock.work) * UNIT_S / 2)
    if clock.options.time_s is not None:
        time_s = (clock.options.time_s - clock.seconds) / 2
    if work_s < LEAST_S or (time_s is not None and time_s < LEAST_S):
        return None
    return Limits(time_s=time_s, work_s=work_s, seed=clock.options.seed)


def _take(search: Search, proof: Proof, plan: Plan) -> None:
    """Make a plan the best: as it stands if it is proven, else with the pins as they are kept."""
    state = search.state
    if proof.proven:
        state.restore(_snapshot(state, plan))
    else:
        state.board.wipe([held for held in state.board.sessions if held not in state.locked])
        load(state, plan)
    search.note()


def _snapshot(like: State, plan: Plan) -> Snapshot:
    state = State(like.statics.campaign, like.statics.network)
    board, statics = state.board, state.statics
    for team in range(len(statics.teams)):
        stops = stops_of(board, team, legs_of(statics, plan, team))
        board.travel(team, stops, tour_cost(statics, team, stops))
    guests = served_by(plan.served)
    for row in plan.sessions:
        held = held_of(statics, row, guests.get(row.id, ()))
        if held is None:
            raise AssertionError(f"no session of the campaign: {row}")
        board.add(held)
    return state.snapshot()
