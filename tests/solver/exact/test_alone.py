"""Rules by themselves: how many people a hall serves, and which breaks are known for lunch."""

from __future__ import annotations

from planner.domain.demand import Case
from planner.domain.policy import Policy
from planner.solver.exact.rules.people import seats
from planner.solver.exact.rules.work import lunch
from tests.rules.worlds import kind, surgery, venue, world
from tests.solver.exact.fractions import built, hall, least, most, people


def test_session_serves_the_least_to_come_at_least_and_a_seat_in_each_block_at_most() -> None:
    campaign = world(
        days=1,
        kinds=(surgery(), kind(min_people=5)),
        cases=(Case(id="c1", kind="surgery", settlement="A"),),
        venues=(venue("hall-A", "A", seats=8),),
    )
    build = built(campaign)
    seats(build)
    for offer, held in hall(build).offers:
        build.model.add(held == int((offer.start, offer.blocks) == (20, 2)))
    assert least(build, people(hall(build))) == 5
    assert most(build, people(hall(build))) == 16


def test_every_break_that_somebody_could_take_is_known() -> None:
    build = built(world(days=1, policy=Policy(lunch_min=120)))  # 12:00-15:00
    lunch(build)
    assert {who: [steps for steps, _ in rows] for who, rows in build.breaks.items()} == {
        "p1": [range(25, 29), range(26, 30), range(24, 28)]
    }
