"""Kinds that share the rooms and specialists of a carried venue: what they can serve in a day."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any

import pytest

from planner.domain.policy import Policy
from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.solver.board.statics import Statics
from planner.solver.bound.crowd import crowd, crowds, most_sessions
from planner.solver.bound.demand import Item, Spot
from planner.solver.bound.hosts import Host
from planner.solver.bound.places import Hall, Halls
from planner.solver.bound.program import Prices, Problem, prices
from planner.solver.bound.weak import value
from tests.rules import worlds
from tests.solver.search.test_moves import planned

LUNCH = Policy(lunch_min=30, lunch_hours=worlds.daily("12:00-15:00")[0])
CHECK = {
    "venue_kinds": ("clinic",),
    "people_per_block": 6,
    "min_blocks": 3,
    "max_blocks": 4,
    "hours": worlds.daily("08:00-19:00"),
}


def statics(doctors: int, kinds: int = 2, **tables: Any) -> Statics:
    """Return a world in which a bus carries a clinic: sessions of three or four hours."""
    campaign = worlds.world(
        teams=(worlds.team("bus", carries="clinic", carries_rooms=2),),
        specialists=tuple(worlds.person(f"p{i}", "bus") for i in range(doctors)),
        kinds=tuple(worlds.kind(f"check-{i}", **CHECK) for i in range(kinds)),
        **({"policy": LUNCH} | tables),
    )
    return Statics(campaign, Network(campaign))


def halls(s: Statics, place: int = 0) -> list[Hall]:
    found = Halls(s)
    return [hall for kind in range(len(s.kinds)) if (hall := found.at(kind, place)) is not None]


def test_a_room_holds_two_long_sessions_or_a_long_and_two_short_ones_around_lunch() -> None:
    s = statics(doctors=8)
    assert most_sessions(s, halls(s)) == 16
    assert crowd(s, 1, halls(s)) == 24 + 18 + 18


def test_without_lunch_a_room_holds_another_long_session() -> None:
    s = statics(doctors=8, policy=Policy(lunch_min=0))
    assert crowd(s, 1, halls(s)) == 24 + 24 + 18


def test_so_many_sessions_are_spread_over_the_rooms_as_best_they_can() -> None:
    s = statics(doctors=2)
    assert most_sessions(s, halls(s)) == 4
    assert crowd(s, 2, halls(s)) == 4 * 24
    assert crowd(s, 1, halls(s)) == 60


def test_kinds_that_need_the_same_specialists_share_their_time() -> None:
    s = statics(doctors=1, kinds=3)
    mine = halls(s)
    assert [(len(some), most) for some, most in crowds(s, 10, mine)] == [(3, 48.0), (3, 48.0)]


@pytest.mark.parametrize("seed", [0, 1, 3, 6, 9, 12])
def test_no_plan_serves_more_in_a_day(seed: int) -> None:
    state = planned(campaign_of_tables(generate(4000 + seed, 12, 6, 8)))
    s, per_day = state.statics, state.statics.slots.per_day
    assert s.carried
    found = Halls(s)
    for team, venue in s.carried.items():
        served = Counter[tuple[int, int, int]]()
        for held in state.board.sessions:
            if held.venue == venue and s.carrier(held.kind) == team and held.case is None:
                served[held.place, held.start // per_day, held.kind] += held.count
        for place in {place for place, _, _ in served}:
            kinds = sorted({kind for at, _, kind in served if at == place})
            mine = [hall for kind in kinds if (hall := found.at(kind, place)) is not None]
            assert [hall.kind for hall in mine] == kinds
            for some, most in crowds(s, s.venues[venue].rooms, mine):
                days = Counter[int]()
                for (at, day, kind), people in served.items():
                    if at == place and kind in {hall.kind for hall in some}:
                        days[day] += people
                assert max(days.values()) <= most


def test_halls_that_share_serve_no_more_than_all_together() -> None:
    spots = [Spot(0, 10, (kind, 0), 1, 1, 1) for kind in (0, 1)]
    together = -1, 0
    problem = Problem(
        items=tuple(Item(kind, (0, 0), 2.0, 10, 1.0, (spots[kind],)) for kind in (0, 1)),
        crews=(),
        needs={},
        targets={},
        bonus=0.0,
        hosts=(
            Host(
                1,
                ((((0, 0), 10.0), ((1, 0), 10.0), (together, 12.0)),),
                {(0, 0): (together,), (1, 0): (together,)},
            ),
        ),
    )
    found, alone = value(problem, prices(problem)), value(problem, Prices())
    assert found is not None
    assert alone is not None
    assert alone >= 40
    assert 24 <= found <= Decimal("24.01")
