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

from planner.solver.board.board import Board, Stop
from planner.solver.routes.problem import (
    NO_LEG,
    NO_LIMIT,
    OVERNIGHT,
    Bools,
    Floats,
    Ints,
    Leg,
    Problem,
    Route,
    Teams,
    Visits,
)
from planner.solver.routes.shares import Shares
from planner.solver.tours.asking import night_ok
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
    hours = np.stack([_hours(board, team) for team in teams])
    chances = _chances(months, teams, rng, noise)
    nights, homes, start = [], [], len(chances)
    for index, team in enumerate(teams):
        count = _nights_at_home(board, team)
        nights.append(tuple(range(start, start + count)))
        homes += [(index, board.statics.place[board.statics.teams[team].base])] * count
        start += count
    legs, km, tables = _roads(board, teams)
    hours[..., 4] = tables
    shares = Shares(board, teams)
    problem = Problem(
        per_day=board.statics.slots.per_day,
        days=board.statics.slots.days,
        visits=_visits(board, len(teams), chances, homes, shares),
        teams=_teams(board, months, teams, hours, legs),
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


# -- teams -----------------------------------------------------------------------------------------


def _teams(board: Board, months: Months, teams: Sequence[int], hours: Ints, legs: Ints) -> Teams:
    s = board.statics
    rows = [s.teams[team] for team in teams]
    step = s.slots.step_min
    base = np.array([s.place[row.base] for row in rows])
    bed = np.stack(
        [night_ok(board, team, months.musts.get(team, NOTHING))[: s.slots.days] for team in teams]
    )
    drive = [NO_LIMIT if r.max_drive_min is None else r.max_drive_min // step for r in rows]
    away = [NO_LIMIT if r.max_nights_away is None else r.max_nights_away for r in rows]
    return Teams(
        base=base,
        first=np.array([row.first_day for row in rows]),
        last=np.array([row.last_day for row in rows]),
        hours=hours,
        bed=bed,
        hub=np.stack([_hubs(bed[t], legs[hours[t, 0, 4]], base[t]) for t in range(len(rows))]),
        max_drive=np.array(drive),
        max_away=np.array(away),
        price_km=np.array([float(row.price_km) for row in rows]),
        price_night=np.array([float(row.price_night) for row in rows]),
    )


def _hubs(bed: Bools, legs: Ints, base: int) -> Ints:
    """Return, by place, the nearest place with beds for the team on most nights."""
    usual = np.nonzero(bed.mean(axis=0) >= 0.5)[0]
    hub: Ints = usual[np.argmin(legs[:, usual], axis=1)]
    hub[np.min(legs[:, usual], axis=1) >= NO_LEG] = -1
    hub[base] = base
    return hub


def _hours(board: Board, team: int) -> Ints:
    """Return, by day, the longest stretches in which a team may travel and may work."""
    s, row = board.statics, board.statics.teams[team]
    found = np.tile(np.array([1, 0, 1, 0, 0]), (s.slots.days, 1))
    run = 0
    for day in range(row.first_day, row.last_day + 1):
        low, today = day * s.slots.per_day, (1 << s.slots.per_day) - 1
        if not s.awake[team] >> low & today or run >= (row.max_run_days or NO_LIMIT):
            run = 0
            continue
        run += 1
        road, work = (mask >> low & today for mask in (s.travelling[team], s.working[team]))
        found[day, :4] = [low + edge for edge in (*_longest(road), *_longest(work))]
    return found


def _longest(mask: int) -> tuple[int, int]:
    """Return begin and end of the longest run of bits, (1, 0) if there is none."""
    best, at = (1, 0), 0
    while mask >> at:
        low = at + ((mask >> at) & -(mask >> at)).bit_length() - 1
        at = low
        while mask >> at & 1:
            at += 1
        if at - low > best[1] - best[0]:
            best = low, at
    return best


def _roads(board: Board, teams: Sequence[int]) -> tuple[Ints, Floats, Ints]:
    """Return the tables of legs and km, and the number of the table by team and day."""
    s, net = board.statics, board.statics.network
    known: dict[tuple[object, int], int] = {}
    legs, km = [], []
    tables = np.zeros((len(teams), s.slots.days), np.int64)
    for index, team in enumerate(teams):
        row = s.teams[team]
        for day in range(s.slots.days):
            cls = net.day_class(row.profile, day)
            key = row.speed_factor, cls
            if key not in known:
                known[key] = len(known)
                slots = net.trip_minutes(row, cls) // s.slots.step_min
                table = np.where(slots <= 0, NO_LEG, slots)
                np.fill_diagonal(table, 0)
                legs.append(table)
                km.append(
                    np.where(np.isfinite(net.km(row.profile, cls)), net.km(row.profile, cls), 0)
                )
            tables[index, day] = known[key]
    return np.stack(legs), np.stack(km), tables


def _nights_at_home(board: Board, team: int) -> int:
    """Return how many nights at home a team needs, at least, so as not to be away too long."""
    row = board.statics.teams[team]
    if row.max_nights_away is None:
        return 0
    nights = row.last_day - row.first_day  # the last night is at home anyway
    return max(0, -(-(nights - row.max_nights_away) // (row.max_nights_away + 1)))


# -- there and back --------------------------------------------------------------------------------


def routes_of(region: Region, board: Board, stops: Sequence[Sequence[Stop]]) -> list[Route]:
    """Return routes that come near to the stays of the teams (by number in the region)."""
    at: dict[int, list[int]] = {}
    for v, chance in enumerate(region.chances):
        at.setdefault(chance.place, []).append(v)
    used: set[tuple[int, int]] = set()
    return [
        _route_of(region, board, index, list(rows), at, used) for index, rows in enumerate(stops)
    ]


def _route_of(
    region: Region,
    board: Board,
    index: int,
    stops: list[Stop],
    at: dict[int, list[int]],
    used: set[tuple[int, int]],
) -> Route:
    per_day, may = board.statics.slots.per_day, region.problem.visits.may
    nights = _nights_kept(region, board, index, stops)
    route: list[int] = []
    for place, first, end in stops:
        for day in range(first // per_day, min(board.statics.slots.days, end // per_day + 1)):
            low = max(first - day * per_day, 0)
            high = min(end - day * per_day, per_day)
            fits = [
                (region.chances[v].gain, -v)
                for v in at.get(place, ())
                if may[index, v]
                and day in region.chances[v].days
                and (place, region.chances[v].stage) not in used
                and region.chances[v].begin + region.chances[v].slack >= low
                and max(low, region.chances[v].begin) + region.chances[v].length <= high
            ]
            if fits:
                v = -max(fits)[1]
                used.add((place, region.chances[v].stage))
                route.append(v)
            if nights and nights[0][1] == day and end > (day + 1) * per_day:
                route.append(nights.pop(0)[0])
    return tuple(route)


def _nights_kept(
    region: Region, board: Board, index: int, stops: list[Stop]
) -> list[tuple[int, int]]:
    """Return the nights at home that must be, each on the last night that it can be on."""
    s, row = board.statics, board.statics.teams[region.teams[index]]
    base, per_day = s.place[row.base], s.slots.per_day
    at_home = [
        day
        for place, first, end in stops
        if place == base
        for day in range(first // per_day, end // per_day)
        if first < (day + 1) * per_day < end
    ]
    found, last = [], row.first_day - 1
    for number in region.nights[index]:
        limit = last + 1 + (row.max_nights_away or 0)
        near = [day for day in at_home if last < day <= limit]
        if near:
            last = near[-1]
            found.append((number, last))
    return found


def stops_of(region: Region, board: Board, index: int, legs: Sequence[Leg]) -> list[Stop]:
    """Return the stays that the legs of a team (by number in the region) leave.

    What leads from a place to itself is no leg: visits of one place may follow each other.
    """
    s, row = board.statics, board.statics.teams[region.teams[index]]
    here, since = s.place[row.base], row.first_day * s.slots.per_day
    stops: list[Stop] = []
    for leg in legs:
        if leg.end != here:
            stops.append((here, since, leg.depart))
            here, since = leg.end, leg.arrive
    return [*stops, (here, since, (row.last_day + 1) * s.slots.per_day)]
