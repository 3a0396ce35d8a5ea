"""A part of a campaign with the teams that can serve it, ready to be asked at any prices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from planner.solver.board.statics import Statics
from planner.solver.bound.demand import Item
from planner.solver.bound.filling import Counts, filling
from planner.solver.bound.gains import curves, deliver
from planner.solver.bound.openings import lunch_of
from planner.solver.bound.places import Halls
from planner.solver.bound.program import Problem
from planner.solver.bound.seats import Group, seats_of
from planner.solver.bound.sorts import Sort, sorts_of
from planner.solver.bound.table import Table, Tabling
from planner.solver.bound.walk import NEVER, stays_to, time_of, walk

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Steps = npt.NDArray[np.int32]
Walked = tuple[Floats, Steps, Steps, Steps, Steps]


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """What each group earns at each node in how much time, at some prices."""

    nodes: Ints
    groups: Ints
    values: Floats
    offset: Ints
    full: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """Teams that may serve the same people, with these people.

    ``rows`` are (item, skill): what is delivered to a row is worth its price.
    """

    items: Mapping[int, Item]
    rows: Mapping[tuple[int, str], int]
    groups: tuple[Group, ...]
    table: Table
    sorts: tuple[Sort, ...]
    per_day: int
    lunch: tuple[int, int]
    item_of: Ints
    region: Ints
    filled: tuple[Counts, ...]

    def whole(self, sort: Sort) -> Counts:
        """Return, by group of a sort and place, the slots of whole sessions in those of a day."""
        return self.filled[self.sorts.index(sort)]

    def curves(self, sort: Sort, price: Floats) -> Curves:
        """Return what a sort's groups earn at the places where they earn anything."""
        t, mine = self.table, np.array([self.groups.index(g) for g in sort.groups], np.int64)
        some: npt.NDArray[np.bool_] = np.any(t.start[mine, 1:] > t.start[mine, :-1], axis=0)
        some[sort.ways.home] = True
        nodes = np.flatnonzero(some)
        most = _most(sort, self.per_day)[:, nodes]
        found = [
            curves(
                t.start, t.first, t.row, t.people, t.size, t.length, t.least, quota, price, mine,
                sort.heads, nodes, longest,
            )
            for quota, longest in zip(t.quota, (np.minimum(most, self.per_day), most), strict=True)
        ]  # fmt: skip
        values = np.concatenate([row[0] for row in found])
        offset = np.array([found[0][1], found[1][1] + len(found[0][0])])
        full = np.array([row[2] for row in found])
        useful = full.any(axis=(0, 1)) | (nodes == sort.ways.home)
        return Curves(nodes[useful], mine, values, offset[:, :, useful], full[:, :, useful])

    def parts(self, whole: Curves) -> list[Curves]:
        """Return the curves of each region."""
        found = []
        for region in sorted(set(self.region[whole.nodes].tolist())):
            mine = np.flatnonzero(self.region[whole.nodes] == region)
            found.append(
                replace(
                    whole,
                    nodes=whole.nodes[mine],
                    offset=whole.offset[:, :, mine],
                    full=whole.full[:, :, mine],
                )
            )
        return found

    def month(self, sort: Sort, price: Floats) -> tuple[float, Curves, Walked]:
        """Return the most that a team earns in its month, with the curves and ways behind it."""
        c, way = self.curves(sort, price), sort.ways
        home = _at(c.nodes, way.home)
        begin = np.full(len(c.nodes), NEVER)
        begin[home] = 0.0
        found = self.walk(sort, c, way.first, way.last, begin)
        return float(found[0][-1, home]), c, found

    def of_month(self, sort: Sort, c: Curves, found: Walked, price: Floats) -> Floats:
        """Return what the month that earns most delivers: how much to each row."""
        way = sort.ways
        stays = stays_to(_at(c.nodes, way.home), way.last - way.first, *found[1:])
        return self.deliver(sort, c, stays, way.first, price)

    def walk(self, sort: Sort, c: Curves, first: int, last: int, begin: Floats) -> Walked:
        """Return the most worth of being anywhere from one slot to another, and the way there."""
        way = sort.ways
        found: Walked = walk(
            first, last, self.per_day, _at(c.nodes, way.home), way.until,
            way.opens, way.legs[np.ix_(c.nodes, c.nodes)], way.costs[np.ix_(c.nodes, c.nodes)],
            way.night_price, begin, sort.open_[:, c.nodes], sort.load, sort.lunch,
            np.array(self.lunch), self.whole(sort)[:, c.nodes], sort.kinds, c.values, c.offset,
            c.full,
        )  # fmt: skip
        return found

    def cost(self, sort: Sort, route: Ints, first: int, last: int) -> float:
        """Return what the journeys of a day tour cost, and the night after it."""
        legs = sum(float(sort.ways.costs[a, b]) for a, b in pairwise(route.tolist()))
        nights = last // self.per_day - first // self.per_day
        return legs + (nights * sort.ways.night_price if route[-1] != sort.ways.home else 0.0)

    def deliver(self, sort: Sort, c: Curves, stays: Ints, first: int, price: Floats) -> Floats:
        """Return what is delivered during stays: how much to each row."""
        served = np.zeros(len(price))
        for node, begin, end in stays.tolist():
            place, stay = int(c.nodes[node]), (first + begin, first + end)
            time = time_of(
                place, *stay, self.per_day, sort.open_, sort.load, sort.lunch, np.array(self.lunch)
            )
            longer = int(stay[0] // self.per_day < (stay[1] - 1) // self.per_day)
            g = 0
            while g < len(sort.kinds):
                for k in self._bound_by(c, g, int(sort.kinds[g]), time, longer, node):
                    self._serve(
                        c, k, place, int(sort.heads[k]), int(time[k]), longer, price, served
                    )
                g += 1 + int(sort.kinds[g])
        return served

    def _bound_by(
        self, c: Curves, g: int, kinds: int, time: Ints, longer: int, node: int
    ) -> list[int]:
        """Return the group itself or those of its kinds, whichever can earn less."""
        parts = list(range(g + 1, g + 1 + kinds))
        worth = [
            c.values[c.offset[longer, k, node] + min(time[k], c.full[longer, k, node])]
            for k in (g, *parts)
        ]
        return [g] if not parts or worth[0] <= sum(worth[1:]) else parts

    def _serve(
        self, c: Curves, k: int, place: int, heads: int, time: int, longer: int, price: Floats,
        served: Floats,
    ) -> None:  # fmt: skip
        t = self.table
        low, high = t.start[c.groups[k], place], t.start[c.groups[k], place + 1]
        if time > 0 and high > low:
            deliver(
                low, high, t.first, t.row, t.people, t.size, t.length, t.least, t.quota[longer],
                price, heads, time, served,
            )  # fmt: skip


def _at(nodes: Ints, place: int) -> int:
    at = int(np.searchsorted(nodes, place))
    return at if at < len(nodes) and nodes[at] == place else -1


def _most(sort: Sort, per_day: int) -> Ints:
    """Return the slots that a specialist of each group can ever spend at each place."""
    days = sort.open_[:, :, ::per_day].astype(np.int64)
    today = np.diff(days, axis=2)
    found: Ints = np.minimum(today, sort.load[:, None, None]).sum(axis=2)
    return found


def stages_of(s: Statics, problem: Problem) -> list[Stage]:
    """Return the stages of a campaign; most people are in one of them, none in two."""
    halls, seats, found = Halls(s), seats_of(s, problem), list[Stage]()
    for part in _apart(sorts_of(s, seats, _lengths(s, problem))):
        groups = tuple(sorted({group for sort in part for group in sort.groups}, key=_order))
        mine = {(kind, skill) for group in groups for kind, skill, _ in group.seats}
        kinds = {kind for kind, _ in mine}
        items = {i: item for i, item in enumerate(problem.items) if item.kind in kinds}
        tabling = Tabling(items, {key: n for key, n in seats.items() if key in mine}, groups)
        if items:
            table = tabling.table(len(s.places), _most_of(halls, items))
            found.append(
                Stage(
                    items=items,
                    rows=tabling.rows,
                    groups=groups,
                    table=table,
                    sorts=tuple(part),
                    per_day=s.slots.per_day,
                    lunch=lunch_of(s),
                    item_of=np.array([i for i, _ in tabling.rows], np.int64),
                    region=np.array(s.district_of),
                    filled=tuple(
                        filling(table, list(map(groups.index, sort.groups)), sort, s.slots.per_day)
                        for sort in part
                    ),
                )
            )
    return found


def _order(group: Group) -> tuple[object, ...]:
    return group.seats, group.heads


def _lengths(s: Statics, problem: Problem) -> dict[tuple[int, int], frozenset[int]]:
    """Return the lengths of sessions, by kind and place."""
    found: dict[tuple[int, int], frozenset[int]] = {}
    for item in problem.items:
        facts = s.kinds[item.kind]
        usual = {n for _, n in facts.options if n > 0}
        for spot in item.where:
            mine = {spot.length} if facts.kind.is_cases else usual
            key = item.kind, spot.place
            found[key] = found.get(key, frozenset()) | mine
    return found


def _most_of(halls: Halls, items: Mapping[int, Item]) -> dict[tuple[int, ...], tuple[int, int]]:
    """Return how many people the halls of some items can serve in a day, and in all."""
    found: dict[tuple[int, ...], tuple[int, int]] = {}
    for item in items.values():
        for spot in item.where:
            hall = halls.at(item.kind, spot.place) if len(spot.hall) == 2 else None
            if hall is not None:
                found[spot.hall] = hall.most_a_day, hall.most
    return found


def _apart(sorts: list[Sort]) -> list[list[Sort]]:
    parts: list[tuple[set[int], list[Sort]]] = []
    for sort in sorts:
        kinds, mine = {kind for group in sort.groups for kind, _, _ in group.seats}, [sort]
        for part in [row for row in parts if row[0] & kinds]:
            parts.remove(part)
            kinds, mine = kinds | part[0], [*part[1], *mine]
        parts.append((kinds, mine))
    return [rows for _, rows in parts]
