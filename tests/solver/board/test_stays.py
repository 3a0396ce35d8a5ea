"""Whether stays find the beds and the sidings that others leave."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.campaign import Campaign
from planner.network import Network
from planner.solver.board.board import Board, Stop
from planner.solver.search.state import State
from planner.solver.tours.rules import beds_and_sidings, nights_agree
from tests.rules.plans import go, plan
from tests.rules.worlds import link, person, settlement, team, world

PER_DAY = 48
A, B = 0, 1
IN_B: list[Stop] = [(A, 0, 20), (B, 22, 60), (A, 62, 5 * PER_DAY)]
AT_HOME: list[Stop] = [(A, 0, 5 * PER_DAY)]


def _campaign(beds: int, sidings: int, *, on_board: bool) -> Campaign:
    trains = {"profile": "rail", "sleeps_on_board": on_board}
    return world(
        settlements=(
            settlement("A", sidings=2),
            settlement("B", beds=beds, sidings=sidings),
            settlement("C"),
        ),
        teams=(team("t1", **trains), team("t2", **trains)),
        specialists=(person("p1", "t1"), person("p2", "t2")),
        links=(link("A-B", profile="rail"),),
    )


def _board(campaign: Campaign, other: list[Stop]) -> Board:
    board = State(campaign, Network(campaign)).board
    board.travel(0, [], 0.0)
    board.travel(1, other, 0.0)
    return board


def test_team_sleeps_and_stands_where_there_is_room_for_both() -> None:
    campaign = _campaign(beds=2, sidings=2, on_board=False)
    assert beds_and_sidings(_board(campaign, IN_B), 0, IN_B)


def test_other_team_has_taken_the_last_bed() -> None:
    campaign = _campaign(beds=1, sidings=2, on_board=False)
    assert not beds_and_sidings(_board(campaign, IN_B), 0, IN_B)
    assert beds_and_sidings(_board(campaign, AT_HOME), 0, IN_B)


def test_other_train_stands_on_the_last_siding() -> None:
    campaign = _campaign(beds=2, sidings=1, on_board=True)
    assert not beds_and_sidings(_board(campaign, IN_B), 0, IN_B)
    assert beds_and_sidings(_board(campaign, AT_HOME), 0, IN_B)


def test_train_does_not_stand_in_its_own_way() -> None:
    board = _board(_campaign(beds=2, sidings=1, on_board=True), AT_HOME)
    board.travel(0, IN_B, 0.0)
    assert beds_and_sidings(board, 0, IN_B)


def test_bus_of_another_team_needs_no_siding() -> None:
    campaign = _campaign(beds=2, sidings=1, on_board=True)
    train, bus = campaign.teams
    mixed = replace(campaign, teams=(train, replace(bus, profile="road")))
    assert beds_and_sidings(_board(mixed, IN_B), 0, IN_B)


def test_nights_are_those_of_the_stays_each_once() -> None:
    board = _board(_campaign(beds=2, sidings=2, on_board=True), AT_HOME)
    board.travel(0, IN_B, 0.0)
    legs = go("A>B", "0 10:00"), go("B>A", "1 06:00")
    nights = plan(board.statics.campaign, *legs).nights
    assert nights_agree(board, nights)
    assert not nights_agree(board, (*nights, nights[0]))
    assert not nights_agree(board, nights[1:])
    assert not nights_agree(board, (replace(nights[0], settlement="C"), *nights[1:]))
