"""A sort of teams, ready to be asked for the best months that remember places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from planner.solver.bound.ahead import ahead
from planner.solver.bound.labels import month, stays_of
from planner.solver.bound.memory import Memory
from planner.solver.bound.sorts import Sort
from planner.solver.bound.stage import Curves, Stage

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
MONTHS = 2
"""Months that are told of each time."""
ROOM = 1 << 17, 1 << 21
"""Labels to begin with, and at most: with more the month is the one without memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Month:
    """A month: what it delivers to each row, and what its journeys and nights earn (below 0).

    ``once`` says whether it works at no place twice.
    """

    served: Floats
    cost: float
    once: bool


class Asked:
    """The months of a sort at any prices."""

    def __init__(self, stage: Stage, sort: Sort) -> None:
        self.stage, self.sort, way = stage, sort, sort.ways
        t, mine = stage.table, [stage.groups.index(group) for group in sort.groups]
        some = np.any(t.start[mine, 1:] > t.start[mine, :-1], axis=0)
        near = (way.legs[way.home] > 0) | (way.legs[:, way.home] > 0)
        self.nodes = np.flatnonzero(
            (some | sort.sleeps) & near | (np.arange(len(near)) == way.home)
        )
        self.home = int(np.searchsorted(self.nodes, way.home))
        both = np.ix_(self.nodes, self.nodes)
        self.legs, self.costs = way.legs[both].astype(np.int64), way.costs[both]
        self.open_ = np.ascontiguousarray(sort.open_[:, self.nodes])
        self.busy = _busy(self.open_, stage.per_day)
        self.usable = np.ascontiguousarray(stage.whole(sort)[:, self.nodes])
        self.whose = np.repeat(heads(sort.kinds), sort.kinds[heads(sort.kinds)] + 1)
        self.room = ROOM[0]

    def curves(self, price: Floats) -> Curves:
        """Return the curves of all nodes, flat where nothing can be earned."""
        c = self.stage.curves(self.sort, price)
        shape = 2, len(self.sort.groups), len(self.nodes)
        offset, full = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        at = np.searchsorted(self.nodes, c.nodes)
        known = (at < len(self.nodes)) & (
            self.nodes[np.minimum(at, len(self.nodes) - 1)] == c.nodes
        )
        offset[:, :, at[known]] = c.offset[:, :, known]
        full[:, :, at[known]] = c.full[:, :, known]
        return Curves(self.nodes, c.groups, c.values, offset, full)

    def most(self, price: Floats) -> float:
        """Return what a month earns at most with no memory of places."""
        return float(self._ahead(self.curves(price))[0][0, self.home])

    def best(self, price: Floats, memory: Memory, least: float) -> tuple[float, list[Month]]:
        """Return what a month earns at most, or ``least`` if that is more, and the best months."""
        c = self.curves(price)
        come, go, rest = self._ahead(c)
        most = float(come[0, self.home])
        if most <= least:
            return least, []
        bits = memory.bit[self.nodes], memory.keep[np.ix_(self.nodes, self.nodes)]
        work = *self._roads(), self.sort.drive, *self._work(c)
        asked = *work, *bits, come, go, rest
        while True:
            values, labels, rows = _month(asked, least, self.room)
            if len(rows) < self.room or self.room >= ROOM[1]:
                break
            self.room *= 2
        if len(rows) == self.room:
            return most, []
        order = np.argsort(-values, kind="stable")[:MONTHS]
        months = [self._told(c, stays_of(labels[i], rows), values[i], price) for i in order]
        return max([least, *values.tolist()]), months

    def _ahead(self, c: Curves) -> tuple[Floats, Floats, Floats]:
        found: tuple[Floats, Floats, Floats] = ahead(*self._roads(), *self._work(c))
        return found

    def _roads(self) -> tuple[object, ...]:
        way = self.sort.ways
        return (
            way.first, way.last, self.stage.per_day, self.home, way.until, way.opens, self.legs,
            self.costs, way.night_price, self.sort.sleeps[self.nodes],
        )  # fmt: skip

    def _work(self, c: Curves) -> tuple[object, ...]:
        active, top = self.active(c)
        return (
            self.open_, self.sort.load, self.sort.lunch, np.array(self.stage.lunch), self.busy,
            self.whose, active, self.usable, c.values, c.offset, c.full, top,
        )  # fmt: skip

    def _told(self, c: Curves, stays: Ints, value: float, price: Floats) -> Month:
        served = self.stage.deliver(self.sort, c, stays, self.sort.ways.first, price)
        worked = stays[stays[:, 1] < stays[:, 2], 0]
        once = len(np.unique(worked)) == len(worked)
        return Month(served, value - float(served @ price), once)

    def active(self, c: Curves) -> tuple[Ints, Floats]:
        """Return, by node, the groups that can earn anything, and what all of them can earn."""
        highest, kinds = c.values[c.offset[1] + c.full[1]], self.sort.kinds
        active, top = np.zeros(c.full.shape[1:], bool), np.zeros(len(self.nodes))
        for g in heads(kinds).tolist():
            parts = np.zeros(len(self.nodes))
            for k in range(g + 1, g + 1 + int(kinds[g])):
                parts = parts + highest[k]
            earned = np.minimum(highest[g], parts) if kinds[g] else highest[g]
            active[g : g + 1 + int(kinds[g])] = (highest[g : g + 1 + int(kinds[g])] > 0) & (
                earned > 0
            )
            top = top + earned
        order = np.argsort(~active, axis=0, kind="stable").T
        found: Ints = np.where(np.take_along_axis(active.T, order, axis=1), order, -1)
        return found, top


def _month(asked: tuple[object, ...], *limits: float) -> tuple[Floats, Ints, Ints]:
    found: tuple[Floats, Ints, Ints] = month(*asked, *limits)
    return found


def _busy(open_: npt.NDArray[np.int16], per_day: int) -> Ints:
    """Return, by slot, the first slot from it on that is open anywhere or the last of a day."""
    total = open_.shape[2] - 1
    some = np.diff(open_, axis=2).any(axis=(0, 1)) | ((np.arange(total) + 1) % per_day == 0)
    at = np.where(some, np.arange(total), total)
    found: Ints = np.append(np.minimum.accumulate(at[::-1])[::-1], total)
    return found


def heads(kinds: Ints) -> Ints:
    """Return the groups that are not the part of another."""
    found, g = [], 0
    while g < len(kinds):
        found.append(g)
        g += 1 + int(kinds[g])
    return np.array(found, np.int64)
