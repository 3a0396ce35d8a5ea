"""What a stay is worth from one hour to another, with time for lunch."""

from __future__ import annotations

from planner.solver.tours.stretches import Noon, stretches

HALF_HOURS = 48
NOON = Noon(
    before=(1 << 27) - 1,  # begun before 13:30, the middle of 12:00 to 15:00
    after=((1 << HALF_HOURS) - 1) & ~((1 << 27) - 1),
    breaks=tuple(1 << slot for slot in range(24, 30)),
)
DRILL = (16, 21, 75.0, 7)
"""08:00 to 10:30, or as late as 11:30 to 14:00."""


def test_a_stretch_over_noon_gets_time_for_lunch_after_it() -> None:
    morning, late = stretches([(DRILL, (0, 1))], NOON)
    assert morning == (16, 21, 75.0, 6)  # 11:00 to 13:30 is over when lunch's middle comes
    assert late == (23, 29, 75.0, 0)  # 11:30 to 14:00, and half an hour for lunch


def test_a_stretch_to_the_end_of_lunch_hours_gets_time_before_it() -> None:
    late = (25, 30, 75.0, 0)  # 12:30 to 15:00
    assert stretches([(late, (0,))], NOON) == [(24, 30, 75.0, 0)]


def test_who_has_lunch_between_sessions_needs_no_more_time() -> None:
    sessions = [((20, 24, 10.0, 0), (0,)), ((26, 30, 10.0, 0), (0,))]
    assert (20, 30, 20.0, 0) in stretches(sessions, NOON)


def test_where_there_is_no_lunch_a_stretch_is_what_its_sessions_are() -> None:
    assert stretches([(DRILL, (0, 1))], None) == [DRILL]
