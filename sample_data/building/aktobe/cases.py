"""Patients awaiting an operation: invented numbers, no persons."""

from __future__ import annotations

import random

from sample_data.building.aktobe.demand import TRAIN_KM
from sample_data.building.aktobe.places import CITY
from sample_data.building.facts import Facts, Place
from sample_data.building.roads import road_km
from sample_data.building.tables import Row, row

SEED = 2016
WAITING = {
    # kind: patients, nights in a ward to choose from
    "surgery-general": (28, (2, 3, 4)),
    "surgery-orthopaedic": (20, (3, 5, 6)),
    "surgery-eye": (16, (0, 1)),
    "surgery-minor": (16, (0,)),
}


def cases(facts: Facts) -> list[Row]:
    """Return 80 cases, drawn by population outside the city, the minor ones near the railway."""
    rng = random.Random(SEED)
    far = road_km(facts, facts.stations)
    places = [place for place in facts.places if place.id != CITY]
    near = [place for place in places if far[place.id] <= TRAIN_KM]
    found: list[Row] = []
    for kind, (count, nights) in WAITING.items():
        pool = near if kind == "surgery-minor" else places
        found += [
            _case(f"case-{len(found) + number:03d}", kind, _drawn(rng, pool), nights, rng)
            for number in range(1, count + 1)
        ]
    return found


def _drawn(rng: random.Random, pool: list[Place]) -> str:
    return rng.choices(pool, [min(place.population, 5000) for place in pool])[0].id


def _case(name: str, kind: str, place: str, nights: tuple[int, ...], rng: random.Random) -> Row:
    urgent = rng.random() < 0.15
    long = rng.random() < 0.2 and kind in ("surgery-general", "surgery-orthopaedic")
    return row(
        id=name,
        kind=kind,
        settlement=place,
        block_min=240 if long else None,
        value=100 if urgent else None,
        latest=f"2016-10-{rng.randint(14, 24)}" if urgent else None,
        stay_days=rng.choice(nights) or None,
    )
