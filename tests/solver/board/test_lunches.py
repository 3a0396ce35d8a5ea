"""The rule ``lunch`` on the board, asked when the sessions did not come in order of time."""

from __future__ import annotations

from planner.domain.campaign import Campaign
from planner.domain.plan import Leg
from planner.domain.policy import Policy
from planner.network import Network
from planner.solver.board.board import Board
from planner.solver.board.held import Held
from planner.solver.board.rules import lunch, lunches
from planner.solver.load import held_of, served_by
from planner.solver.search.state import State
from planner.solver.tours.rules import stops_of
from tests.rules.plans import Held as Row
from tests.rules.plans import go, held, plan
from tests.rules.worlds import daily, kind, team, world

HOUR = Policy(lunch_min=60)  # 12:00-15:00, the middle is 13:30
ALWAYS = daily("00:00-24:00")
EARLY = Policy(lunch_min=30, lunch_hours=daily("00:00-02:00")[0])


def _campaign(policy: Policy) -> Campaign:
    return world(
        policy=policy,
        kinds=(kind(block_min=30, max_blocks=48),),
        teams=(team(shift=ALWAYS),),
    )


def _held(board: Board, row: Row) -> Held:
    made = plan(board.statics.campaign, row)
    found = held_of(board.statics, made.sessions[0], served_by(made.served)[row.name])
    assert found is not None
    return found


def _board(campaign: Campaign, *rows: Row | Leg) -> Board:
    board = State(campaign, Network(campaign)).board
    legs = [row for row in rows if isinstance(row, Leg)]
    board.travel(0, stops_of(board, 0, legs), 0.0)
    for row in rows:
        if isinstance(row, Row):
            board.add(_held(board, row))
    return board


def test_session_past_midnight_may_take_the_break_of_the_next_day() -> None:
    board = _board(_campaign(HOUR), held("s", "A", "1 13:00", blocks=8))
    # from 22:00 to 12:30, and from 22:00 to 12:00
    assert not lunch(board, _held(board, held("r", "A", "0 22:00", blocks=29)))
    assert lunch(board, _held(board, held("r", "A", "0 22:00", blocks=28)))


def test_team_that_works_through_the_lunch_hours_does_not_eat() -> None:
    row = held("r", "A", "0 10:00", blocks=6)
    assert not lunches(_board(_campaign(HOUR), row, held("s", "A", "0 13:30", blocks=4)), 0)
    assert lunches(_board(_campaign(HOUR), row, held("s", "A", "0 14:00", blocks=4)), 0)


def test_a_day_without_a_break_is_not_made_good_by_another() -> None:
    rows = held("r", "A", "0 11:30", blocks=8), held("s", "A", "1 10:00", blocks=2)
    assert not lunches(_board(_campaign(HOUR), *rows), 0)
    assert not lunches(_board(_campaign(HOUR), *reversed(rows)), 0)


def test_journey_takes_the_break_of_the_whole_team() -> None:
    rows = held("r", "A", "0 10:00", blocks=4), held("s", "B", "0 14:30", blocks=4)
    assert lunches(_board(_campaign(HOUR), *rows, go("A>B", "0 13:00")), 0)
    late = (held("s", "B", "0 14:00", blocks=4), go("A>B", "0 12:30"))
    assert not lunches(_board(_campaign(HOUR), rows[0], *late), 0)


def test_break_in_the_first_slot_of_the_campaign_counts() -> None:
    board = _board(_campaign(EARLY), held("s", "A", "0 00:30", blocks=3))
    assert lunches(board, 0)
