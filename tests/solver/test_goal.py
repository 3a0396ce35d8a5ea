"""The search's own figure for each part of the points is that of the measures and the judge."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from planner import kpis, verify
from planner.domain.campaign import Campaign
from planner.domain.plan import Plan, Points
from planner.network import Network
from planner.solver.board.board import Board
from planner.solver.load import held_of, legs_of, served_by
from planner.solver.search.state import State
from planner.solver.tours.rules import stops_of
from planner.solver.tours.tour import tour_cost
from tests.solver import damage
from tests.solver.agreeing import campaign_of
from tests.solver.damage import Scene, damaged
from tests.solver.watching import solved

DAMAGES = (
    damage.by_some_steps,
    damage.to_another_day,
    damage.another_venue,
    damage.held_twice,
    damage.left_out,
    damage.other_people,
    damage.another_departure,
    damage.another_way,
    damage.an_outing_more,
    damage.elsewhere_for_the_night,
)
"""Damages after which a plan can still be put on the board, sound or not."""
SLACK = Decimal("0.000001")


def board_of(campaign: Campaign, plan: Plan) -> Board:
    """Return the board with all of a plan on it, whatever the rules say."""
    board = State(campaign, Network(campaign)).board
    for team in range(len(campaign.teams)):
        stops = stops_of(board, team, legs_of(board.statics, plan, team))
        board.travel(team, stops, tour_cost(board.statics, team, stops))
    guests = served_by(plan.served)
    for row in plan.sessions:
        held = held_of(board.statics, row, guests[row.id])
        assert held is not None
        board.add(held)
    return board


def parts_of(campaign: Campaign, plan: Plan) -> Points:
    """Return the points of a plan as the board counts them."""
    free = replace(
        campaign, teams=tuple(replace(team, price_night=Decimal(0)) for team in campaign.teams)
    )
    board, km = board_of(campaign, plan), Decimal(sum(board_of(free, plan).travel_cost))
    floors = sum(board.floor_value(key, points) for key, points in board.floor_points.items())
    parts = Points(
        served=Decimal(board.points),
        floor=Decimal(floors),
        km=km,
        nights=Decimal(sum(board.travel_cost)) - km,
    )
    assert abs(parts.total - Decimal(board.value)) < SLACK
    return parts


def plans(campaign: Campaign, rng: Random) -> list[Plan]:
    """Return the plan of a short solve, and plans that stray from it more and more.

    They may break any rule but two: teams travel on from where they are, and ids are whole.
    """
    scene = Scene(campaign)
    found = [solved(campaign, work=4).plan]
    for _ in range(8):
        new = damaged(scene, found[-1], rng.choice(DAMAGES), rng)
        codes = {row.rule for row in verify.violations(campaign, new)}
        found.append(found[-1] if codes & {"table", "place"} else new)
    return found


@pytest.mark.parametrize("seed", range(24))
def test_search_measures_and_judge_count_the_same_parts(seed: int) -> None:
    campaign = campaign_of(seed)
    network = Network(campaign)
    for plan in plans(campaign, Random(seed)):
        measured, judged = kpis.points(campaign, network, plan), verify.points(campaign, plan)
        counted = parts_of(campaign, plan)
        for name in ("served", "floor", "km", "nights"):
            assert abs(getattr(measured, name) - getattr(judged, name)) < SLACK, name
            assert abs(getattr(measured, name) - getattr(counted, name)) < SLACK, name
