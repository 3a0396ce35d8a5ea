"""Roads and rails: links, a matrix, or nothing at all."""

from __future__ import annotations

import itertools
from math import asin, cos, radians, sin, sqrt

from planner.inputs.generating.draft import Draft


def add_ways(draft: Draft) -> None:
    """Add the networks that the traits ask for."""
    if draft.traits.roads == "links":
        _roads(draft)
    elif draft.traits.roads == "matrix":
        _matrix(draft, "road", range(draft.settlements))
    stations = add_sidings(draft) if draft.traits.rail != "none" else []
    if draft.traits.rail == "links":
        _railway(draft, stations)
    elif draft.traits.rail == "matrix":
        _matrix(draft, "rail", stations)


def add_sidings(draft: Draft) -> list[int]:
    """Give the first settlement and about a third of the others sidings; return them."""
    rows = draft.rows("settlements")
    count = min(len(rows), max(2, len(rows) // 3), 40)
    stations = [0, *sorted(draft.rng.sample(range(1, len(rows)), count - 1))] if count > 1 else [0]
    for number in stations:
        rows[number]["sidings"] = str(3 if number == 0 else draft.pick((1, 1, 2)))
    return stations


def _roads(draft: Draft) -> None:
    """Join each settlement to the nearest earlier one, and some neighbours to each other."""
    joined: set[tuple[int, int]] = set()
    for number in range(1, draft.settlements):
        if draft.settlements <= 6 or not draft.chance(0.02):  # some lie off all roads
            joined.add((_nearest(draft, number, number), number))
    for _ in range(draft.settlements // 3):
        start = draft.rng.randrange(draft.settlements)
        end = _nearest(draft, start, draft.settlements)
        if start != end and (start, end) not in joined and (end, start) not in joined:
            joined.add((start, end))
    for start, end in sorted(joined):
        _link(draft, "road", start, end, slowest=1.8)


def _nearest(draft: Draft, place: int, below: int) -> int:
    """Return one of the two nearest places with a number under ``below``."""
    others = sorted(
        (distance_km(draft, place, other), other) for other in range(below) if other != place
    )
    return draft.pick(others[:2])[1] if others else place


def _railway(draft: Draft, stations: list[int]) -> None:
    """Join the stations in a line from west to east."""
    line = sorted(stations, key=lambda number: draft.points[number][1])
    for start, end in itertools.pairwise(line):
        _link(draft, "rail", start, end, slowest=1.2)


def _link(draft: Draft, profile: str, start: int, end: int, slowest: float) -> None:
    """Add a link, or two one-way ones that differ."""
    km = max(1.0, round(distance_km(draft, start, end) * draft.rng.uniform(1.05, 1.35), 1))
    ways = [(start, end)] if draft.chance(0.9) else [(start, end), (end, start)]
    for here, there in ways:
        minutes = round(km * draft.rng.uniform(0.8, slowest), draft.pick((0, 1)))
        draft.add(
            "links",
            profile=profile,
            from_=place_id(here),
            to=place_id(there),
            km=km,
            min=draft.maybe(0.6, max(1.0, minutes)),
            oneway="yes" if len(ways) == 2 else draft.maybe(0.1, "no"),
        )


def _matrix(draft: Draft, profile: str, places: list[int] | range) -> None:
    """Add journeys that differ there and back; some pairs are missing."""
    for start in places:
        for end in places:
            if start != end and not draft.chance(0.05):
                km = round(distance_km(draft, start, end) * 1.2, 1)
                minutes = round(km * draft.rng.uniform(0.8, 1.5) + 1, 1)
                draft.add(
                    "matrix",
                    profile=profile,
                    from_=place_id(start),
                    to=place_id(end),
                    km=km,
                    min=minutes,
                )


def place_id(number: int) -> str:
    """Return the id of the settlement with this number."""
    return f"s{number + 1:03d}"


def distance_km(draft: Draft, start: int, end: int) -> float:
    """Return the great-circle distance of two settlements, by number."""
    (lat1, lon1), (lat2, lon2) = draft.points[start], draft.points[end]
    half = sin(radians(lat2 - lat1) / 2) ** 2
    half += cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ** 2
    return 2 * 6371.0088 * asin(sqrt(half))
