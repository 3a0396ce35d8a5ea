"""The judge's journeys against the planner's: two implementations, one truth."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest

from planner.domain.clock import Span
from planner.network import Network
from planner.verify.roads import Roads, travel_minutes
from tests.rules.worlds import link, settlement, team, world


def _random_world(seed: int) -> object:
    draw = Random(seed)
    names = [f"v{number}" for number in range(9)]
    places = tuple(
        settlement(name, lat=50 + draw.random(), lon=57 + draw.random(), sidings=1)
        for name in names
    )
    links = {}
    for _ in range(14):
        one, two = draw.sample(names, 2)
        profile = draw.choice(("road", "road", "rail"))
        if (profile, two, one) not in links:
            day, hour = draw.randrange(3), draw.randrange(24)
            whole = Span(day * 1440, (day + 1) * 1440)
            closed = draw.choice(((), (whole,), (Span(hour * 60, hour * 60 + 90),)))
            minutes = str(Fraction(draw.randrange(60, 900), 7))
            text = f"{one}{draw.choice('->')}{two}"
            row = link(text, minutes, profile=profile, closed=closed)
            links[profile, one, two] = row
    return world(
        settlements=places, venues=(), links=tuple(links.values()), teams=(team(base="v0"),)
    )


@pytest.mark.parametrize("seed", range(6))
def test_judge_and_network_travel_alike(seed: int) -> None:
    campaign = _random_world(seed)
    network, roads = Network(campaign), Roads(campaign)
    draw = Random(seed)
    for _ in range(300):
        start, end = draw.sample(network.places, 2)
        own = team(base="v0", profile=draw.choice(("road", "rail")))
        depart = draw.randrange(0, 3 * 48) * 30
        trip = network.trip(own, start, end, depart)
        way = roads.quickest(own.profile, start, end, depart // 1440)
        clean = way is not None and roads.clean(own.profile, start, end, depart, own.speed_factor)
        assert (trip is None) == (not clean)
        if trip is not None and way is not None:
            assert trip.minutes == travel_minutes(way, own.speed_factor, 30)
            assert abs(float(trip.km) - float(way.km)) < 1e-6
