"""Which session rules say the same wherever everybody is: found by asking them of the docket."""

from __future__ import annotations

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.network import Network
from planner.solver.board.board import Board
from planner.solver.board.rules import SESSION_RULES, STANDING
from planner.solver.load import held_of, legs_of, served_by
from planner.solver.search.state import State
from planner.solver.tours.rules import stops_of
from tests.rules import CASES

PLANS = [
    (case.campaign, plan)
    for case in CASES
    if case.rule in SESSION_RULES
    for plan in (case.broken, case.mended)
]


def _boards(campaign: Campaign, plan: Plan) -> tuple[Board, Board]:
    """Return a board on which nobody is anywhere, and one with the tours of the plan."""
    empty, full = (State(campaign, Network(campaign)).board for _ in range(2))
    for team in range(len(campaign.teams)):
        empty.travel(team, [], 0.0)
        stops = stops_of(full, team, legs_of(full.statics, plan, team))
        full.travel(team, stops, 0.0)
    return empty, full


def _differ(campaign: Campaign, plan: Plan) -> set[str]:
    """Return the rules that say something else of a session when everybody is there."""
    empty, full = _boards(campaign, plan)
    guests, found = served_by(plan.served), set[str]()
    for row in plan.sessions:
        held = held_of(full.statics, row, guests.get(row.id, ()))
        if held is not None and held.end <= full.statics.slots.total:
            found |= {
                c for c, rule in SESSION_RULES.items() if rule(empty, held) != rule(full, held)
            }
            full.add(held)
    return found


def test_rules_that_stand_say_the_same_wherever_others_are() -> None:
    differ = set[str]().union(*(_differ(campaign, plan) for campaign, plan in PLANS))
    assert differ == set(SESSION_RULES) - STANDING
