"""Areas of districts drawn from their settlements alone: joined, trimmed Voronoi cells.

No boundary is needed from anybody. Cells of one district are joined by dropping the edges they
share; points of nobody's land, set where no settlement is near, cut the cells off outside; the
outlines are smoothed in a way that leaves neighbours touching.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import pairwise
from math import ceil, floor, hypot
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from planner.outputs.maps.voronoi import Point, Ring, cells

Owner = TypeVar("Owner", bound=Hashable)
Edge = tuple[int, int]

SNAP_KM = 1e-3
"""Corners nearer to each other than this are one corner (rounding, and four-way corners)."""
LEAST_REACH_KM, MOST_REACH_KM = 8.0, 60.0
FJORD = 1.5
"""Bays of nobody's land narrower than twice this, in reaches, are land."""
SMOOTHING = 2


def areas(sites: Sequence[Point], owners: Sequence[Owner]) -> dict[Owner, list[Ring]]:
    """Return the rings around each owner's land (holes are rings too: fill even-odd).

    ``sites`` are plane coordinates in km. Of several sites at one point the first one counts.
    """
    lone: dict[Point, Owner] = {}
    for site, owner in zip(sites, owners, strict=True):
        lone.setdefault(site, owner)
    if not lone:
        return {}
    points, held = list(lone), list(lone.values())
    reach = reach_km(points)
    around, box = nobodys(points, reach)
    corners = _Corners()
    land = [corners.ring(cell) for cell in cells(points + around, box, len(points))]
    borders = _borders(land, held)
    ways = _rings_by_owner(borders)
    fixed = _junctions(borders)
    return {
        owner: [_smooth(ring, fixed, corners.points) for ring in rings]
        for owner, rings in ways.items()
    }


def reach_km(points: Sequence[Point]) -> float:
    """Return how far land reaches from a settlement: as far as lone neighbours lie apart."""
    if len(points) < 2:
        return LEAST_REACH_KM
    gaps = _squares(points, points)
    np.fill_diagonal(gaps, np.inf)
    typical = float(np.sqrt(np.quantile(gaps.min(axis=1), 0.9)))
    return min(max(1.6 * typical, LEAST_REACH_KM), MOST_REACH_KM)


def nobodys(points: Sequence[Point], reach: float) -> tuple[list[Point], tuple[Point, Point]]:
    """Return points of nobody's land around the settlements, and the box that holds them.

    They stand on a honeycomb where a disc of ``FJORD`` times ``reach`` fits in without coming
    nearer than ``reach`` to any settlement: empty steppe between villages stays land.
    """
    step, margin = reach / 2, (1 + FJORD) * reach + reach
    west, south = (min(point[axis] for point in points) - margin for axis in (0, 1))
    east, north = (max(point[axis] for point in points) + margin for axis in (0, 1))
    rows, columns = ceil((north - south) / (step * 0.866)) + 1, ceil((east - west) / step) + 1
    grid = [
        (west + (column + 0.5 * (row % 2)) * step, south + row * step * 0.866)
        for row in range(rows)
        for column in range(columns)
    ]
    near = _nearest_squares(grid, points)
    far = _outside((near > ((1 + FJORD) * reach) ** 2).reshape(rows, columns)).ravel()
    empty = _nearest_squares(grid, [grid[n] for n in np.flatnonzero(far)])
    band = (empty <= (FJORD * reach) ** 2) & (near <= (reach + 3 * step) ** 2)
    kept = [point for point, keep in zip(grid, band, strict=True) if keep]
    return kept, ((west - step, south - step), (east + step, north + step))


def _nearest_squares(some: Sequence[Point], others: Sequence[Point]) -> npt.NDArray[np.float64]:
    """Return each point's squared distance to the nearest of ``others``."""
    return np.concatenate(
        [_squares(some[at : at + 256], others).min(axis=1) for at in range(0, len(some), 256)]
    )


def _squares(some: Sequence[Point], others: Sequence[Point]) -> npt.NDArray[np.float64]:
    """Return the squared distances between two lists of points."""
    first, second = np.asarray(some, dtype=float), np.asarray(others, dtype=float)
    gaps: npt.NDArray[np.float64] = ((first[:, None, :] - second[None, :, :]) ** 2).sum(axis=2)
    return gaps


def _outside(free: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return which free squares of a board its rim can be reached from."""
    seen = np.zeros_like(free)
    seen[0, :], seen[-1, :], seen[:, 0], seen[:, -1] = True, True, True, True
    seen &= free
    while True:
        wider = seen.copy()
        wider[1:] |= seen[:-1]
        wider[:-1] |= seen[1:]
        wider[:, 1:] |= seen[:, :-1]
        wider[:, :-1] |= seen[:, 1:]
        wider &= free
        if (wider == seen).all():
            return seen
        seen = wider


class _Corners:
    """The corners of all cells, each once: near ones are snapped together."""

    def __init__(self) -> None:
        self.points: list[Point] = []
        self._boxes: dict[tuple[int, int], list[int]] = defaultdict(list)

    def ring(self, cell: Ring) -> list[int]:
        """Return the corners of a cell by number, none twice in a row."""
        numbers = [self._number(point) for point in cell]
        return [number for at, number in enumerate(numbers) if number != numbers[at - 1]]

    def _number(self, point: Point) -> int:
        column, row = floor(point[0] / SNAP_KM), floor(point[1] / SNAP_KM)
        for near in ((column + x, row + y) for x in (0, -1, 1) for y in (0, -1, 1)):
            for number in self._boxes.get(near, ()):
                known = self.points[number]
                if hypot(known[0] - point[0], known[1] - point[1]) <= SNAP_KM:
                    return number
        self.points.append(point)
        self._boxes[column, row].append(len(self.points) - 1)
        return len(self.points) - 1


def _borders(land: Iterable[list[int]], owners: Iterable[Owner]) -> dict[Edge, Owner]:
    """Return the directed edges with other land, or none, on their other side."""
    sides: dict[Edge, Owner] = {}
    for ring, owner in zip(land, owners, strict=True):
        for at, corner in enumerate(ring):
            sides[ring[at - 1], corner] = owner
    return {(a, b): owner for (a, b), owner in sides.items() if sides.get((b, a)) != owner}


def _junctions(borders: Iterable[Edge]) -> frozenset[int]:
    """Return the corners where more than two borders meet: smoothing leaves them in place."""
    ends: dict[int, set[int]] = defaultdict(set)
    for a, b in borders:
        ends[a].add(b)
        ends[b].add(a)
    return frozenset(corner for corner, others in ends.items() if len(others) > 2)


def _rings_by_owner(borders: Mapping[Edge, Owner]) -> dict[Owner, list[list[int]]]:
    """Return each owner's edges walked into closed rings."""
    onward: dict[Owner, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for (a, b), owner in borders.items():
        onward[owner][a].append(b)
    return {owner: list(_walk(steps)) for owner, steps in onward.items()}


def _walk(steps: dict[int, list[int]]) -> Iterable[list[int]]:
    """Yield closed walks until every step is used."""
    for start in list(steps):
        while steps[start]:
            ring, corner = [start], steps[start].pop(0)
            while corner != start and steps.get(corner):
                ring.append(corner)
                corner = steps[corner].pop(0)
            yield ring


def _smooth(ring: list[int], fixed: frozenset[int], points: Sequence[Point]) -> Ring:
    """Return the ring with its corners cut (Chaikin 1974), junctions left where they are.

    What lies between two junctions is smoothed by itself and the same in both directions, so
    the two neighbours along it get the same line.
    """
    stops = [at for at, corner in enumerate(ring) if corner in fixed]
    if not stops:
        return _chaikin([points[corner] for corner in [*ring, ring[0]]], closed=True)[:-1]
    turned = ring[stops[0] :] + ring[: stops[0]] + [ring[stops[0]]]
    smooth: Ring = []
    chain = [points[turned[0]]]
    for corner in turned[1:]:
        chain.append(points[corner])
        if corner in fixed:
            smooth += _chaikin(chain, closed=False)[:-1]
            chain = [points[corner]]
    return smooth


def _chaikin(line: Ring, *, closed: bool) -> Ring:
    """Return the line with its corners cut ``SMOOTHING`` times; open ends stay."""
    for _ in range(SMOOTHING):
        cuts = [
            point
            for (ax, ay), (bx, by) in pairwise(line)
            for point in (
                (0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by),
                (0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by),
            )
        ]
        line = [*cuts, cuts[0]] if closed else [line[0], *cuts[1:-1], line[-1]]
    return line
