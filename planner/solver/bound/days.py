"""Days alike of teams alike: what the programme of day tours tells apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from planner.solver.bound.sorts import Sort

ALIKE = 0.02
"""Days are alike if at most this share of their working slots differs."""


@dataclass(frozen=True, slots=True, eq=False)
class Crew:
    """Teams that differ in home and calendar at most: one of them stands for all.

    ``days`` are (first slot, last slot, how many such days all of them have together).
    """

    sort: Sort
    days: tuple[tuple[int, int, float], ...]


def crews_of(sorts: Sequence[Sort], per_day: int) -> list[Crew]:
    """Return the crews of some sorts."""
    alike: dict[object, list[Sort]] = {}
    for sort in sorts:
        alike.setdefault((sort.groups, id(sort.ways.legs)), []).append(sort)
    return [_crew(rows, per_day) for rows in alike.values()]


def _crew(sorts: list[Sort], per_day: int) -> Crew:
    most = max(sorts, key=lambda sort: sort.ways.last - sort.ways.first)
    known = _days(most, per_day)
    mine = sum(count for _, _, count in known)
    every = sum(sort.teams * sum(n for _, _, n in _days(sort, per_day)) for sort in sorts)
    share = every / mine if mine else 0.0
    return Crew(most, tuple((first, last, count * share) for first, last, count in known))


def _days(sort: Sort, per_day: int) -> list[tuple[int, int, float]]:
    """Return the sorts of working days of a team; a day begins when the first may work."""
    way, found = sort.ways, list[tuple[int, int, npt.NDArray[np.int16], float]]()
    slots = np.flatnonzero(np.diff(sort.open_, axis=2).any(axis=(0, 1)))
    begins = int((slots % per_day).min()) if len(slots) else 0
    for first in range(way.first + begins, way.last, per_day):
        last = min(way.last, first + per_day)
        work = np.diff(sort.open_[:, :, first : last + 1], axis=2)
        if work.any():
            for index, (begin, end, other, count) in enumerate(found):
                if end - begin == last - first and _alike(sort, first, begin, work, other):
                    found[index] = begin, end, other, count + 1.0
                    break
            else:
                found.append((first, last, work, 1.0))
    return [(first, last, count) for first, last, _, count in found]


def _alike(
    sort: Sort, a: int, b: int, work: npt.NDArray[np.int16], other: npt.NDArray[np.int16]
) -> bool:
    size = work.shape[2]
    roads = [np.where(u > 0, u - x, 0) for x in (a, b) for u in [sort.ways.until[x : x + size]]]
    return bool((roads[0] == roads[1]).all() and (work != other).sum() <= ALIKE * work.sum())
