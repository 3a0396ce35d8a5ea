"""From the stays of teams to routes of a region, and from the legs of its routes to stays."""

from __future__ import annotations

from collections.abc import Sequence

from planner.solver.board.board import Board, Stop
from planner.solver.routes.problem import Leg, Route
from planner.solver.routes.region import Region


def routes_of(region: Region, board: Board, stops: Sequence[Sequence[Stop]]) -> list[Route]:
    """Return routes that come near to the stays of the teams (by number in the region)."""
    at: dict[int, list[int]] = {}
    for v, chance in enumerate(region.chances):
        at.setdefault(chance.place, []).append(v)
    used: set[tuple[int, int]] = set()
    return [
        _route_of(region, board, index, list(rows), at, used) for index, rows in enumerate(stops)
    ]


def _route_of(
    region: Region,
    board: Board,
    index: int,
    stops: list[Stop],
    at: dict[int, list[int]],
    used: set[tuple[int, int]],
) -> Route:
    per_day, may = board.statics.slots.per_day, region.problem.visits.may
    nights = _nights_kept(region, board, index, stops)
    route: list[int] = []
    for place, first, end in stops:
        for day in range(first // per_day, min(board.statics.slots.days, end // per_day + 1)):
            low = max(first - day * per_day, 0)
            high = min(end - day * per_day, per_day)
            fits = [
                (region.chances[v].gain, -v)
                for v in at.get(place, ())
                if may[index, v]
                and day in region.chances[v].days
                and (place, region.chances[v].stage) not in used
                and region.chances[v].begin + region.chances[v].slack >= low
                and max(low, region.chances[v].begin) + region.chances[v].length <= high
            ]
            if fits:
                v = -max(fits)[1]
                used.add((place, region.chances[v].stage))
                route.append(v)
            if nights and nights[0][1] == day and end > (day + 1) * per_day:
                route.append(nights.pop(0)[0])
    return tuple(route)


def _nights_kept(
    region: Region, board: Board, index: int, stops: list[Stop]
) -> list[tuple[int, int]]:
    """Return the nights at home that must be, each on the last night that it can be on."""
    s, row = board.statics, board.statics.teams[region.teams[index]]
    base, per_day = s.place[row.base], s.slots.per_day
    at_home = [
        day
        for place, first, end in stops
        if place == base
        for day in range(first // per_day, end // per_day)
        if first < (day + 1) * per_day < end
    ]
    found, last = [], row.first_day - 1
    for number in region.nights[index]:
        limit = last + 1 + (row.max_nights_away or 0)
        near = [day for day in at_home if last < day <= limit]
        if near:
            last = near[-1]
            found.append((number, last))
    return found


def stops_of(region: Region, board: Board, index: int, legs: Sequence[Leg]) -> list[Stop]:
    """Return the stays that the legs of a team (by number in the region) leave.

    What leads from a place to itself is no leg: visits of one place may follow each other.
    """
    s, row = board.statics, board.statics.teams[region.teams[index]]
    here, since = s.place[row.base], row.first_day * s.slots.per_day
    stops: list[Stop] = []
    for leg in legs:
        if leg.end != here:
            stops.append((here, since, leg.depart))
            here, since = leg.end, leg.arrive
    return [*stops, (here, since, (row.last_day + 1) * s.slots.per_day)]
