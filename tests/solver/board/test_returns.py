"""Whether a session that was on the board may come back: what need not be asked again is not."""

from __future__ import annotations

from planner.network import Network
from planner.solver.board.board import Board
from planner.solver.board.held import Held
from planner.solver.board.rules import refused, returns
from planner.solver.load import held_of, served_by
from planner.solver.search.state import State
from tests.rules.plans import Held as Row
from tests.rules.plans import held, plan
from tests.rules.worlds import world

CAMPAIGN = world()
TEN = held("s", "A", "0 10:00")


def _board() -> Board:
    return State(CAMPAIGN, Network(CAMPAIGN)).board


def _held(board: Board, row: Row) -> Held:
    made = plan(board.statics.campaign, row)
    found = held_of(board.statics, made.sessions[0], served_by(made.served)[row.name])
    assert found is not None
    return found


def test_session_comes_back_where_nothing_has_changed() -> None:
    board = _board()
    row = _held(board, TEN)
    board.add(row)
    board.remove(row)
    assert returns(board, row)


def test_session_does_not_come_back_while_its_specialist_is_elsewhere_or_busy() -> None:
    board = _board()
    row = _held(board, TEN)
    board.add(_held(board, held("r", "A", "0 09:30")))
    assert not returns(board, row)
    away = _board()
    away.travel(0, [], 0.0)
    assert not returns(away, row)


def test_hours_of_the_shift_are_not_asked_again() -> None:
    board = _board()
    early = _held(board, held("s", "A", "0 07:30"))
    assert refused(board, early) == "shift"
    assert returns(board, early)
