"""The peers answer with orders that walk to sound plans."""

from __future__ import annotations

import pytest

from benchmarks.tours.core import Core, core_of
from benchmarks.tours.instances import Shape, tables_of_shape
from benchmarks.tours.plans import plan_of
from planner.app.judging import judge
from planner.inputs.generate import campaign_of_tables

SECONDS = 0.4
TIGHT = Shape(
    region="steppe", crews=1, days=8, settlements=10, has_windows=True, max_drive_min="300"
)


@pytest.fixture(scope="module")
def core() -> Core:
    return core_of(campaign_of_tables(tables_of_shape(TIGHT)))


def sound(core: Core, orders: dict[int, list[list[int]]]) -> bool:
    for number, routes in orders.items():
        visits = [visit for route in routes for visit in route]
        assert len(routes) <= len(core.strands[number].teams)
        assert len(visits) == len(set(visits))
    plan = plan_of(core, orders)
    assert len(plan.sessions) > 3  # an empty tour would be sound too
    return judge(core.campaign, plan).is_sound


def test_ortools_routing_gives_tours_of_sound_plans(core: Core) -> None:
    from benchmarks.tours.peers import routing

    found = {n: routing.orders(core, s, SECONDS, 0) for n, s in enumerate(core.strands)}
    assert sound(core, found)


def test_cp_sat_gives_tours_of_sound_plans(core: Core) -> None:
    from benchmarks.tours.peers import circuit

    found = {n: circuit.orders(core, s, 2 * SECONDS, 0, 1) for n, s in enumerate(core.strands)}
    assert sound(core, found)


@pytest.mark.parametrize("by_day", [False, True])
def test_pyvrp_gives_tours_of_sound_plans(core: Core, by_day: bool) -> None:
    vrp = pytest.importorskip("benchmarks.tours.peers.vrp", exc_type=ImportError)
    found = {
        n: vrp.orders(core, s, SECONDS, 0, by_day=by_day, share=1.0)
        for n, s in enumerate(core.strands)
    }
    assert sound(core, found)
