from __future__ import annotations

from itertools import combinations
from math import dist
from random import Random

import pytest

from planner.outputs.maps.areas import areas
from planner.outputs.maps.voronoi import cells

BOX = ((0.0, 0.0), (100.0, 100.0))


def area(ring):
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs) / 2


def inside(point, rings):
    """Even-odd: a ray to the east crosses the rings an odd number of times."""
    x, y = point
    odd = False
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                odd = not odd
    return odd


def scatter(count, seed=3, wide=100):
    rng = Random(seed)
    return [(rng.uniform(0, wide), rng.uniform(0, wide)) for _ in range(count)]


def test_cells_fill_the_box_without_gap_or_overlap():
    total = sum(area(cell) for cell in cells(scatter(60), BOX))
    assert total == pytest.approx(100 * 100)


def test_every_point_lies_in_the_cell_of_its_nearest_site():
    sites = scatter(40)
    made = cells(sites, BOX)
    for point in scatter(200, seed=4):
        nearest = min(range(len(sites)), key=lambda n: dist(sites[n], point))
        assert inside(point, [made[nearest]])


def test_four_sites_of_a_square_meet_in_its_middle():
    for cell in cells([(25, 25), (75, 25), (75, 75), (25, 75)], BOX):
        assert area(cell) == pytest.approx(2500)


def test_land_of_a_district_holds_its_settlements_and_no_others():
    sites = scatter(120, wide=400)
    owners = [n % 4 for n in range(len(sites))]
    land = areas(sites, owners)
    # smoothing cuts corners only; a site deep in its own cell stays inside
    wrong = [n for n, site in enumerate(sites) if not inside(site, land[owners[n]])]
    assert wrong == []


def test_neighbours_share_their_smoothed_border():
    sites = [(x * 20.0 + y % 3, y * 20.0 + x % 2) for x in range(8) for y in range(8)]
    land = areas(sites, [int(x > 75) for x, _ in sites])
    corners = [{point for ring in land[owner] for point in ring} for owner in (0, 1)]
    shared = corners[0] & corners[1]
    assert len(shared) > 8
    for owner in (0, 1):
        assert sum(area(ring) for ring in land[owner]) > 0


def test_an_enclave_is_a_hole_in_the_land_around_it():
    sites = [(x * 20.0, y * 20.0) for x in range(7) for y in range(7)]
    land = areas(sites, [int(site == (60.0, 60.0)) for site in sites])
    assert inside((60.0, 60.0), land[1])
    assert not inside((60.0, 60.0), land[0])
    assert len(land[0]) == 2


@pytest.mark.parametrize(
    "sites",
    [
        [(5.0, 5.0)],
        [(5.0, 5.0), (5.0, 5.0)],
        [(0.0, 0.0), (30.0, 0.0)],
        [(n * 10.0, 0.0) for n in range(9)],
        [(n * 10.0, n * 10.0) for n in range(9)] * 2,
        [(x * 10.0, y * 10.0) for x in range(5) for y in range(5)],
    ],
    ids=["one", "twins", "two", "in a row", "in a slanted row, twice", "on a square grid"],
)
def test_odd_layouts_give_land_around_every_settlement(sites):
    land = areas(sites, ["a"] * len(sites))
    assert all(inside(site, land["a"]) for site in sites)


def test_no_settlement_gives_no_land():
    assert areas([], []) == {}


def test_districts_never_overlap():
    sites = scatter(150, seed=9, wide=500)
    land = areas(sites, [int(x // 170) for x, _ in sites])
    for point in scatter(600, seed=10, wide=500):
        holders = [owner for owner, rings in land.items() if inside(point, rings)]
        assert len(holders) <= 1, list(combinations(holders, 2))
