"""Exact journeys between all places, kept as whole numbers of a small unit."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Any

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[Any]
"""Whole numbers: int64 where all of them fit, else Python's own (dtype object)."""
Floats = npt.NDArray[np.float64]

NONE = -1
"""Stands for "no journey" in a table."""
ROOM = 2**61
"""Numbers below this can be added three times over in 64 bits."""


@dataclass(frozen=True, slots=True)
class Table:
    """Minutes and km from each place to each, in 1/``minute_unit`` min and 1/``km_unit`` km."""

    minutes: Whole
    km: Whole
    minute_unit: int
    km_unit: int

    def filled(self, other: Table, gaps: npt.NDArray[np.bool_]) -> Table:
        """Return this table with the journeys of ``other`` in the ``gaps``."""
        minute_unit = lcm(self.minute_unit, other.minute_unit)
        km_unit = lcm(self.km_unit, other.km_unit)
        return Table(
            np.where(
                gaps,
                times(other.minutes, minute_unit // other.minute_unit),
                times(self.minutes, minute_unit // self.minute_unit),
            ),
            np.where(
                gaps,
                times(other.km, km_unit // other.km_unit),
                times(self.km, km_unit // self.km_unit),
            ),
            minute_unit,
            km_unit,
        )

    def minutes_of(self, start: int, end: int) -> Fraction | None:
        """Return the exact minutes of one journey, None if there is none."""
        value = int(self.minutes[start, end])
        return None if value == NONE else Fraction(value, self.minute_unit)

    def km_of(self, start: int, end: int) -> Fraction:
        """Return the exact km of one journey that exists."""
        return Fraction(int(self.km[start, end]), self.km_unit)

    def float_minutes(self) -> Floats:
        """Return the minutes as floats, inf where there is no journey."""
        return _floats(self.minutes, self.minute_unit)

    def float_km(self) -> Floats:
        """Return the km as floats, inf where there is no journey."""
        return _floats(self.km, self.km_unit)

    def stepped(self, speed_factor: Fraction, grid_min: int) -> npt.NDArray[np.int64]:
        """Return the minutes ÷ ``speed_factor``, rounded up to the grid; -1: no journey.

        An excess under 0.001 min does not count; a journey takes at least one step.
        """
        up, down = 1000 * speed_factor.denominator, self.minute_unit * speed_factor.numerator
        step = 1000 * grid_min * down
        most = up * int(self.minutes.max(initial=0)) + step
        scaled = (self.minutes if most < ROOM else self.minutes.astype(object)) * up - down
        steps = np.maximum((scaled + (step - 1)) // step, 1) * grid_min
        return np.where(self.minutes == NONE, NONE, steps).astype(np.int64)


def empty(size: int) -> Table:
    """Return a table without any journey but from each place to itself."""
    nothing = np.full((size, size), NONE, dtype=np.int64)
    np.fill_diagonal(nothing, 0)
    return Table(nothing, nothing, 1, 1)


def times(values: Whole, factor: int) -> Whole:
    """Return ``values × factor``, with room enough, and "no journey" left alone."""
    if factor == 1:
        return values
    most = int(values.max(initial=0)) * factor
    wide = values if most < ROOM and factor < ROOM else values.astype(object)
    return np.where(values == NONE, NONE, wide * factor)


def _floats(values: Whole, unit: int) -> Floats:
    floats = np.asarray(values / unit, dtype=np.float64)
    floats[np.asarray(values == NONE, dtype=bool)] = np.inf
    return floats
