"""OR-Tools routing: days of work follow each other; sessions keep off midnight by forbidden starts.

The moment of a visit has holes where a session would touch the end of its day or closed hours; only
drives may cross midnight, and the walk gives them a night. (Nights as breaks of the vehicles were
tried too: with optional visits no tour was found in a minute.)
"""

from __future__ import annotations

import time as clock

from ortools.constraint_solver import pywrapcp, routing_enums_pb2

from benchmarks.tours.core import Core, Strand, Visit

PRIZE = 100
"""Worth of a point against a minute of driving, so that points come first."""
LONG_S = 36_000
"""A limit by the clock, since it asks for one; the processor time ends it."""
FIRST = (
    routing_enums_pb2.FirstSolutionStrategy.PARALLEL_CHEAPEST_INSERTION,
    routing_enums_pb2.FirstSolutionStrategy.PATH_CHEAPEST_ARC,
)


def orders(core: Core, strand: Strand, seconds: float, seed: int) -> list[list[int]]:
    """Return the order of visits of each team of a strand, after so much processor time."""
    places = [core.base, *(visit.place for visit in strand.visits)]
    manager = pywrapcp.RoutingIndexManager(len(places), len(strand.teams), 0)
    routing = pywrapcp.RoutingModel(manager)
    work = [0, *(visit.minutes for visit in strand.visits)]
    minutes = [[work[a] + core.drive[i][j] for j in places] for a, i in enumerate(places)]
    costs = [
        [core.drive[i][j] + round(PRIZE * core.price_km * core.km[i][j]) for j in places]
        for i in places
    ]
    routing.SetArcCostEvaluatorOfAllVehicles(routing.RegisterTransitMatrix(costs))
    horizon = len(core.workdays) * core.day_min
    routing.AddDimension(routing.RegisterTransitMatrix(minutes), horizon, horizon, False, "time")
    time = routing.GetDimensionOrDie("time")
    for number, visit in enumerate(strand.visits, 1):
        node = manager.NodeToIndex(number)
        for start, end in _holes(core, visit):
            time.CumulVar(node).RemoveInterval(start, end)
        routing.AddDisjunction([node], round(PRIZE * visit.points))
    end = clock.process_time() + seconds
    limit = routing.solver().CustomLimit(lambda: clock.process_time() >= end)
    routing.AddSearchMonitor(limit)
    found = routing.SolveWithParameters(_parameters(seed))
    return [] if found is None else [_route(routing, manager, found, v) for v in _range(strand)]


def _range(strand: Strand) -> range:
    return range(len(strand.teams))


def _holes(core: Core, visit: Visit) -> list[tuple[int, int]]:
    """Return the spans (ends included) in which the visit may not start."""
    holes, free = [], 0
    for number, day in enumerate(core.workdays):
        window, opens = visit.windows[day], number * core.day_min
        if window is None:
            continue
        if free < opens + window[0]:
            holes.append((free, opens + window[0] - 1))
        free = opens + window[1] - visit.minutes + 1
    return [*holes, (free, len(core.workdays) * core.day_min)]


def _parameters(seed: int) -> object:
    found = pywrapcp.DefaultRoutingSearchParameters()
    found.time_limit.seconds = LONG_S
    found.first_solution_strategy = FIRST[seed % len(FIRST)]
    found.local_search_metaheuristic = (
        routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    )
    return found


def _route(
    routing: pywrapcp.RoutingModel,
    manager: pywrapcp.RoutingIndexManager,
    found: pywrapcp.Assignment,
    vehicle: int,
) -> list[int]:
    route, at = [], routing.Start(vehicle)
    while not routing.IsEnd(at := found.Value(routing.NextVar(at))):
        route.append(manager.IndexToNode(at) - 1)
    return route
