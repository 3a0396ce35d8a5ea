"""How many slots of a day go into whole sessions, by the slots that there are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from planner.solver.bound.openings import NO_LIMIT
from planner.solver.bound.sorts import Sort
from planner.solver.bound.table import Table

Counts = npt.NDArray[np.int16]


def filling(table: Table, groups: Sequence[int], sort: Sort, per_day: int) -> Counts:
    """Return, by group of a sort and place, the slots of whole sessions in 0, 1, 2 … of a day.

    ``groups`` are the numbers that the sort's groups have in the table.
    """
    start = table.start
    found = np.empty((len(groups), start.shape[1] - 1, per_day + 1), np.int16)
    for k, g in enumerate(groups):
        if sort.load[k] >= NO_LIMIT:  # a session may run into the next day
            found[k] = np.arange(per_day + 1)
            continue
        for place in range(found.shape[1]):
            halls = slice(start[g, place], start[g, place + 1])
            units = set(zip(table.least[halls].tolist(), table.length[halls].tolist(), strict=True))
            found[k, place] = _filled(tuple(sorted(units)), per_day)
    return found


@cache
def _filled(units: tuple[tuple[int, int], ...], per_day: int) -> Counts:
    """Return the slots of whole sessions; ``units`` are their least and the steps beyond it."""
    lengths = {n for least, step in units for n in range(least, per_day + 1, step)}
    filled = np.zeros(per_day + 1, np.bool_)
    filled[0] = True
    for n in range(1, per_day + 1):
        filled[n] = any(filled[n - length] for length in lengths if length <= n)
    most: Counts = np.maximum.accumulate(np.where(filled, np.arange(per_day + 1), 0))
    return most.astype(np.int16)
