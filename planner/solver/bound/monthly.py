"""One stage's way down by whole months that remember places.

Where little is left to gain, teams remember more.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from planner.solver.bound.asking import Asked, Month, heads
from planner.solver.bound.bundling import Bundle, top_of
from planner.solver.bound.memory import Memory, memory_of, nearest
from planner.solver.bound.stage import Stage

Floats = npt.NDArray[np.float64]
REMEMBERED = 4, 8, 12
"""Places that are remembered at each, one after another."""
RATES, DETOUR = (0.7, 0.5, 0.35), 0.75
"""The first prices: by time, with so much of the way to a place (1: what all time is worth)."""
TOURING = 0.9
"""Teams tour if a day is enough for all that they can do at places with so much of the worth."""


def is_touring(stage: Stage, worth: Floats) -> bool:
    """Return whether teams go from place to place, with seldom more than a day's work at one."""
    sort = stage.sorts[0]
    c = stage.curves(sort, top_of(stage, worth))
    today = np.diff(sort.open_[:, c.nodes, :: stage.per_day], axis=2).max(axis=2)
    quick = (c.full[1] <= np.minimum(today, sort.load[:, None])).all(axis=0)
    top = c.values[c.offset[1] + c.full[1]][heads(sort.kinds)].sum(axis=0)
    return bool(top[quick].sum() >= TOURING * top.sum())


class Monthly(Bundle):
    """The bound of one stage, what its people are worth at most; ``known`` adds up to one."""

    little = 0.002

    def __init__(self, stage: Stage, worth: Floats, people: Floats, known: list[float]) -> None:
        super().__init__(stage, worth, people, known, _starts(stage, worth, people))
        self.asked = [Asked(stage, sort) for sort in stage.sorts]
        self.remembered = 0
        self.memory = self._memory()

    def ask(self, k: int, price: Floats, least: float) -> tuple[float, list[Month]]:
        """Return what a month of sort k earns at most (``least``, if that is more), and some."""
        return self.asked[k].best(price, self.memory[k], least)

    def little_left(self) -> None:
        """Remember more places, as long as there are more to remember."""
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


def _starts(stage: Stage, worth: Floats, people: Floats) -> list[Floats]:
    """Return prices by the time that it takes to serve people and to come to them."""
    top, number = top_of(stage, worth), people[stage.item_of]
    items = [stage.items[index] for index in stage.item_of.tolist()]
    legs = stage.sorts[0].ways.legs
    far = np.sort(np.where(legs > 0, legs, stage.per_day), axis=1)[:, :3].mean(axis=1)
    come = np.array([min(far[spot.place] for spot in item.where) for item in items])
    time = np.array([item.slots for item in items]) + DETOUR * come / number
    rate = float((number * top).sum() / (number * time).sum())
    return [np.minimum(top, share * rate * time) for share in RATES]
