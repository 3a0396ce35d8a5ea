from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from geopy.distance import great_circle

from planner.domain.ids import SettlementId
from planner.domain.policy import Policy
from planner.network import Network
from planner.network.geodesic import EARTH_RADIUS_KM, great_circle_km
from tests.network.worlds import journey, link, settlement, team, world

A, B, C = SettlementId("A"), SettlementId("B"), SettlementId("C")
FAR = [settlement("A", 50.0, 57.0), settlement("B", 50.5, 58.0), settlement("C", 48.0, 60.0)]


def straight(start: int, end: int) -> float:
    points = [(place.lat, place.lon) for place in FAR]
    return float(great_circle(points[start], points[end], radius=EARTH_RADIUS_KM).km)


def test_great_circles_are_those_of_geopy() -> None:
    rng = Random(7)
    lat = [rng.uniform(-89, 89) for _ in range(40)]
    lon = [rng.uniform(-180, 180) for _ in range(40)]
    ours = great_circle_km(lat, lon)
    for i in range(40):
        for j in range(40):
            theirs = great_circle((lat[i], lon[i]), (lat[j], lon[j]), radius=EARTH_RADIUS_KM).km
            assert ours[i, j] == pytest.approx(theirs, abs=1e-6)


def test_without_road_links_every_pair_falls_back() -> None:
    policy = Policy(detour=Decimal("1.5"), road_speed_kmh=Decimal(55))
    network = Network(world(FAR, policy=policy))
    km = straight(0, 1) * 1.5
    assert network.km("road", 0)[0, 1] == pytest.approx(km, abs=1e-8)
    assert network.minutes("road", 0)[0, 1] == pytest.approx(km * 60 / 55, abs=1e-8)
    assert network.distance_km(A, B) == network.distance_km(B, A)
    assert network.distance_km(A, A) == 0


def test_a_road_pair_without_a_path_falls_back_and_the_others_keep_their_path() -> None:
    network = Network(world(FAR, [link("A", "B", 33, 12)]))
    assert network.minutes("road", 0)[0, 1] == 33
    assert network.km("road", 0)[0, 2] == pytest.approx(straight(0, 2) * 1.3, abs=1e-8)
    assert network.km("road", 0)[1, 2] == pytest.approx(straight(1, 2) * 1.3, abs=1e-8)


def test_only_the_direction_without_a_path_falls_back() -> None:
    network = Network(world(FAR, [link("A", "B", 33, 12, oneway=True)]))
    assert network.minutes("road", 0)[0, 1] == 33
    assert network.km("road", 0)[1, 0] == pytest.approx(straight(0, 1) * 1.3, abs=1e-8)


def test_a_pair_cut_by_a_closure_has_no_journey_that_day_and_no_fallback() -> None:
    closed = [(1440, 2880)]  # the whole second day
    network = Network(world(FAR, [link("A", "B", 33, 12, closed=closed)]))
    assert network.trip(team(), A, B, 1439) is None  # runs into the closed day
    assert network.trip(team(), A, B, 1440) is None
    assert network.trip(team(), A, B, 2880) is not None
    assert network.trip(team(), A, C, 1440) is not None  # never had a road: not cut


def test_rail_has_no_fallback() -> None:
    network = Network(world(FAR, [link("A", "B", 33, profile="rail")]))
    train = team("rail")
    assert network.trip(train, A, B, 0) is not None
    assert network.trip(train, A, C, 0) is None
    assert Network(world(FAR)).trip(train, A, B, 0) is None


def test_a_matrix_is_directed_and_lacking_road_pairs_fall_back() -> None:
    network = Network(world(FAR, journeys=[journey("A", "B", 20, 15), journey("B", "C", 5)]))
    assert network.minutes("road", 0)[0, 1] == 20
    assert network.km("road", 0)[1, 0] == pytest.approx(straight(0, 1) * 1.3, abs=1e-8)
    # no path A-B-C is made of a matrix: the lacking pair falls back
    assert network.km("road", 0)[0, 2] == pytest.approx(straight(0, 2) * 1.3, abs=1e-8)


def test_a_lacking_rail_pair_of_a_matrix_has_no_journey() -> None:
    network = Network(world(FAR, journeys=[journey("A", "B", 20, profile="rail")]))
    train = team("rail")
    assert network.trip(train, A, B, 0) is not None
    assert network.trip(train, B, A, 0) is None
    assert network.trip(team(), B, A, 0) is not None  # the road's own fallback
