"""One stage's way down: rounds of the programme of day tours, each of use as a proof."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from planner.solver.bound.bundle import People
from planner.solver.bound.master import Duals, Master
from planner.solver.bound.stage import Stage

Floats = npt.NDArray[np.float64]
Key = TypeVar("Key")
FEW, MANY = 20, 8
"""Fewer new tours than this, or so many rounds within regions, and all places are asked."""
NEAR_ENOUGH = 0.25
"""The box grows when all but this share of what it can gain is reached."""


class Part:
    """The bound of one stage, what its people are worth at most; ``known`` adds up to one."""

    def __init__(self, stage: Stage, worth: Floats, people: Floats, known: list[float]) -> None:
        self.stage, self.worth, self.people = stage, worth, people
        self.mine = np.unique(stage.item_of)
        self.terms, self.best = known, fsum(known)
        self.first = float((people * worth)[self.mine].sum())
        self.master: Master | None = None
        self.floor = 0.0
        self.near, self.rounds, self.open = True, 0, True
        nothing = np.zeros(len(stage.rows))
        self.centre: Duals = Duals(nothing, {}, {})
        self.limit, self.trust = self.first, 0.6

    @property
    def promise(self) -> float:
        """Return what is left to gain, for the work that it takes."""
        effort = len(self.stage.rows) * (1.0 + self.rounds / 20.0)
        left = self.best - self.floor
        if self.master is not None and len(self.master.leaning):
            left = max(left, 0.01 * self.best)
        return left / effort

    def step(self) -> None:
        """Solve the programme once and ask the teams for tours at its prices."""
        if self.master is None:
            self.master = Master(self.stage, self.worth, self.people)
        found = self.master.solve()
        if found is None:
            self.open = False
            return
        value, duals = found
        self.rounds += 1
        self.floor = min(value, self.best)
        if self.near:
            _, new = self.master.extend(duals, near=True)
            self.near = new >= FEW and self.rounds % MANY > 0
            return
        self.near = True
        mixed = _mixed(self.centre, duals, self.trust)
        earned, new = self.master.extend(mixed, near=False)
        limit = fsum(self._left(mixed.price)) + earned
        gained = self._prove(mixed, limit)
        self.trust = max(0.3, self.trust - 0.1) if gained else min(0.9, self.trust + 0.05)
        if limit - value <= NEAR_ENOUGH * max(1.0, self.first - value) or new == 0:
            self.open = self.master.widen() or new > 0

    def _prove(self, duals: Duals, limit: float) -> bool:
        """Take note of what prices prove, if it is likely to be more than before."""
        if limit >= self.limit:
            return False
        self.limit, self.centre = limit, duals
        price = duals.price
        sorts, month = self.stage.sorts, self.stage.month
        months = [sort.teams * max(0.0, month(sort, price)[0]) for sort in sorts]
        terms = [*self._left(price), *months]
        if fsum(terms) < self.best:
            self.best, self.terms = fsum(terms), terms
        return True

    def _left(self, price: Floats) -> list[float]:
        """Return what people are worth beyond the prices of their seats."""
        people = People(self.worth, self.people, self.stage.item_of)
        left: list[float] = people.left(price)[self.mine].tolist()
        return left


def _mixed(a: Duals, b: Duals, share: float) -> Duals:
    """Return prices between two others (smoothing; Wentges 1997)."""
    return Duals(
        share * a.price + (1.0 - share) * b.price,
        _mix(a.height, b.height, share),
        _mix(a.wage, b.wage, share),
    )


def _mix(a: Mapping[Key, float], b: Mapping[Key, float], share: float) -> dict[Key, float]:
    keys = [*a, *(key for key in b if key not in a)]
    return {key: share * a.get(key, 0.0) + (1.0 - share) * b.get(key, 0.0) for key in keys}
