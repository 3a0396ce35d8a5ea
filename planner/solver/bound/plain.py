"""One stage's way down by whole months that do not remember places."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from planner.solver.bound.asking import Month
from planner.solver.bound.bundling import Bundle
from planner.solver.bound.stage import Stage

Floats = npt.NDArray[np.float64]


class Plain(Bundle):
    """The bound of one stage, what its people are worth at most; ``known`` adds up to one.

    ``price`` are the first prices: nothing, where there is time to spare.
    """

    def __init__(
        self, stage: Stage, worth: Floats, people: Floats, known: list[float], price: Floats
    ) -> None:
        super().__init__(stage, worth, people, known, [price])

    def ask(self, k: int, price: Floats, least: float) -> tuple[float, list[Month]]:
        """Return what a month of sort k earns at most (``least``, if that is more), and it."""
        sort = self.stage.sorts[k]
        most, curves, found = self.stage.month(sort, price)
        if most <= least:
            return least, []
        served = self.stage.of_month(sort, curves, found, price)
        return most, [Month(served, most - float(served @ price), once=False)]
