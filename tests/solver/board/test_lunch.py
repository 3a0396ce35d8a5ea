"""The lunch hours on the board: whether they run into the next day."""

from __future__ import annotations

from planner.domain.policy import Policy
from planner.solver.board.lunch import Lunch
from tests.rules.worlds import daily


def _late(hours: str) -> bool:
    return Lunch(Policy(lunch_hours=daily(hours)[0]), 30).is_late


def test_lunch_hours_past_midnight_are_late() -> None:
    assert _late("23:00-01:00") is True


def test_lunch_hours_of_one_day_are_not_late() -> None:
    assert _late("12:00-15:00") is False
    assert _late("22:00-24:00") is False
