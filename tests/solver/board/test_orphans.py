"""Which sessions lack what they need of others, after some have been taken off the board."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.kinds import After
from planner.network import Network
from planner.solver.board.board import Board
from planner.solver.board.held import Held
from planner.solver.board.order import drop_orphans, missing_partners, orphans
from planner.solver.load import held_of, served_by
from planner.solver.search.state import State
from tests.rules.plans import Held as Row
from tests.rules.plans import held, plan
from tests.rules.worlds import kind, world

CAMPAIGN = world(
    kinds=(
        kind("quiz"),
        kind("drill"),
        kind("talk", after=(After("quiz"),)),
        kind("walk", after=(After("talk"),)),
        kind("feast", after=(After("quiz", "district"),)),
        kind("dance", with_kinds=("drill", "dance")),
    )
)
QUIZ, DRILL, TALK, WALK, FEAST, DANCE = (
    held(name, "A", f"0 {8 + hour:02}:00", kind=name)
    for hour, name in enumerate(("quiz", "drill", "talk", "walk", "feast", "dance"))
)


def _in_b(row: Row) -> Row:
    return replace(row, place="B")


class Rows:
    """A board with some sessions, by row; each row is one session, on the board or off it."""

    def __init__(self, *rows: Row) -> None:
        self.board: Board = State(CAMPAIGN, Network(CAMPAIGN)).board
        self._known: dict[tuple[str, str], Held] = {}
        for session in self.all(*rows):
            self.board.add(session)

    def all(self, *rows: Row) -> list[Held]:
        return [self._of(row) for row in rows]

    def orphans(self, *gone: Row) -> list[Held]:
        return orphans(self.board, gone=self.all(*gone))

    def _of(self, row: Row) -> Held:
        key = row.name, row.place
        if key not in self._known:
            made = plan(CAMPAIGN, row)
            guests = served_by(made.served)[row.name]
            found = held_of(self.board.statics, made.sessions[0], guests)
            assert found is not None
            self._known[key] = found
        return self._known[key]


def test_sessions_that_were_orphans_before_are_found_when_all_are_asked() -> None:
    rows = Rows(TALK, DRILL, DANCE)
    assert orphans(rows.board) == rows.all(TALK)
    assert rows.orphans() == []


def test_session_rests_on_what_was_held_in_its_settlement() -> None:
    rows = Rows(TALK, _in_b(TALK))
    assert rows.orphans(QUIZ) == rows.all(TALK)
    assert rows.orphans(_in_b(QUIZ), QUIZ) == rows.all(TALK, _in_b(TALK))


def test_session_rests_on_kinds_that_it_names_alone() -> None:
    rows = Rows(WALK, FEAST)
    assert rows.orphans(DRILL) == []
    assert rows.orphans(TALK) == rows.all(WALK)


def test_session_may_rest_on_what_was_held_elsewhere_in_its_district() -> None:
    rows = Rows(FEAST, TALK)
    assert rows.orphans(_in_b(QUIZ)) == rows.all(FEAST)


def test_session_that_begins_before_the_one_left_has_ended_is_an_orphan() -> None:
    late = replace(QUIZ, name="r", start="0 09:30")  # until 10:30; the talk begins at 10:00
    rows = Rows(TALK, late)
    assert rows.orphans(QUIZ) == rows.all(TALK)
    assert Rows(TALK, replace(late, start="0 09:00")).orphans(QUIZ) == []


def test_partner_that_is_left_is_enough() -> None:
    rows = Rows(DANCE)
    assert rows.orphans(DRILL) == rows.all(DANCE)
    assert Rows(DANCE, replace(DRILL, name="e", start="0 15:00")).orphans(DRILL) == []


def test_session_is_its_own_partner() -> None:
    rows = Rows()
    s = rows.board.statics
    assert missing_partners(rows.board, s.kind["dance"], 0, 0) == [s.kind["drill"]]


def test_what_rested_on_orphans_is_dropped_after_them() -> None:
    rows = Rows(WALK, TALK, _in_b(TALK), DANCE)
    assert drop_orphans(rows.board, (), rows.all(QUIZ)) == rows.all(TALK, WALK)
    assert list(rows.board.sessions) == rows.all(_in_b(TALK), DANCE)


def test_all_orphans_are_dropped_when_all_are_asked() -> None:
    rows = Rows(QUIZ, TALK, _in_b(TALK), DANCE)
    assert drop_orphans(rows.board, ()) == rows.all(_in_b(TALK), DANCE)
    assert list(rows.board.sessions) == rows.all(QUIZ, TALK)


def test_locked_orphans_stay() -> None:
    rows = Rows(TALK, DANCE)
    assert drop_orphans(rows.board, rows.all(TALK)) == rows.all(DANCE)
    assert list(rows.board.sessions) == rows.all(TALK)
