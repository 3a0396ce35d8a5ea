"""The months that are known of a stage's teams, with their shares in the last prices."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from planner.solver.bound.asking import Month

Floats = npt.NDArray[np.float64]
MOST, KEPT = 120, 60
"""Months known at most, and those of the largest share that then stay."""


class Known:
    """Months by row: what they deliver, what they earn besides, their sort, their share."""

    def __init__(self, teams: Sequence[float], rows: int) -> None:
        self.teams = np.array(teams)
        self.served = np.zeros((0, rows))
        self.cost, self.shares = np.zeros(0), np.zeros(0)
        self.whose = np.zeros(0, np.int64)
        self.once = np.zeros(0, np.bool_)

    def best(self, price: Floats) -> list[float]:
        """Return, by sort, what the best of the months earns at some prices."""
        earned = self.served @ price + self.cost
        sorts = range(len(self.teams))
        return [max([0.0, *earned[self.whose == k].tolist()]) for k in sorts]

    def learn(self, sort: int, months: Sequence[Month]) -> None:
        """Take note of months; those of the smallest share go where there are too many."""
        if len(self.cost) > MOST:
            self._keep(np.sort(np.argsort(-self.shares, kind="stable")[:KEPT]))
        if months:
            self.served = np.vstack([self.served, *(month.served for month in months)])
            self.cost = np.append(self.cost, [month.cost for month in months])
            self.shares = np.append(self.shares, np.zeros(len(months)))
            self.whose = np.append(self.whose, np.full(len(months), sort))
            self.once = np.append(self.once, [month.once for month in months])

    def forget_rounds(self) -> None:
        """Forget the months that come to a place again: who remembers more cannot."""
        self._keep(np.flatnonzero(self.once))

    def _keep(self, some: npt.NDArray[np.int64]) -> None:
        self.served, self.cost, self.shares = self.served[some], self.cost[some], self.shares[some]
        self.whose, self.once = self.whose[some], self.once[some]
