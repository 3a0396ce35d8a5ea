"""Parts of a campaign that share few people to serve: each has a Lagrangian of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from planner.solver.board.statics import Statics
from planner.solver.bound.crowds import (
    Credit,
    Crowd,
    Group,
    Table,
    credited,
    credits_of,
    crowd,
    table,
)
from planner.solver.bound.curves import consume, curves_of
from planner.solver.bound.months import best_month
from planner.solver.bound.program import Problem
from planner.solver.bound.ways import Ways, ways, work_of

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
LARGEST = 6_000_000
"""Slots × places beyond which a month is not worked out: its tables would not fit."""


@dataclass(frozen=True, slots=True)
class Sort:
    """Teams with the same month: how many, and what they are like.

    A ``carrier`` is credited with kinds of its own, so that it is worth a block of its own.
    """

    teams: int
    ways: Ways
    crowd: Crowd
    carrier: bool


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Teams that may serve the same people, with these people (indices of the problem's items)."""

    sorts: tuple[Sort, ...]
    items: Whole
    groups: tuple[Group, ...]
    table: Table
    per_day: int

    @property
    def effort(self) -> float:
        """Return how much work the months are: pairs of places at which there is work."""
        return float(sum(self._places(sort.crowd) ** 2 for sort in self.sorts))

    def _places(self, who: Crowd) -> int:
        rows = [self.table.start[self.groups.index(group)] for group in who]
        return int(np.any([row[1:] > row[:-1] for row in rows], axis=0).sum())

    def months(self, net: Floats) -> tuple[list[float], Floats]:
        """Return what each sort's best months earn and whom they serve at a worth ``net``."""
        served, values = np.zeros(len(net)), []
        curves: dict[tuple[Crowd, int], tuple[Floats, Whole]] = {}
        for sort in self.sorts:
            key = sort.crowd, sort.ways.most_work
            if key not in curves:
                curves[key] = self._curves(*key, net)
            values.append(sort.teams * self._month(sort, *curves[key], net, served))
        return values, served

    def _curves(self, who: Crowd, work: int, net: Floats) -> tuple[Floats, Whole]:
        t = self.table
        heads = np.array([heads for heads, _ in who], np.int64)
        groups = np.array([self.groups.index(group) for group in who], np.int64)
        found: tuple[Floats, Whole] = curves_of(
            t.start, t.first, t.item, t.people, t.size, t.length, t.least, net, groups, heads, work
        )
        return found

    def _month(self, sort: Sort, curve: Floats, full: Whole, net: Floats, served: Floats) -> float:
        """Return the value of a sort's best month; whom it serves is added to ``served``."""
        way = sort.ways
        nodes = np.union1d(np.flatnonzero(full), [way.home])
        value, stays = best_month(
            way.first, way.last, self.per_day, int(np.searchsorted(nodes, way.home)), way.load,
            way.works, way.until, way.opens, way.legs[np.ix_(nodes, nodes)],
            way.costs[np.ix_(nodes, nodes)], way.night_price, curve[nodes], full[nodes],
        )  # fmt: skip
        t = self.table
        for node, _, _, work in stays.tolist():
            for group in sort.crowd:
                g, place = self.groups.index(group), nodes[node]
                low, high = t.start[g, place], t.start[g, place + 1]
                if work and high > low:
                    consume(
                        low, high, t.first, t.item, t.people, t.size, t.length, net, group[0],
                        work, float(sort.teams), served,
                    )  # fmt: skip
        return float(value)


def blocks_of(statics: Statics, problem: Problem) -> list[Block]:
    """Return the blocks of a campaign.

    People whom no team is credited with are in none of them; there is no block for months too
    large to be worked out, so the list is then empty.
    """
    if statics.slots.total * len(statics.places) > LARGEST:
        return []
    credit = credits_of(statics, problem)
    sorts = _sorts(statics, credit)
    found = []
    for part in _apart(sorts):
        groups = tuple(sorted({group for sort in part for group in sort.crowd}))
        rows = table(problem, groups, credit, len(statics.places))
        found.append(Block(part, np.unique(rows.item), groups, rows, statics.slots.per_day))
    return found


def _apart(sorts: Sequence[Sort]) -> list[tuple[Sort, ...]]:
    """Return the sorts in parts that share no kind, but for carriers, each apart from the rest."""
    parts: list[tuple[set[int], list[Sort]]] = []
    for sort in [row for row in sorts if not row.carrier]:
        kinds = {kind for _, group in sort.crowd for kind in group}
        mine = [sort]
        for part in [row for row in parts if row[0] & kinds]:
            parts.remove(part)
            kinds, mine = kinds | part[0], [*part[1], *mine]
        parts.append((kinds, mine))
    return [*((row,) for row in sorts if row.carrier), *(tuple(rows) for _, rows in parts)]


def _sorts(s: Statics, credit: dict[int, Credit]) -> list[Sort]:
    found: dict[object, Sort] = {}
    for team, row in enumerate(s.teams):
        people = credited(s, team, credit)
        who, work = crowd(s, people, credit), work_of(s, people)
        if not who:
            continue
        alone = team if any(given.carrier == team for given in credit.values()) else None
        key = (
            who, work, alone, row.base, row.profile, s.travelling[team], s.awake[team],
            row.speed_factor, row.price_km, row.price_night, row.first_day, row.last_day,
        )  # fmt: skip
        before = found.get(key)
        way = before.ways if before else ways(s, team, work)
        found[key] = Sort(before.teams + 1 if before else 1, way, who, alone is not None)
    return list(found.values())
