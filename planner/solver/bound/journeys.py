"""The bound by journeys: seats have prices, each team plans its best month against them.

For any prices p of people's seats and φ of points below a floor, no plan is worth more than
Σ people × max(0, worth × (1 + φ) − Σ p) + Σ targets × max(0, bonus − φ) + Σ over teams of its
best month, in which a person earns the price of the seat (Lagrangian relaxation; Geoffrion 1974,
Fisher 1981). Each step is a proof of its own, wherever its prices came from.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from math import fsum

import numpy as np

from planner.solver.board.statics import Statics
from planner.solver.bound.bundling import Bundle
from planner.solver.bound.monthly import Monthly, is_touring
from planner.solver.bound.part import Part
from planner.solver.bound.plain import Plain
from planner.solver.bound.program import Prices, Problem, prices
from planner.solver.bound.stage import Stage, stages_of
from planner.solver.bound.values import rounded_up
from planner.solver.bound.weak import terms

DAYS = 40
"""Rounds of the programme of day tours, where time is scarce."""


class Journeys:
    """The Lagrangian of a campaign at prices φ of points below floors."""

    def __init__(self, statics: Statics, problem: Problem, start: Prices) -> None:
        rows = tuple(
            replace(row, worth=row.worth * (1.0 + start.floor.get(row.cell, 0.0)))
            for row in problem.items
        )
        alone = replace(problem, items=rows, targets={}, bonus=0.0)
        worth = np.array([row.worth for row in rows])
        people = np.array([float(row.people) for row in rows])
        stages, rest = stages_of(statics, alone), set(range(len(rows)))
        self.parts: list[Part | Bundle] = []
        for stage in stages:
            known = _capacity(alone, stage.items)
            if is_touring(stage, worth):
                self.parts.append(Monthly(stage, worth, people, known))
            elif _scarce(stage, start):
                self.parts.append(Part(stage, worth, people, known))
            else:
                self.parts.append(Plain(stage, worth, people, known, np.zeros(len(stage.rows))))
            rest -= stage.items.keys()
        self.rest = _capacity(alone, sorted(rest))
        for cell, target in problem.targets.items():
            self.rest.append(target * max(0.0, problem.bonus - start.floor.get(cell, 0.0)))
        self.size = 2.0 * float((people * worth).sum())

    @property
    def touring(self) -> bool:
        """Return whether all teams go from place to place."""
        return all(isinstance(part, Monthly) for part in self.parts)

    @property
    def open(self) -> bool:
        """Return whether another step may gain anything."""
        return any(part.open for part in self.parts)

    def step(self) -> None:
        """Take a step where it promises most."""
        rows = [number for number, part in enumerate(self.parts) if part.open]
        if rows:
            number = max(rows, key=lambda number: self.parts[number].promise)
            self.parts[number].step()
            self.parts[number] = _onward(self.parts[number])

    def value(self) -> Decimal | None:
        """Return the best bound proven so far."""
        terms = [term for part in self.parts for term in part.terms]
        return rounded_up([*self.rest, *terms], self.size)


def _scarce(stage: Stage, start: Prices) -> bool:
    """Return whether somebody's time has a price, were there no journeys."""
    return any(
        start.seat.get((stage.items[index].kind, skill), 0.0) > 0 for index, skill in stage.rows
    )


def _onward(part: Part | Bundle) -> Part | Bundle:
    """Return what goes on for a part: whole months, once day tours have found first prices."""
    if isinstance(part, Part) and (part.rounds >= DAYS or not part.open):
        return Plain(part.stage, part.worth, part.people, part.terms, part.centre.price)
    return part


def _capacity(problem: Problem, numbers: Iterable[int]) -> list[float]:
    """Return terms that add up to the bound by capacity of some items alone."""
    part = replace(problem, items=tuple(problem.items[i] for i in numbers))
    return min((terms(part, row) for row in (prices(part), Prices())), key=fsum)
