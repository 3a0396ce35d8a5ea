from __future__ import annotations

from planner.solver.stays import all_stays, stays_of
from tests.rules.plans import go
from tests.rules.worlds import at, team, world


def test_team_without_legs_stays_at_its_base_for_all_its_days() -> None:
    (stay,) = stays_of(team(first_day=1, last_day=2), ())
    assert (stay.settlement, stay.start, stay.end) == ("A", at("1 00:00"), at("3 00:00"))


def test_stays_lie_between_the_legs_even_where_those_touch() -> None:
    legs = (go("B>C", "0 10:00"), go("A>B", "0 09:00"), go("C>A", "4 23:00"))
    found = [(row.settlement, row.start, row.end) for row in stays_of(team(), legs)]
    assert found == [
        ("A", 0, at("0 09:00")),
        ("B", at("0 10:00"), at("0 10:00")),
        ("C", at("0 11:00"), at("4 23:00")),
        ("A", at("5 00:00"), at("5 00:00")),
    ]


def test_legs_of_unknown_teams_are_left_out() -> None:
    assert list(all_stays(world(), (go("A>B", "0 09:00", team="nobody"),))) == ["t1"]
