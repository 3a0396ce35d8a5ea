"""Campaigns that are tours and nothing else: python -m benchmarks.tours.instances NAME FOLDER.

Three directions with equal teams; in each settlement at most one session a direction, of 120 to
300 minutes and worth a number of points; days of 540 minutes; a bed everywhere. Lengths are a kind
of their own each, so that a session serves all the demand of its settlement or none.
"""

from __future__ import annotations

import argparse
import math
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from benchmarks.tours.regions import DISTRICTS, REGIONS, Region
from planner.inputs.generate import Tables, write_tables

START = date(2026, 9, 28)  # a Monday
DIRECTIONS = ("health", "culture", "business")
LENGTHS = range(120, 301, 30)
CROWD = 1_000_000
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat")
OPEN = ("08:00-17:00", "08:00-17:00", "08:00-13:00", "12:00-17:00")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What one campaign of the lab is like; ``crews`` is the number of teams of a direction."""

    region: str
    crews: int
    days: int = 24
    settlements: int = 80
    has_windows: bool = False
    rest: str = ""
    max_drive_min: str = ""
    price_km: str = "0"
    price_night: str = "0"
    seed: int = 1


INSTANCES = {
    "clusters-tight": Shape(region="clusters", crews=1),
    "clusters-loose": Shape(region="clusters", crews=2, days=15),
    "corridor-tight": Shape(region="corridor", crews=1, seed=2),
    "corridor-loose": Shape(region="corridor", crews=2, days=15, seed=2),
    "steppe-tight": Shape(region="steppe", crews=1, seed=3),
    "steppe-loose": Shape(region="steppe", crews=2, days=15, seed=3),
    "hours-tight": Shape(
        region="clusters", crews=1, has_windows=True, rest="sun", max_drive_min="300", seed=4
    ),
    "hours-loose": Shape(region="steppe", crews=2, has_windows=True, rest="sun", seed=5),
    "priced": Shape(region="steppe", crews=2, price_km="0.5", price_night="5", seed=6),
}


def tables_of(name: str) -> Tables:
    """Return the tables of one of ``INSTANCES``, as text."""
    return tables_of_shape(INSTANCES[name], name)


def tables_of_shape(shape: Shape, name: str = "") -> Tables:
    """Return the tables of a campaign that is tours and nothing else."""
    rng = Random(f"tours/{shape.seed}")
    region = REGIONS[shape.region](rng, shape.settlements)
    people = [0, *(_people(rng, number) for number in range(shape.settlements))]
    tables: Tables = {
        "campaign": _settings(name, shape),
        "directions": [{"id": direction} for direction in DIRECTIONS],
        "districts": [{"id": f"d{number}"} for number in range(1, DISTRICTS + 1)],
        "settlements": _settlements(region, people),
        "kinds": _kinds(),
        "links": _links(region),
        "demand": _demand(rng, people),
        "venues": _venues(rng, shape),
        "calendar": _market_days(rng, shape),
    }
    return tables | _teams(shape)


def _people(rng: Random, number: int) -> int:
    """Return residents: many small villages, few large, the centres of districts larger."""
    return int(min(12_000, rng.lognormvariate(6.8, 0.9)) * (2.5 if number < DISTRICTS else 1))


def _settings(name: str, shape: Shape) -> list[dict[str, str]]:
    cells = {
        "name_en": f"tours {name}",
        "start": START.isoformat(),
        "end": (START + timedelta(days=shape.days - 1)).isoformat(),
        "grid_min": "10",
        "lunch_min": "0",
        "rest_weekdays": shape.rest,
        "price_km": shape.price_km,
        "price_night": shape.price_night,
    }
    return [{"key": key, "value": value} for key, value in cells.items()]


def _settlements(region: Region, people: list[int]) -> list[dict[str, str]]:
    return [
        {
            "id": _place(number),
            "district": f"d{district + 1}",
            "lat": f"{48 + y / 111.2:.5f}",
            "lon": f"{55 + x / (111.2 * math.cos(math.radians(50))):.5f}",
            "population": str(people[number]),
            "beds": "1000",
        }
        for number, ((x, y), district) in enumerate(
            zip(region.spots, region.districts, strict=True)
        )
    ]


def _kinds() -> list[dict[str, str]]:
    return [
        {
            "id": f"{direction}-{length}",
            "direction": direction,
            "category": "reception",
            "needs": f"{direction}:1",
            "venue": "hall",
            "block_min": str(length),
            "people_per_block": str(CROWD),
            "per_settlement": "1",
        }
        for direction in DIRECTIONS
        for length in LENGTHS
    ]


def _links(region: Region) -> list[dict[str, str]]:
    far = ((a, b, math.dist(region.spots[a], region.spots[b])) for a, b in region.roads)
    return [
        {"profile": "road", "from": _place(a), "to": _place(b), "km": f"{1.15 * km:.1f}"}
        for a, b, km in far
    ]


def _demand(rng: Random, people: list[int]) -> list[dict[str, str]]:
    lengths = {
        number: min(LENGTHS[-1], LENGTHS[0] + count // 1200 * 30)
        for number, count in enumerate(people)
    }
    return [
        {
            "settlement": _place(number),
            "kind": f"{direction}-{lengths[number]}",
            "people": str(max(20, int(count * rng.uniform(0.05, 0.25)))),
        }
        for direction in DIRECTIONS
        for number, count in enumerate(people)
        if number > 0
    ]


def _venues(rng: Random, shape: Shape) -> list[dict[str, str]]:
    def hours() -> str:
        return rng.choice(OPEN) if shape.has_windows else ""

    return [
        {"id": f"hall-{n}", "settlement": _place(n), "kind": "hall", "rooms": "9", "hours": hours()}
        for n in range(1, shape.settlements + 1)
    ]


def _market_days(rng: Random, shape: Shape) -> list[dict[str, str]]:
    """Return closed weekdays: in every third settlement, where there are windows."""
    if not shape.has_windows:
        return []
    return [
        {"scope": "settlement", "id": _place(n), "days": rng.choice(WEEKDAYS), "note": "market"}
        for n in range(1, shape.settlements + 1)
        if rng.random() < 1 / 3
    ]


def _teams(shape: Shape) -> Tables:
    names = [
        (direction, f"{direction}-team-{number}")
        for direction in DIRECTIONS
        for number in range(1, shape.crews + 1)
    ]
    return {
        "teams": [
            {
                "id": name,
                "direction": direction,
                "base": _place(0),
                "shift": "08:00-17:00",
                "max_drive_min": shape.max_drive_min,
            }
            for direction, name in names
        ],
        "specialists": [
            {"id": f"{name}-member", "team": name, "skills": direction, "max_hours": "9"}
            for direction, name in names
        ],
    }


def _place(number: int) -> str:
    return "base" if number == 0 else f"p{number:02d}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=[*INSTANCES, "all"])
    parser.add_argument("folder", type=Path, help="where the tables go (all: a folder each in it)")
    given = parser.parse_args()
    if given.name != "all":
        write_tables(tables_of(given.name), given.folder)
        return
    for name in INSTANCES:
        write_tables(tables_of(name), given.folder / name)


if __name__ == "__main__":
    main()
