"""PyVRP: no nights, so the days of work follow each other without a gap.

Two ways of saying a month to it. ``sum``: one long day, of which a share is set aside for what is
lost where a day ends; the walk finds the real days. ``days``: each visit is a group of clients,
one for each day, open so that a session neither begins the day before nor ends the day after; only
drives may cross midnight, and the walk gives them a night.
"""

from __future__ import annotations

import time

from pyvrp import Client, Location, Model

from benchmarks.tours.core import Core, Strand, Visit

PRIZE = 1000
"""Worth of a point against a minute of driving, so that points come first."""


def orders(
    core: Core, strand: Strand, seconds: float, seed: int, *, by_day: bool, share: float
) -> list[list[int]]:
    """Return the order of visits of each team of a strand, after so much processor time."""
    model = Model()
    spots = [model.add_location(0, 0) for _ in core.drive]
    _roads(model, core, spots)
    depot = model.add_depot(spots[core.base])
    horizon = int(len(core.workdays) * core.day_min * share)
    model.add_vehicle_type(
        len(strand.teams),
        start_depot=depot,
        end_depot=depot,
        shift_duration=horizon,
        tw_late=horizon,
    )
    numbers: list[int] = []
    for number, visit in enumerate(strand.visits):
        spot = spots[visit.place]
        added = _by_day(model, core, spot, visit) if by_day else [_once(model, spot, visit)]
        numbers += [number] * len(added)
    end = time.process_time() + seconds
    found = model.solve(lambda _: time.process_time() >= end, seed=seed, display=False)
    return [
        [numbers[stop.idx] for stop in route if stop.is_client()] for route in found.best.routes()
    ]


def _once(model: Model, spot: Location, visit: Visit) -> Client:
    return model.add_client(
        spot,
        service_duration=visit.minutes,
        prize=round(PRIZE * visit.points),
        required=False,
    )


def _by_day(model: Model, core: Core, spot: Location, visit: Visit) -> list[Client]:
    group = model.add_client_group(required=False)
    spans = ((n, visit.windows[day]) for n, day in enumerate(core.workdays))
    return [
        model.add_client(
            spot,
            service_duration=visit.minutes,
            tw_early=number * core.day_min + window[0],
            tw_late=number * core.day_min + window[1] - visit.minutes,
            prize=round(PRIZE * visit.points),
            required=False,
            group=group,
        )
        for number, window in spans
        if window is not None
    ]


def _roads(model: Model, core: Core, spots: list[Location]) -> None:
    for a, here in enumerate(spots):
        for b, there in enumerate(spots):
            if a != b:
                minutes = core.drive[a][b]
                cost = round(PRIZE * core.price_km * core.km[a][b]) + minutes
                model.add_edge(here, there, distance=cost, duration=minutes)
