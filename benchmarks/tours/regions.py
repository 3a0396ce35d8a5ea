"""Made-up regions: where the settlements lie, in km, and the roads between them."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

Spot = tuple[float, float]

DISTRICTS = 12


@dataclass(frozen=True, slots=True)
class Region:
    """Spots in km (the base first), the district of each, and roads (none: as the crow flies)."""

    spots: tuple[Spot, ...]
    districts: tuple[int, ...]
    roads: tuple[tuple[int, int], ...] = ()


def clusters(rng: Random, count: int) -> Region:
    """Return villages around twelve centres in 600 x 500 km, the base in the north."""
    centres = [(rng.uniform(0, 600), rng.uniform(0, 500)) for _ in range(DISTRICTS)]
    spots = [(280.0, 400.0)]
    for number in range(count):
        if number < DISTRICTS:
            spots.append(centres[number])
            continue
        x, y = centres[number % DISTRICTS]
        far, turn = abs(rng.gauss(0, 45)), rng.uniform(0, 2 * math.pi)
        spots.append((x + far * math.cos(turn), y + far * math.sin(turn)))
    return Region(tuple(spots), (0, *(number % DISTRICTS for number in range(count))))


def corridor(rng: Random, count: int) -> Region:
    """Return villages along one line of 800 km, the base at its western end."""
    spots = [(0.0, 60.0)]
    for _ in range(count):
        x = rng.uniform(20, 800)
        spots.append((x, 60 + 25 * math.sin(x / 90) + rng.gauss(0, 18)))
    order = sorted(range(1, count + 1), key=lambda place: spots[place][0])
    band = {place: rank * DISTRICTS // count for rank, place in enumerate(order)}
    return Region(tuple(spots), (0, *(band[place] for place in range(1, count + 1))))


def steppe(rng: Random, count: int) -> Region:
    """Return villages all over 480 x 420 km on a thin net of roads, the base in the middle."""
    spots = [(240.0, 210.0)]
    while len(spots) <= count:
        spot = rng.uniform(0, 480), rng.uniform(0, 420)
        if min(math.dist(spot, other) for other in spots) > 12:
            spots.append(spot)
    cells = (int(x // 160) + 3 * int(y // 105) for x, y in spots)
    return Region(tuple(spots), tuple(min(cell, DISTRICTS - 1) for cell in cells), _net(spots))


def _net(spots: list[Spot]) -> tuple[tuple[int, int], ...]:
    """Return the roads with no village nearer to both ends than they are to each other.

    This is the relative neighbourhood graph (Toussaint 1980): connected, and thin as in a steppe.
    """
    places = range(len(spots))
    return tuple(
        (a, b)
        for a in places
        for b in range(a + 1, len(spots))
        if not any(_between(spots, a, b, c) for c in places)
    )


def _between(spots: list[Spot], a: int, b: int, c: int) -> bool:
    far = math.dist(spots[a], spots[b])
    return math.dist(spots[a], spots[c]) < far and math.dist(spots[b], spots[c]) < far


REGIONS: dict[str, Callable[[Random, int], Region]] = {
    "clusters": clusters,
    "corridor": corridor,
    "steppe": steppe,
}
