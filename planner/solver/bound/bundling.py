"""One stage's way down by whole months: a bundle of those known, asked for better ones.

Teams are asked for their best months at some prices: what people are worth beyond these prices and
the months are a bound. The months are kept, and the next prices are those near the best so far at
which what is known promises most; how far prices may go changes by how much of it comes true.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from math import fsum, inf

import numpy as np
import numpy.typing as npt

from planner.solver.bound.asking import Month
from planner.solver.bound.bundle import People, prices_near
from planner.solver.bound.known import Known
from planner.solver.bound.stage import Stage

Floats = npt.NDArray[np.float64]
REACH = 0.02
"""How far prices go at first."""


def top_of(stage: Stage, worth: Floats) -> Floats:
    """Return, by row, its share of what a person is worth."""
    seats = np.bincount(stage.item_of, minlength=len(worth))[stage.item_of]
    found: Floats = worth[stage.item_of] / seats
    return found


class Bundle(ABC):
    """The bound of one stage, what its people are worth at most; ``known`` adds up to one.

    ``starts`` are the first prices to ask at. Whoever inherits says how teams are asked.
    """

    little = 0.0003
    """The share of the bound that is not worth another round."""

    def __init__(
        self,
        stage: Stage,
        worth: Floats,
        people: Floats,
        known: list[float],
        starts: Sequence[Floats],
    ) -> None:
        self.stage, self.people = stage, People(worth, people, stage.item_of)
        self.mine = np.unique(stage.item_of)
        self.terms, self.best = known, fsum(known)
        self.top = top_of(stage, worth)
        self.scale = self.top / people[stage.item_of]
        self.known = Known([float(sort.teams) for sort in stage.sorts], len(self.top))
        self.starts = starts
        self.centre, self.limit, self.floor = self.top, inf, 0.0
        self.reach, self.rounds, self.open = REACH, 0, True

    @abstractmethod
    def ask(self, k: int, price: Floats, least: float) -> tuple[float, list[Month]]:
        """Return what a month of sort k earns at most (``least``, if that is more), and some."""

    def little_left(self) -> None:
        """Take note that the months known promise next to nothing below what is proven."""
        self.open = False

    @property
    def promise(self) -> float:
        """Return what is left to gain, for the work that it takes."""
        return (self.best - self.floor) / (len(self.stage.rows) * (1.0 + self.rounds / 20.0))

    def step(self) -> None:
        """Ask the teams for their best months at the next prices."""
        if self.rounds < len(self.starts):
            price, hoped = self.starts[self.rounds], inf
        else:
            price = self._next()
            hoped = self.limit - self._promised(price)
            self.floor = min(self.limit - hoped, self.best)
        self.rounds += 1
        limit = self._prove(price)
        if limit < self.limit:
            if self.limit - limit > 0.5 * hoped:
                self.reach *= 2.0
            self.centre, self.limit = price, limit
        elif limit - self.limit > hoped:
            self.reach /= 2.0
        if hoped <= self.little * self.limit:
            self.little_left()

    def _next(self) -> Floats:
        k = self.known
        price, k.shares = prices_near(
            self.people, self.centre, self.reach * self.scale, k.served, k.cost, k.whose, k.teams,
            k.shares,
        )  # fmt: skip
        return price

    def _promised(self, price: Floats) -> float:
        """Return the limit that prices would prove if no months were better than the known."""
        left = self.people.left(price)[self.mine].tolist()
        return fsum(left) + float(self.known.teams @ self.known.best(price))

    def _prove(self, price: Floats) -> float:
        """Return the limit that prices prove, and learn the months behind it."""
        terms: list[float] = self.people.left(price)[self.mine].tolist()
        for k, (sort, least) in enumerate(
            zip(self.stage.sorts, self.known.best(price), strict=True)
        ):
            most, months = self.ask(k, price, least)
            terms.append(sort.teams * most)
            self.known.learn(k, months)
        if fsum(terms) < self.best:
            self.best, self.terms = fsum(terms), terms
        return fsum(terms)
