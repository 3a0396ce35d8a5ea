"""Measure travel and screening at the real size: python benchmarks/network.py."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent))

from planner.inputs.generate import campaign_of_tables, generate
from planner.kpis.screening import screen
from planner.network import Network


@contextmanager
def measured(what: str, times: int = 1) -> Iterator[None]:
    started = time.perf_counter()
    yield
    each = (time.perf_counter() - started) / times
    print(f"{what:<44}{each * 1000:10.3f} ms" if times == 1 else f"{what:<44}{each * 1e6:10.1f} us")


def main() -> None:
    with measured("tables of 319 settlements, 45 teams, 30 days"):
        tables = generate(0, settlements=319, teams=45, days=30)
    with measured("checked and assembled"):
        campaign = campaign_of_tables(tables)
    network = Network(campaign)
    with measured(f"road matrix, {len(tables['links'])} links, one class of days"):
        network.minutes("road", 0)
    classes = sorted({network.day_class("road", day) for day in range(30)})
    with measured(f"road matrices of all {len(classes)} classes"):
        for cls in classes:
            network.minutes("road", cls)
    with measured("fallback pairs and minutes on the grid"):
        network.trip_minutes(campaign.teams[-1], 0)
    rng = Random(1)
    asked = [(*rng.sample(network.places, 2), rng.randrange(43_200)) for _ in range(20_000)]
    for turn in ("first", "again"):
        with measured(f"a trip, asked {turn}", times=len(asked)):
            for start, end, depart in asked:
                network.trip(campaign.teams[-1], start, end, depart)
    with measured("screening"):
        found = screen(campaign, network)
    print(f"{len(found)} findings")


if __name__ == "__main__":
    main()
