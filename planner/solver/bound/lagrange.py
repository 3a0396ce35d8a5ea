"""The bound by months: people have prices, each team plans its best month against them.

For any prices u of people and φ of points below a floor, no plan is worth more than
Σ people × u + Σ targets × max(0, bonus − φ) + Σ over teams of its best month, in which a person
earns worth × (1 + φ) − u (Lagrangian relaxation; Geoffrion 1974, Fisher 1981). The prices descend
block by block, and each step is a proof of its own, wherever its prices came from.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from math import fsum

import numpy as np
import numpy.typing as npt

from planner.solver.board.statics import Statics
from planner.solver.bound.blocks import Block, blocks_of
from planner.solver.bound.descent import Descent
from planner.solver.bound.program import Prices, Problem, prices
from planner.solver.bound.values import rounded_up
from planner.solver.bound.weak import slot_price, terms

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]


class Months:
    """The Lagrangian of a campaign at prices φ of points below floors; u begin with capacity's."""

    def __init__(self, statics: Statics, problem: Problem, start: Prices) -> None:
        floor = {item.cell: 1.0 + start.floor.get(item.cell, 0.0) for item in problem.items}
        rows = tuple(replace(row, worth=row.worth * floor[row.cell]) for row in problem.items)
        alone = replace(problem, items=rows, targets={}, bonus=0.0)
        found = blocks_of(statics, alone)
        users = np.zeros(len(rows), np.int64)
        for block in found:
            users[block.items] += 1
        price = np.where(users > 1, _capacity_prices(alone, prices(alone)), 0.0)
        self.descents = [_begin(alone, block, users, price) for block in found]
        self.rest = [
            row.people * (float(price[i]) if users[i] else row.worth)
            for i, row in enumerate(rows)
            if users[i] != 1
        ]
        self.rest += [
            target * max(0.0, problem.bonus - start.floor.get(cell, 0.0))
            for cell, target in problem.targets.items()
        ]
        self.size = sum(row.people * row.worth for row in rows)

    @property
    def open(self) -> bool:
        """Return whether another step may gain anything."""
        return any(descent.open for descent in self.descents)

    def step(self) -> None:
        """Take a step in the block that promises most for the effort."""
        rows = [descent for descent in self.descents if descent.open]
        if rows:
            max(rows, key=lambda row: row.promise).step()

    def value(self) -> Decimal | None:
        """Return the best bound proven so far."""
        terms = [term for descent in self.descents for term in descent.terms]
        return rounded_up([*self.rest, *terms], self.size)


def _capacity_prices(problem: Problem, start: Prices) -> Floats:
    cost = slot_price(problem, start)
    left = [row.worth - row.slots * cost.get(row.kind, 0.0) for row in problem.items]
    return np.array([max(0.0, value) for value in left], np.float64)


def _begin(problem: Problem, block: Block, users: Whole, shared: Floats) -> Descent:
    """Return a block at the prices of its own bound by capacity, which is its first bound."""
    rows = [replace(row, worth=row.worth - float(shared[i])) for i, row in enumerate(problem.items)]
    part = replace(problem, items=tuple(rows[int(i)] for i in block.items))
    start = prices(part)
    first = min((terms(part, start), terms(part, Prices())), key=fsum)
    price = np.where(
        users > 1, shared, _capacity_prices(replace(problem, items=tuple(rows)), start)
    )
    mine = block.items[users[block.items] == 1]
    worth = np.array([row.worth for row in problem.items])
    people = np.array([float(row.people) for row in problem.items])
    return Descent(block, mine, worth, people, price, first)
