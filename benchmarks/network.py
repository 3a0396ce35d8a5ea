"""Measure the network at the real size: python benchmarks/network.py."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent))

from planner.domain.campaign import Campaign
from planner.domain.clock import Horizon, Span
from planner.domain.ids import DirectionId, DistrictId, SettlementId, TeamId
from planner.domain.links import Link
from planner.domain.people import Direction, Team
from planner.domain.places import District, Settlement
from planner.network import Network


def grid_of_roads(places: int, links: int, days: int, rng: Random) -> Campaign:
    """Return a campaign of ``places`` on a tree of roads with extra links, some closed."""
    ids = [SettlementId(f"s{number}") for number in range(places)]
    pairs = {(rng.randrange(max(0, end - 8), end), end) for end in range(1, places)}
    while len(pairs) < links:
        start, end = sorted(rng.sample(range(places), 2))
        pairs.add((start, end))
    roads = []
    for number, (start, end) in enumerate(sorted(pairs)):
        km = Fraction(rng.randint(30, 600), 10)
        shut = (Span(1440 * (number % days), 1440 * (number % days + 1)),)
        roads.append(
            Link(
                profile="road",
                start=ids[start],
                end=ids[end],
                km=km,
                minutes=km,
                closed=shut if number % 20 == 0 else (),
            )
        )
    team = Team(
        id=TeamId("t"), direction=DirectionId("d"), base=ids[0], first_day=0, last_day=days - 1
    )
    return Campaign(
        horizon=Horizon(start=date(2026, 9, 29), days=days),
        directions=(Direction(id=DirectionId("d")),),
        districts=(District(id=DistrictId("d")),),
        settlements=tuple(
            Settlement(
                id=place,
                district=DistrictId("d"),
                lat=48 + rng.random() * 3,
                lon=54 + rng.random() * 8,
            )
            for place in ids
        ),
        venues=(),
        teams=(team, replace(team, id=TeamId("slow"), speed_factor=Decimal("0.8"))),
        specialists=(),
        kinds=(),
        links=tuple(roads),
    )


def main() -> None:
    campaign = grid_of_roads(319, 415, 30, Random(0))
    started = time.perf_counter()
    network = Network(campaign)
    network.minutes("road", 0)
    print(f"one class of days, 319 places, 830 arcs: {time.perf_counter() - started:.3f} s")
    started = time.perf_counter()
    classes = {network.day_class("road", day) for day in range(30)}
    for cls in classes:
        network.trip_minutes(campaign.teams[0], cls)
    print(f"all {len(classes)} classes, stepped: {time.perf_counter() - started:.3f} s")
    rng = Random(1)
    asked = [(*rng.sample(network.places, 2), rng.randrange(43200)) for _ in range(20_000)]
    for name in ("first", "again"):
        started = time.perf_counter()
        for start, end, depart in asked:
            network.trip(campaign.teams[1], start, end, depart)
        print(f"20,000 trips, {name}: {(time.perf_counter() - started) * 50:.1f} us each")


if __name__ == "__main__":
    main()
