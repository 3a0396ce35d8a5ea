"""Shortest paths over the links of one profile, by minutes and then km, without rounding."""

from __future__ import annotations

import heapq
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from planner.domain.clock import DAY_MIN, Day, Minute
from planner.domain.ids import SettlementId
from planner.domain.links import Link

Length = tuple[int, int]
"""Minutes and km of a path, as multiples of the network's units."""
Arc = tuple[SettlementId, int, int, int]
"""Where it leads, its minutes and km in units, and the number of its link."""


class Paths:
    """The links of a profile as a graph of whole numbers (a common denominator keeps it exact)."""

    def __init__(self, links: Sequence[Link]) -> None:
        self.links = links
        self.per_min = math.lcm(*(link.minutes.denominator for link in links))
        self.per_km = math.lcm(*(link.km.denominator for link in links))
        self._trees: dict[tuple[SettlementId, frozenset[int]], dict[SettlementId, Length]] = {}
        self._closed: dict[Day, frozenset[int]] = {}

    @cached_property
    def arcs(self) -> Mapping[SettlementId, Sequence[Arc]]:
        """Return the arcs that leave each settlement."""
        found: dict[SettlementId, list[Arc]] = {}
        for number, link in enumerate(self.links):
            size = (int(link.minutes * self.per_min), int(link.km * self.per_km), number)
            found.setdefault(link.start, []).append((link.end, *size))
            if not link.oneway:
                found.setdefault(link.end, []).append((link.start, *size))
        return found

    @cached_property
    def arcs_into(self) -> Mapping[SettlementId, Sequence[tuple[SettlementId, Arc]]]:
        """Return the arcs that lead to each settlement, with where they begin."""
        found: dict[SettlementId, list[tuple[SettlementId, Arc]]] = {}
        for here, arcs in self.arcs.items():
            for arc in arcs:
                found.setdefault(arc[0], []).append((here, arc))
        return found

    def closed_on(self, day: Day) -> frozenset[int]:
        """Return the numbers of the links that are closed all day."""
        if day not in self._closed:
            start, end = day * DAY_MIN, (day + 1) * DAY_MIN
            self._closed[day] = frozenset(
                number
                for number, link in enumerate(self.links)
                if any(span.holds(start, end) for span in link.closed)
            )
        return self._closed[day]

    def quickest(
        self, start: SettlementId, end: SettlementId, closed: frozenset[int]
    ) -> tuple[Fraction, Fraction] | None:
        """Return minutes and km of the quickest path without the closed links, if there is one."""
        found = self._tree(start, closed).get(end)
        if found is None:
            return None
        return Fraction(found[0], self.per_min), Fraction(found[1], self.per_km)

    def _tree(self, source: SettlementId, closed: frozenset[int]) -> dict[SettlementId, Length]:
        key = (source, closed)
        if key not in self._trees:
            self._trees[key] = self._grow(source, closed)
        return self._trees[key]

    def _grow(self, source: SettlementId, closed: frozenset[int]) -> dict[SettlementId, Length]:
        done: dict[SettlementId, Length] = {}
        heap: list[tuple[int, int, SettlementId]] = [(0, 0, source)]
        while heap:
            minutes, km, here = heapq.heappop(heap)
            if here in done:
                continue
            done[here] = (minutes, km)
            for there, more_min, more_km, number in self.arcs.get(here, ()):
                if there not in done and number not in closed:
                    heapq.heappush(heap, (minutes + more_min, km + more_km, there))
        return done

    def clean(
        self, start: SettlementId, end: SettlementId, depart: Minute, factor: Fraction
    ) -> bool:
        """Return whether a quickest path of the departure day meets no link while it is closed."""
        closed = self.closed_on(depart // DAY_MIN)
        ride = _Ride(self, self._tree(start, closed), closed, depart, factor)
        return start in ride.sources(end)


@dataclass(frozen=True)
class _Ride:
    """One departure: which arcs of quickest paths are open while they are used."""

    paths: Paths
    tree: Mapping[SettlementId, Length]
    closed: frozenset[int]
    depart: Minute
    factor: Fraction

    def sources(self, goal: SettlementId) -> set[SettlementId]:
        """Return the settlements from which quickest paths lead to the goal by open arcs.

        From the goal back there are few of them; from the start on there would be nearly all.
        """
        seen, todo = {goal}, [goal]
        while todo:
            for here, arc in self.paths.arcs_into.get(todo.pop(), ()):
                if here not in seen and self._is_tight(here, arc) and self._is_open(here, arc):
                    seen.add(here)
                    todo.append(here)
        return seen

    def _is_tight(self, here: SettlementId, arc: Arc) -> bool:
        there, minutes, km, number = arc
        before = self.tree.get(here)
        if before is None or number in self.closed:
            return False
        return self.tree.get(there) == (before[0] + minutes, before[1] + km)

    def _is_open(self, here: SettlementId, arc: Arc) -> bool:
        spans = self.paths.links[arc[3]].closed
        if not spans or arc[1] == 0:
            return True
        start = self._moment(self.tree[here][0])
        end = self._moment(self.tree[here][0] + arc[1])
        return not any(span.start < end and start < span.end for span in spans)

    def _moment(self, units: int) -> Fraction:
        return self.depart + Fraction(units, self.paths.per_min) / self.factor
