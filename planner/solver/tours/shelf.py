"""Keeps the gain curves of teams that are alike, as the flat arrays that the labelling reads."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from planner.solver.tours.asked import Bools, Chances, Floats, Ints

Numbers = npt.NDArray[np.int64]
Measured = tuple[Numbers, Numbers, Floats]
"""Where each place's options of each sort and stage begin, rows (begin, end, slack), points."""

SLACK_ROWS = 20_000
"""Rows that are worth nothing any more before the rest is put together."""


class Shelf:
    """Curves of all places for one sort of team. What is put in later replaces what was there."""

    def __init__(self, places: int, sorts: int, stages: int, per_day: int) -> None:
        self.stamp = np.zeros(places, np.int64)
        self.known = np.zeros(places, np.bool_)
        self._first = np.zeros((places, max(1, sorts), stages + 1), np.int32)
        self._begins = np.zeros((places, max(1, sorts), per_day), np.bool_)
        self._rows = np.zeros((0, 3), np.int32)
        self._gain = np.zeros(0)
        self._place = np.zeros(0, np.int32)
        self._dead = 0

    def put(self, places: Numbers, measured: Measured, stamps: Numbers) -> None:
        """Put in the curves of some places."""
        first, rows, gains = measured
        old = self._first[places]
        self._dead += int((old.max(axis=(1, 2)) - old[:, 0, 0]).sum())
        self.stamp[places], self.known[places] = stamps, True
        self._first[places] = first + len(self._gain)
        ends = np.append(first[1:, 0, 0], len(gains))
        owner = np.repeat(places, ends - first[:, 0, 0])
        self._rows = np.concatenate((self._rows, rows.astype(np.int32)))
        self._gain = np.concatenate((self._gain, gains))
        self._place = np.concatenate((self._place, owner.astype(np.int32)))
        self._begins[places] = _begins(first, rows, self._begins.shape[2])
        if self._dead > SLACK_ROWS:
            self._tidy()

    def _tidy(self) -> None:
        """Leave out the rows that have been replaced."""
        low = self._first[:, 0, 0][self._place]
        high = self._first.max(axis=(1, 2))[self._place]
        at = np.arange(len(self._place))
        live = (at >= low) & (at < high)
        moved = np.append(np.cumsum(live) - live, live.sum()).astype(np.int32)
        self._first = moved[self._first]
        self._rows, self._gain = self._rows[live], self._gain[live]
        self._place, self._dead = self._place[live], 0

    def options(self, place: int, sort: int, stage: int) -> tuple[tuple[int, int, float, int], ...]:
        """Return the options (begin, end, gain, slack) of a stage at a place."""
        low, high = self._first[place, sort, stage : stage + 2]
        rows, gains = self._rows[low:high].tolist(), self._gain[low:high].tolist()
        return tuple((a, b, gain, slack) for (a, b, slack), gain in zip(rows, gains, strict=True))

    def chances(
        self, of_day: Ints, inside: Bools | None, factors: Sequence[float] | None
    ) -> Chances:
        """Return the curves of the places ``inside`` (None: of all), gains times ``factors``."""
        gain, begins = self._gain, self._begins
        if factors is not None:
            gain = gain * np.array(factors)[self._place]
        if inside is not None:
            begins = begins & inside[:, None, None]
        begin, end, slack = (np.ascontiguousarray(self._rows[:, i]) for i in range(3))
        return Chances(of_day, self._first, begin, end, gain, slack, begins)


def _begins(first: Numbers, rows: Numbers, per_day: int) -> Bools:
    """Return, by place and sort of day, the slots at which an option may begin."""
    places, sorts, _ = first.shape
    change = np.zeros((len(rows) + 1, per_day + 1), np.int32)
    at = np.arange(len(rows))
    np.add.at(change, (at, rows[:, 0]), 1)
    np.add.at(change, (at, np.minimum(rows[:, 0] + rows[:, 2] + 1, per_day)), -1)
    total = np.zeros_like(change)
    np.cumsum(change[:-1], axis=0, out=total[1:])
    low, high = first[:, :, 0].ravel(), first[:, :, -1].ravel()
    open_at: Bools = np.cumsum(total[high] - total[low], axis=1)[:, :per_day] > 0
    return open_at.reshape(places, sorts, per_day)
