"""Which rule refuses a session on the board."""

from __future__ import annotations

from planner.domain.plan import Session
from planner.network import Network
from planner.solver.board.held import Held
from planner.solver.board.rules import refused
from planner.solver.load import held_of, served_by
from planner.solver.search.state import State
from tests.rules.plans import held, plan
from tests.rules.worlds import world

CAMPAIGN = world()
BOARD = State(CAMPAIGN, Network(CAMPAIGN)).board


def _held(start: str) -> Held:
    made = plan(CAMPAIGN, held("s", "A", start))
    row: Session = made.sessions[0]
    found = held_of(BOARD.statics, row, served_by(made.served)["s"])
    assert found is not None
    return found


def test_past_the_end_of_the_campaign_nobody_is_present() -> None:
    assert refused(BOARD, _held("4 23:30")) == "present"
    assert refused(BOARD, _held("4 23:30"), frozenset({"present"})) is None


def test_before_the_shift_it_is_the_shift_that_refuses() -> None:
    assert refused(BOARD, _held("0 07:30")) == "shift"
    assert refused(BOARD, _held("0 08:00")) is None
