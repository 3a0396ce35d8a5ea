from __future__ import annotations

from math import isfinite
from random import Random

import pytest

from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.verify.roads import Roads, travel_minutes


@pytest.mark.parametrize("seed", range(40))
def test_the_network_and_the_judge_travel_alike(seed: int) -> None:
    campaign = campaign_of_tables(generate(seed, settlements=10, teams=5, with_pins=False))
    network, roads, rng = Network(campaign), Roads(campaign), Random(seed)
    for _ in range(300):
        team, depart = rng.choice(campaign.teams), rng.randrange(campaign.horizon.end_min)
        start, end = rng.sample(network.places, 2)
        way = roads.quickest(team.profile, start, end, depart // 1440)
        cls = network.day_class(team.profile, depart // 1440)
        at = network.index[start], network.index[end]
        assert (way is not None) == isfinite(network.minutes(team.profile, cls)[at])
        trip = network.trip(team, start, end, depart)
        if way is None or not roads.clean(team.profile, start, end, depart, team.speed_factor):
            assert trip is None
        else:
            assert trip is not None
            grid = campaign.horizon.grid_min
            assert trip.minutes == travel_minutes(way, team.speed_factor, grid)
            assert float(trip.km) == pytest.approx(float(way.km), abs=1e-8)
