"""From the board to a tour problem: the months of several teams, and what their stays may bring.

The worth of a visit is measured by gain curves: a long stay and shorter ones at a place are
alternatives, a second day of work there is a visit of its own. Who else is where counts as it is
on the board; the teams themselves must be off it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

import numpy as np

from planner.solver.board.board import Board
from planner.solver.routes.hours import hours_of, nights_at_home, roads_of, teams_of
from planner.solver.routes.problem import OVERNIGHT, Problem, Visits
from planner.solver.routes.shares import Shares
from planner.solver.tours.curves import Option
from planner.solver.tours.month import NOTHING, Months

CHOICES = 2, 1
"""How many lengths of stay to choose from on the first day at a place, and on later ones."""
HOME = 1e6
"""What a night at home is worth, where the team must have one: more than all that it costs."""


@dataclass(frozen=True, slots=True)
class Chance:
    """A visit: where, which day of work there, when it may begin (slots of the day), its gain."""

    place: int
    stage: int
    begin: int
    length: int
    slack: int
    gain: float
    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """A problem for the teams of a region, with what its visits are."""

    teams: tuple[int, ...]
    chances: tuple[Chance, ...]
    problem: Problem
    nights: tuple[tuple[int, ...], ...]
    """The visits that are nights at home, by team."""


def can_route(months: Months, team: int) -> bool:
    """Return whether the engine knows all that binds a team: no pin, no rails, no nights' drive."""
    s = months.statics
    if s.teams[team].profile != "road" or months.musts.get(team, NOTHING) != NOTHING:
        return False
    ends = sum(1 << (day + 1) * s.slots.per_day - 1 for day in range(s.slots.days))
    mask = s.travelling[team] | s.working[team]
    return not mask & ends and bool(s.members[team])


def region_of(
    board: Board, months: Months, teams: Sequence[int], rng: Random | None = None, noise: float = 0
) -> Region:
    """Return the months of some teams as a problem; ``noise`` blurs what each place is worth."""
    hours = np.stack([hours_of(board, team) for team in teams])
    chances = _chances(months, teams, rng, noise)
    nights, homes, start = [], [], len(chances)
    for index, team in enumerate(teams):
        count = nights_at_home(board, team)
        nights.append(tuple(range(start, start + count)))
        homes += [(index, board.statics.place[board.statics.teams[team].base])] * count
        start += count
    legs, km, tables = roads_of(board, teams)
    hours[..., 4] = tables
    shares = Shares(board, teams)
    problem = Problem(
        per_day=board.statics.slots.per_day,
        days=board.statics.slots.days,
        visits=_visits(board, len(teams), chances, homes, shares),
        teams=teams_of(board, months, teams, hours, legs),
        legs=legs,
        km=km,
    )
    return Region(tuple(teams), tuple(chance for chance, _ in chances), problem, tuple(nights))


# -- visits ----------------------------------------------------------------------------------------

Found = list[tuple[Chance, frozenset[int]]]


def _chances(months: Months, teams: Sequence[int], rng: Random | None, noise: float) -> Found:
    """Return the visits, each with the teams (by number in ``teams``) that can make it."""
    found: dict[Chance, set[int]] = {}
    factors: dict[int, float] = {}
    for index, team in enumerate(teams):
        sorts = months.curves.sorts(team)
        for place in months.ways(team)[1]:
            if rng is not None and noise:
                factor = factors.setdefault(place, rng.uniform(1 - noise, 1 + noise))
            else:
                factor = 1.0
            days: dict[tuple[int, Option], list[int]] = {}
            for sort, curve in enumerate(months.curves.of(team, place)):
                for stage, options in enumerate(curve):
                    for option in _choice(options, CHOICES[min(stage, 1)]):
                        days.setdefault((stage, option), []).extend(sorts.days[sort])
            for (stage, (begin, end, gain, slack)), when in days.items():
                worth = gain * factor
                row = Chance(place, stage, begin, end - begin, slack, worth, tuple(sorted(when)))
                found.setdefault(row, set()).add(index)
    return [(chance, frozenset(who)) for chance, who in found.items()]


def _choice(options: Iterable[Option], most: int) -> list[Option]:
    """Return the options that none is better than at every hour, at most so many of them."""
    best: list[Option] = []
    for option in sorted(options, key=lambda o: (o[1] - o[0], -o[2], -o[3], o[0])):
        if not any(_covers(short, option) for short in best):
            best.append(option)
    while len(best) > most:  # drop the one whose gain the next shorter one comes nearest to
        ratio = [short[2] / longer[2] for short, longer in pairwise(best)]
        best.pop(ratio.index(max(ratio)))
    return best


def _covers(one: Option, other: Option) -> bool:
    """Return whether an option brings as much as one that is no shorter, whenever that begins."""
    begins = one[0] <= other[0] and other[0] + other[3] <= one[0] + one[3]
    return begins and one[2] >= other[2] - 1e-9


def _visits(
    board: Board, teams: int, chances: Found, homes: list[tuple[int, int]], shares: Shares
) -> Visits:
    s, count = board.statics, len(chances) + len(homes)
    groups: dict[tuple[int, int], int] = {}
    rows: dict[tuple[int, int, tuple[int, ...]], int] = {}
    may = np.zeros((teams, count), np.bool_)
    group, row, worth = np.zeros((3, count))
    draws: list[tuple[int, int, float]] = []
    for v, (chance, who) in enumerate(chances):
        group[v] = groups.setdefault((chance.place, chance.stage), len(groups))
        key = chance.begin, chance.slack, chance.days
        row[v] = rows.setdefault(key, len(rows))
        worth[v], drawn = shares.of(chance.place, chance.gain)
        draws += [(v, pool, amount) for pool, amount in drawn]
        may[sorted(who), v] = True
    for v, (team, _) in enumerate(homes, len(chances)):
        group[v], row[v], worth[v], may[team, v] = len(groups) + v, len(rows), HOME, True
    windows = np.tile(np.array([1, 0]), (len(rows) + 1, s.slots.days, 1))
    for (begin, slack, days), number in rows.items():
        low = np.array(days) * s.slots.per_day + begin
        windows[number, list(days)] = np.stack((low, low + slack), axis=1)
    dawn = np.arange(s.slots.days) * s.slots.per_day
    windows[len(rows)] = np.stack((dawn, dawn + s.slots.per_day - 1), axis=1)
    stays = [(c.place, c.length) for c, _ in chances] + [(base, OVERNIGHT) for _, base in homes]
    place, span = np.array(stays, np.int64).reshape(count, 2).T
    return Visits(
        place=place,
        span=span,
        worth=worth,
        group=group.astype(np.int64),
        row=row.astype(np.int64),
        windows=windows.astype(np.int64),
        may=may,
        draws=np.array(draws, np.float64).reshape(len(draws), 3),
        pools=shares.pools(),
    )
