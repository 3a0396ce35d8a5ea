"""One travel profile: its journeys in each class of days."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from math import lcm

import numpy as np

from planner.domain.campaign import Campaign
from planner.domain.clock import Day, Minute
from planner.domain.links import Journey
from planner.domain.people import Profile
from planner.network.closures import Use, is_clean, shut_all_day, uses
from planner.network.fallback import fallback
from planner.network.shortest import Arcs, arcs
from planner.network.table import NONE, Table, Whole, empty


class Journeys:
    """The journeys of one profile; days with the same links closed all day share a class."""

    def __init__(self, campaign: Campaign, profile: Profile, index: dict[str, int]) -> None:
        links = [link for link in campaign.links if link.profile == profile]
        self._campaign = campaign
        self._profile = profile
        self._index = index
        self._arcs: Arcs | None = arcs(links, index) if links else None
        self._shut: list[frozenset[int]] = [frozenset()]
        self._class_of: dict[Day, int] = {}
        self._keys: dict[int, Whole] = {}
        self._tables: dict[int, Table] = {}
        self._uses: dict[tuple[int, int, int], tuple[Use, ...]] = {}
        for day in range(campaign.horizon.days):
            self.day_class(day)

    def day_class(self, day: Day) -> int:
        """Return the class of a day; 0: nothing is closed all day."""
        if day not in self._class_of:
            links = self._arcs.links if self._arcs else ()
            shut = shut_all_day(links, day)
            if shut not in self._shut:
                self._shut.append(shut)
            self._class_of[day] = self._shut.index(shut)
        return self._class_of[day]

    def table(self, cls: int) -> Table:
        """Return the journeys on the days of a class."""
        if cls not in self._tables:
            self._tables[cls] = self._table(cls)
        return self._tables[cls]

    def is_open(
        self, start: int, end: int, depart: Minute, cls: int, speed_factor: Decimal
    ) -> bool:
        """Return whether a journey of the class meets no closed link if it departs then."""
        if self._arcs is None or not self._has_closures:
            return True
        path = self._path(start, end, cls)
        if not path:
            return True
        return is_clean(path, start, end, depart, self._arcs.minute_unit * Fraction(speed_factor))

    @cached_property
    def _has_closures(self) -> bool:
        return self._arcs is not None and any(link.closed for link in self._arcs.links)

    @cached_property
    def _fallback(self) -> Table:
        return fallback(self._campaign)

    def _path(self, start: int, end: int, cls: int) -> tuple[Use, ...]:
        assert self._arcs is not None
        found = self._uses.get((cls, start, end))
        if found is None:
            keys = self._keys_of(cls)
            linked = keys[start, end] < self._arcs.far
            found = uses(self._arcs, keys, start, end, self._shut[cls]) if linked else ()
            self._uses[cls, start, end] = found
        return found

    def _keys_of(self, cls: int) -> Whole:
        assert self._arcs is not None
        if cls not in self._keys:
            self._keys[cls] = self._arcs.keys(self._shut[cls])
        return self._keys[cls]

    def _table(self, cls: int) -> Table:
        if self._arcs is None:
            listed = [row for row in self._campaign.journeys if row.profile == self._profile]
            table = whole_table(listed, self._index)
            gaps = table.minutes == NONE
        else:
            table = self._arcs.table(self._keys_of(cls))
            gaps = self._keys_of(0) >= self._arcs.far
        if self._profile == "road" and np.any(gaps):
            return table.filled(self._fallback, gaps)
        return table


def whole_table(journeys: Sequence[Journey], index: dict[str, int]) -> Table:
    """Return the journeys of a matrix as a table."""
    nothing = empty(len(index))
    if not journeys:
        return nothing
    minute_unit = lcm(*(row.minutes.denominator for row in journeys))
    km_unit = lcm(*(row.km.denominator for row in journeys))
    minutes, km = nothing.minutes.astype(object), nothing.km.astype(object)
    for row in journeys:
        if row.start != row.end:
            at = index[row.start], index[row.end]
            minutes[at], km[at] = int(row.minutes * minute_unit), int(row.km * km_unit)
    return Table(minutes, km, minute_unit, km_unit)
