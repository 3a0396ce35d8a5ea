"""Voronoi cells of points in the plane: a box cut by the bisectors with near neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import dist

import numpy as np

Point = tuple[float, float]
Ring = list[Point]


def cells(sites: Sequence[Point], box: tuple[Point, Point], count: int | None = None) -> list[Ring]:
    """Return the cells of the first ``count`` sites, counter-clockwise, cut to ``box``.

    Sites must differ from each other. ``box`` is its lower left and upper right corner. A site
    farther away than twice the farthest corner of a cell cannot cut it any more, so each cell
    looks at a dozen or two neighbours only.
    """
    (west, south), (east, north) = box
    frame = [(west, south), (east, south), (east, north), (west, north)]
    wanted = len(sites) if count is None else count
    return [_cell(sites, home, frame) for home in range(wanted)]


def _cell(sites: Sequence[Point], home: int, frame: Ring) -> Ring:
    """Return the points of ``frame`` that lie nearer to ``home`` than to any other site."""
    here, ring = sites[home], frame
    for other in _nearest(sites, home):
        there = sites[other]
        if dist(here, there) > 2 * max((dist(here, corner) for corner in ring), default=0.0):
            break
        ring = cut(ring, here, there)
    return ring


def _nearest(sites: Sequence[Point], home: int) -> Iterator[int]:
    """Yield the other sites, nearest first (ties in the order of the sites)."""
    points = np.asarray(sites, dtype=float)
    order = np.argsort(((points - points[home]) ** 2).sum(axis=1), kind="stable")
    return (int(index) for index in order if index != home)


def cut(ring: Ring, here: Point, there: Point) -> Ring:
    """Return the part of a convex ``ring`` that is at most as far from ``here`` as from ``there``.

    Sutherland and Hodgman (1974) for one half-plane.
    """
    middle = ((here[0] + there[0]) / 2, (here[1] + there[1]) / 2)
    across = (there[0] - here[0], there[1] - here[1])
    sides = [
        (x - middle[0]) * across[0] + (y - middle[1]) * across[1] for x, y in ring
    ]  # > 0: nearer to ``there``
    kept: Ring = []
    for index, corner in enumerate(ring):
        before, side = sides[index - 1], sides[index]
        if (before < 0 < side) or (side < 0 < before):
            kept.append(_between(ring[index - 1], corner, before / (before - side)))
        if side <= 0:
            kept.append(corner)
    return kept


def _between(start: Point, end: Point, share: float) -> Point:
    """Return the point at ``share`` of the way from ``start`` to ``end``."""
    return (start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1]))
