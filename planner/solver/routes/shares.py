"""Whom the visits of a region compete for: residents who may come to several places, and floors.

A gain curve is measured with everybody left to serve and every floor open. Two visits near each
other serve the same residents only once, and a district's floor pays only until it is reached, so
what a visit brings is split into draws on pools that run dry.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from planner.solver.board.board import Board
from planner.solver.board.offers import hall, invite
from planner.solver.routes.problem import Floats

Draws = list[tuple[int, float]]


class Shares:
    """Splits what visits to places bring; pools are numbered as they are met."""

    def __init__(self, board: Board, teams: Sequence[int]) -> None:
        self.board, s = board, board.statics
        self.statics = s
        kinds = {k for team in teams for k in s.staffable(frozenset({team}))}
        self.kinds = sorted(k for k in kinds if not s.kinds[k].kind.is_cases)
        self.bonus = float(s.campaign.policy.floor_bonus)
        strands = {s.kinds[k].direction for k in self.kinds}
        self.strand = min(strands, default=0)
        self._pools: dict[tuple[str, int], tuple[int, float, float]] = {}
        self._split: dict[int, list[tuple[int, float]]] = {}

    def of(self, place: int, gain: float) -> tuple[float, Draws]:
        """Return the sure points of a visit and its draws (pool, amount), given a measured gain."""
        split = self.split(place)
        below = [(home, share, self._below(home)) for home, share in split]
        points = gain / sum(share * (1 + self.bonus * open_) for _, share, open_ in below)
        draws: dict[int, float] = {}
        sure = 0.0
        for home, share, open_ in below:
            if len(split) > 1 or self._is_guest(home):
                pool = self._pool("home", home, 1.0, self._left)
                draws[pool] = draws.get(pool, 0.0) + points * share
            else:
                sure += points * share
            if open_:
                district = self.statics.district_of[home]
                pool = self._pool("floor", district, self.bonus, self._gap)
                draws[pool] = draws.get(pool, 0.0) + points * share
        return sure, list(draws.items())

    def pools(self) -> Floats:
        """Return price and size of each pool."""
        rows = sorted(self._pools.values())
        return np.array([row[1:] for row in rows], np.float64).reshape(len(rows), 2)

    def split(self, place: int) -> list[tuple[int, float]]:
        """Return the homes of those who would come to a place, with their shares of the points."""
        if place not in self._split:
            points: dict[int, float] = {}
            for kind in self.kinds:
                for home, worth in self._guests(kind, place):
                    points[home] = points.get(home, 0.0) + worth
            total = sum(points.values())
            rows = [(home, worth / total) for home, worth in sorted(points.items())]
            self._split[place] = rows or [(place, 1.0)]
        return self._split[place]

    def _guests(self, kind: int, place: int) -> list[tuple[int, float]]:
        """Return homes and points of one long session of a kind at a place."""
        facts = self.statics.kinds[kind]
        if facts.kind.is_staff or not self.statics.standing(kind, place):
            return []
        asked = hall(self.board, kind, place)
        blocks, _ = facts.options[-1]
        come = invite(self.board, asked, blocks * facts.kind.people_per_block)
        worths = {row[0].place: row[0].worth for row in asked.rows}
        return [(home, people * worths[home]) for home, people in come.served]

    def _is_guest(self, home: int) -> bool:
        """Return whether residents may also be served elsewhere."""
        return any(len(self.statics.within(kind, home)) > 1 for kind in self.kinds)

    def _left(self, home: int) -> float:
        s, points = self.statics, 0.0
        for kind in self.kinds:
            if (home, kind) in s.demand:
                people = max(0, self.board.left(kind, home, 0))
                points += people * s.kinds[kind].value * s.need[home]
        return points

    def _below(self, home: int) -> bool:
        return self.board.below_floor((self.statics.district_of[home], self.strand))

    def _gap(self, district: int) -> float:
        key = district, self.strand
        return max(0.0, self.statics.floor_target.get(key, 0.0) - self.board.floor_points[key])

    def _pool(self, sort: str, number: int, price: float, size: Callable[[int], float]) -> int:
        if (sort, number) not in self._pools:
            self._pools[sort, number] = len(self._pools), price, size(number)
        return self._pools[sort, number][0]
