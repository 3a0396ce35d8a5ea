"""A campaign in the making: its tables as text, its sizes, its traits, its dice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import TypeVar

Tables = dict[str, list[dict[str, str]]]
"""Rows by table name; a row holds its filled cells by column."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What sort of campaign a seed makes: drawn once, so that all sorts come up."""

    grid_min: int
    roads: str
    rail: str
    is_hostile: bool
    has_dots: bool
    has_nights: bool


@dataclass(slots=True)
class Draft:
    """The tables written so far; ``points`` are the settlements' (lat, lon), by number."""

    rng: Random
    settlements: int
    teams: int
    days: int
    start: date
    traits: Traits
    tables: Tables = field(default_factory=dict)
    points: list[tuple[float, float]] = field(default_factory=list)

    def add(self, table: str, **cells: object) -> dict[str, str]:
        """Add a row and return it; cells of None or "" stay blank; ``from_`` is ``from``."""
        row = {
            name.rstrip("_"): str(cell) for name, cell in cells.items() if cell not in (None, "")
        }
        self.tables.setdefault(table, []).append(row)
        return row

    def rows(self, table: str) -> list[dict[str, str]]:
        """Return the rows of a table so far."""
        return self.tables.get(table, [])

    def chance(self, share: float) -> bool:
        """Return True in this share of the draws."""
        return self.rng.random() < share

    def maybe(self, share: float, cell: T) -> T | None:
        """Return ``cell`` in this share of the draws, else None."""
        return cell if self.chance(share) else None

    def pick(self, cells: Sequence[T]) -> T:
        """Return one of the cells."""
        return cells[self.rng.randrange(len(cells))]

    def some(self, cells: Sequence[T], least: int, most: int) -> list[T]:
        """Return between ``least`` and ``most`` of the cells, in their order."""
        count = min(len(cells), self.rng.randint(least, most))
        return [cells[number] for number in sorted(self.rng.sample(range(len(cells)), count))]

    def day(self, number: int) -> str:
        """Return the date of a day as a cell, in the way this campaign writes dates."""
        when = self.start + timedelta(days=number)
        return when.strftime("%d.%m.%Y") if self.traits.has_dots else when.isoformat()

    def blocks(self, least_min: int, most_min: int) -> int:
        """Return a length in minutes that is a multiple of the grid."""
        grid = self.traits.grid_min
        steps = range(max(1, least_min // grid), max(1, most_min // grid) + 1)
        return grid * self.pick(steps)


def clock(minute: int) -> str:
    """Return ``HH:MM``."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def span(start: int, end: int) -> str:
    """Return ``HH:MM-HH:MM``."""
    return f"{clock(start)}-{clock(end)}"
