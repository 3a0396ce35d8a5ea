"""What the tour engine is asked and what it answers: arrays over visits, teams, places, days."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Shorts = npt.NDArray[np.int32]
Bools = npt.NDArray[np.bool_]

NO_LEG = 1 << 28
"""The length of a leg that cannot be made."""
NO_LIMIT = 1 << 40
OVERNIGHT = -1
"""The length of a visit that lasts until the midnight after it begins: a night at home."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visits:
    """Visits that may be made, V of them; all times are whole units, counted from day 0.

    ``place`` (V) where · ``span`` (V) how long, or ``OVERNIGHT`` · ``worth`` (V) points ·
    ``group`` (V) of visits with one number at most one is made · ``row`` (V) its row of
    ``windows`` (rows, days, 2): first and last moment on each day at which it may begin (first
    after last: none) · ``may`` (teams, V) who can make it.

    A visit may also draw on pools, which many share: ``draws`` (rows of visit, pool, amount). A
    pool pays a price for each unit drawn until its size is reached: ``pools`` (P, 2).
    """

    place: Ints
    span: Ints
    worth: Floats
    group: Ints
    row: Ints
    windows: Ints
    may: Bools
    draws: Floats = field(default_factory=lambda: np.zeros((0, 3)))
    pools: Floats = field(default_factory=lambda: np.zeros((0, 2)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Teams:
    """The teams, T of them: each leaves its base on its first day and is back by its last.

    ``base`` (T) place · ``first``, ``last`` (T) days · ``hours`` (T, days, 5): when legs may begin
    and must have ended, when visits may begin and must have ended (begin after end: not that
    day), and the day's table of legs · ``bed`` (T, days, places) may the team sleep there in the
    night after that day · ``hub`` (T, places) where else to sleep near a place (−1: nowhere; the
    base's is the base) ·
    ``max_drive`` (T) units on the road a day · ``max_away`` (T) nights in a row away from base ·
    ``price_km``, ``price_night`` (T) points.
    """

    base: Ints
    first: Ints
    last: Ints
    hours: Ints
    bed: Bools
    hub: Ints
    max_drive: Ints
    max_away: Ints
    price_km: Floats
    price_night: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Which visits should be made, by which team, in which order, so that they are worth most?

    ``per_day`` units a day, ``days`` days · ``legs``, ``km`` (tables, places, places): units (0
    between the same place, ``NO_LEG``: none) and km. A leg lies in one day; between two visits a
    team sleeps where the first was, where the next will be, or at a ``hub`` of either.
    ``late`` says how much an insertion's delay counts against its detour.
    """

    per_day: int
    days: int
    visits: Visits
    teams: Teams
    legs: Ints
    km: Floats
    late: float = 1.0


Route = tuple[int, ...]
"""The visits of a team in order."""


@dataclass(frozen=True, slots=True)
class Leg:
    """A journey of a team from place to place."""

    start: int
    end: int
    depart: int
    arrive: int


@dataclass(frozen=True, slots=True)
class Tours:
    """The best routes found: their points, the visits of each team, when each begins, its legs."""

    value: float
    routes: tuple[Route, ...]
    begins: tuple[tuple[int, ...], ...] = field(default=())
    legs: tuple[tuple[Leg, ...], ...] = field(default=())
    iterations: int = 0
