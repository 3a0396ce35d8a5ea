"""Roads and rails as links of the campaign, and distances over the roads."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable

from sample_data.building.facts import Facts, Stretch
from sample_data.building.tables import Row, row

SPEED_KMH = {"republican": 80, "regional": 60, "local": 45, "assumed local": 45}
"""Assumed speeds by class of road (the first word of the class decides)."""
RAIL_KMH = 50
"""Assumed speed of the health train."""


def speed_kmh(road_class: str) -> int:
    """Return the assumed speed on a class of road."""
    return next(speed for name, speed in SPEED_KMH.items() if road_class.startswith(name))


def road_links(facts: Facts) -> list[Row]:
    """Return every road link, with whole minutes at the assumed speed."""
    return [_link("road", road, speed_kmh(road.sort)) for road in facts.roads]


def rail_links(facts: Facts) -> list[Row]:
    """Return the rail links between settlements; halts without one are contracted or left out."""
    known = {place.id for place in facts.places}
    inside = contracted(facts.rails, known)
    return [_link("rail", rail, RAIL_KMH) for rail in inside]


def contracted(rails: Iterable[Stretch], known: set[str]) -> list[Stretch]:
    """Return the links between known settlements, two joined where they meet at a mere halt."""
    rails = list(rails)
    inside = [rail for rail in rails if rail.start in known and rail.end in known]
    halts = {end for rail in rails for end in (rail.start, rail.end)} - known
    for halt in sorted(halts):
        met = [rail for rail in rails if halt in (rail.start, rail.end)]
        ends = [end for rail in met for end in (rail.start, rail.end) if end in known]
        if len(met) == len(ends) == 2:
            inside.append(Stretch(ends[0], ends[1], met[0].km + met[1].km, met[0].sort))
    return inside


def _link(profile: str, stretch: Stretch, speed: int) -> Row:
    minutes = max(1, round(stretch.km / speed * 60))
    km = f"{stretch.km:.1f}".removesuffix(".0")
    return row(profile=profile, from_=stretch.start, to=stretch.end, km=km, min=minutes)


def road_km(facts: Facts, origins: Iterable[str]) -> dict[str, float]:
    """Return the km over the roads from each settlement to the nearest of ``origins``."""
    near: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for road in facts.roads:
        near[road.start].append((road.end, road.km))
        near[road.end].append((road.start, road.km))
    found: dict[str, float] = {}
    heap = [(0.0, name) for name in sorted(set(origins))]
    while heap:
        km, name = heapq.heappop(heap)
        if name in found:
            continue
        found[name] = km
        for other, length in near[name]:
            heapq.heappush(heap, (km + length, other))
    return found
