"""When the teams of a region may work, drive and sleep where, on which roads."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from planner.solver.board.board import Board
from planner.solver.routes.problem import NO_LEG, NO_LIMIT, Bools, Floats, Ints, Teams
from planner.solver.tours.asking import night_ok
from planner.solver.tours.month import NOTHING, Months


def teams_of(board: Board, months: Months, teams: Sequence[int], hours: Ints, legs: Ints) -> Teams:
    """Return what the engine knows of some teams, given their hours and the tables of legs."""
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


def hours_of(board: Board, team: int) -> Ints:
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


def roads_of(board: Board, teams: Sequence[int]) -> tuple[Ints, Floats, Ints]:
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


def nights_at_home(board: Board, team: int) -> int:
    """Return how many nights at home a team needs, at least, so as not to be away too long."""
    row = board.statics.teams[team]
    if row.max_nights_away is None:
        return 0
    nights = row.last_day - row.first_day  # the last night is at home anyway
    return max(0, -(-(nights - row.max_nights_away) // (row.max_nights_away + 1)))
