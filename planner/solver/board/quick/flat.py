"""Tables put one behind the other in two flat arrays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from planner.solver.board.quick import layout as at
from planner.solver.board.quick.jit import Numbers, Points


class Flat:
    """Arrays in the making: tables are put one behind the other."""

    def __init__(self) -> None:
        self.scalars: dict[int, int] = {}
        self._numbers: list[Numbers] = []
        self._points: list[Points] = [np.zeros(1)]
        self._size, self._points_size = at.ENTRIES, 1

    def put(self, entry: int, values: Iterable[int] | Numbers) -> None:
        """Put a table of numbers."""
        table = np.asarray(values if isinstance(values, np.ndarray) else list(values), np.int64)
        self.scalars[entry] = self._size
        self._numbers.append(table.ravel())
        self._size += table.size

    def room(self, entry: int, size: int, value: int = 0) -> None:
        """Leave room for a table of numbers."""
        self.put(entry, np.full(max(1, size), value, np.int64))

    def points(self, entry: int, values: Sequence[float] | Points) -> None:
        """Put a table of points."""
        table = np.asarray(values, np.float64)
        self.scalars[entry] = self._points_size
        self._points.append(table)
        self._points_size += table.size

    def lists(
        self, pointers: int, entry: int, lists: Iterable[Sequence[int] | Numbers], width: int = 1
    ) -> None:
        """Put lists one behind the other, with a table of (first, count) in rows of ``width``."""
        rows = [np.asarray(row, np.int64) for row in lists]
        sizes = np.array([len(row) // width for row in rows], np.int64)
        first = np.cumsum(sizes) - sizes
        self.put(pointers, np.stack((first, sizes), 1))
        self.put(entry, np.concatenate([*rows, np.zeros(1, np.int64)]))

    def made(self) -> tuple[Numbers, Points]:
        """Return the arrays."""
        head = np.zeros(at.ENTRIES, np.int64)
        for entry, value in self.scalars.items():
            head[entry] = value
        return np.concatenate([head, *self._numbers]), np.concatenate(self._points)


def or_none(value: int | None) -> int:
    """Return a number as compiled code has it, which knows no None."""
    return at.NONE if value is None else value
