"""The way down of one block's prices: the volume algorithm (Barahona & Anbil 2000).

Steps start from the best prices so far and go against a running mean of whom the months serve:
single months jump from one rich place to another, their mean settles.
"""

from __future__ import annotations

from math import fsum

import numpy as np
import numpy.typing as npt

from planner.solver.bound.blocks import Block

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
WEIGHT = 0.02
"""Weight of the newest months in the running mean."""
FIRST_REACH, MOST_REACH, LEAST_REACH = 0.02, 0.05, 1e-5
"""Shares of a block's bound that a step aims to gain: at first, at most, and to give up."""
PATIENCE = 10


class Descent:
    """The prices of one block, and the best bound found for it, as terms that add up to it.

    Only the prices of ``mine`` move: other blocks may serve the rest of its people as well.
    """

    def __init__(
        self,
        block: Block,
        mine: Whole,
        worth: Floats,
        people: Floats,
        price: Floats,
        terms: list[float],
    ) -> None:
        self.block, self.mine, self.worth, self.people = block, mine, worth, people
        self.terms, self.best = terms, fsum(terms)
        self.price = self.best_price = price
        self.lowest = float("inf")
        self.reach, self.stale, self.steps = FIRST_REACH, 0, 0
        self.gain = 0.0
        self.mean: Floats | None = None
        self.effort = block.effort

    @property
    def open(self) -> bool:
        """Return whether another step may gain anything worth having."""
        return self.reach > LEAST_REACH and self.effort > 0 and len(self.mine) > 0

    @property
    def promise(self) -> float:
        """Return what a step gains for its effort: what it did of late and some of its aim."""
        return (self.gain + 0.05 * self.reach * self.best) / self.effort

    def step(self) -> None:
        """Prove the bound of the present prices and move on to the next."""
        months, served = self.block.months(self.worth - self.price)
        terms = [*(self.people * self.price)[self.mine].tolist(), *months]
        value = fsum(terms)
        if self.steps == 0:
            value, served = self._start(value, served)
        self._note(value, terms, served[self.mine])
        self.steps += 1
        self._move()

    def _start(self, value: float, served: Floats) -> tuple[float, Floats]:
        """Begin where nothing is left to earn, if that is the better bound."""
        nothing = float((self.people * self.worth)[self.mine].sum())
        if nothing >= value:
            return value, served
        self.price = self.price.copy()
        self.price[self.mine] = self.worth[self.mine]
        return nothing, np.zeros_like(served)

    def _note(self, value: float, terms: list[float], served: Floats) -> None:
        if (self.steps > 0 or fsum(terms) == value) and value < self.best:
            self.best, self.terms = value, terms
        gained = self.lowest - value if self.steps else 0.0
        if gained > 0 or self.steps == 0:
            self.lowest, self.best_price = value, self.price
        if gained > 1e-6 * value:
            self.reach = min(self.reach * 1.1, MOST_REACH)
        self.stale = 0 if gained > 1e-4 * value else self.stale + 1
        if self.stale >= PATIENCE:
            self.reach, self.stale = self.reach * 0.8, 0
        if self.steps == 0:
            self.gain, self.mean = 0.0, served
        else:
            assert self.mean is not None
            self.gain = 0.9 * self.gain + 0.1 * max(0.0, gained)
            self.mean = (1.0 - WEIGHT) * self.mean + WEIGHT * served

    def _move(self) -> None:
        assert self.mean is not None
        mine, worth = self.mine, self.worth[self.mine]
        slack = 1.0 - self.mean / self.people[mine]
        norm = float((self.people[mine] * worth * slack**2).sum())
        if norm <= 0.0:
            self.reach = 0.0
            return
        step = self.reach * self.lowest / norm
        self.price = self.best_price.copy()
        self.price[mine] = np.clip(self.price[mine] - step * slack * worth, 0.0, worth)
