"""One stage's way down by whole months that remember places.

Teams are asked for their best months at some prices: what people are worth beyond these prices and
the months are a bound. The months are kept, and the next prices are those near the best so far at
which what is known promises most; how far prices may go changes by how much of it comes true.
Where little is left to gain, teams remember more.
"""

from __future__ import annotations

from math import fsum, inf

import numpy as np
import numpy.typing as npt

from planner.solver.bound.asking import Asked, heads
from planner.solver.bound.bundle import People, prices_near
from planner.solver.bound.known import Known
from planner.solver.bound.memory import Memory, memory_of, nearest
from planner.solver.bound.stage import Stage

Floats = npt.NDArray[np.float64]
REMEMBERED = 4, 8, 12
"""Places that are remembered at each, one after another."""
RATES, DETOUR = (0.7, 0.5, 0.35), 0.75
"""The first prices: by time, with so much of the way to a place (1: what all time is worth)."""
REACH, LITTLE = 0.02, 0.002
"""How far prices go at first, and the share of the bound that is not worth another round."""
TOURING = 0.9
"""Teams tour if a day is enough for all that they can do at places with so much of the worth."""


def is_touring(stage: Stage, worth: Floats) -> bool:
    """Return whether teams go from place to place, with seldom more than a day's work at one."""
    sort = stage.sorts[0]
    c = stage.curves(sort, _top(stage, worth))
    today = np.diff(sort.open_[:, c.nodes, :: stage.per_day], axis=2).max(axis=2)
    quick = (c.full[1] <= np.minimum(today, sort.load[:, None])).all(axis=0)
    top = c.values[c.offset[1] + c.full[1]][heads(sort.kinds)].sum(axis=0)
    return bool(top[quick].sum() >= TOURING * top.sum())


def _top(stage: Stage, worth: Floats) -> Floats:
    """Return, by row, its share of what a person is worth."""
    seats = np.bincount(stage.item_of, minlength=len(worth))[stage.item_of]
    found: Floats = worth[stage.item_of] / seats
    return found


class Monthly:
    """The bound of one stage, what its people are worth at most; ``known`` adds up to one."""

    def __init__(self, stage: Stage, worth: Floats, people: Floats, known: list[float]) -> None:
        self.stage, self.people = stage, People(worth, people, stage.item_of)
        self.mine = np.unique(stage.item_of)
        self.terms, self.best = known, fsum(known)
        self.first = float((people * worth)[self.mine].sum())
        self.top = _top(stage, worth)
        self.scale = self.top / people[stage.item_of]
        self.asked = [Asked(stage, sort) for sort in stage.sorts]
        self.known = Known([float(sort.teams) for sort in stage.sorts], len(self.top))
        self.remembered = 0
        self.memory = self._memory()
        self.starts = self._starts()
        self.centre, self.limit, self.floor = self.top, inf, 0.0
        self.reach, self.rounds, self.open = REACH, 0, True

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
        if hoped <= LITTLE * self.limit:
            self._remember_more()

    def _remember_more(self) -> None:
        self.remembered += 1
        if self.remembered == len(REMEMBERED):
            self.open = False
            return
        self.memory, self.floor = self._memory(), 0.0
        self.known.forget_rounds()

    def _memory(self) -> list[Memory]:
        found = []
        for asked in self.asked:
            some = np.zeros(len(self.stage.region), bool)
            some[asked.nodes] = asked.active(asked.curves(self.top))[1] > 0
            near = nearest(asked.sort.ways.legs, some, REMEMBERED[self.remembered])
            found.append(memory_of(near))
        return found

    def _starts(self) -> list[Floats]:
        """Return prices by the time that it takes to serve people and to come to them."""
        stage, number = self.stage, self.people.people[self.stage.item_of]
        items = [stage.items[index] for index in stage.item_of.tolist()]
        legs = stage.sorts[0].ways.legs
        far = np.sort(np.where(legs > 0, legs, stage.per_day), axis=1)[:, :3].mean(axis=1)
        come = np.array([min(far[spot.place] for spot in item.where) for item in items])
        time = np.array([item.slots for item in items]) + DETOUR * come / number
        rate = float((number * self.top).sum() / (number * time).sum())
        return [np.minimum(self.top, share * rate * time) for share in RATES]

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
        for k, (asked, least) in enumerate(zip(self.asked, self.known.best(price), strict=True)):
            most, months = asked.best(price, self.memory[k], least)
            terms.append(asked.sort.teams * most)
            self.known.learn(k, months)
        if fsum(terms) < self.best:
            self.best, self.terms = fsum(terms), terms
        return fsum(terms)
