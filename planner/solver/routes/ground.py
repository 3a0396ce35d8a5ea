"""The arrays that the compiled search reads and the arrays that it writes."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from planner.solver.routes.problem import NO_LIMIT, OVERNIGHT, Bools, Floats, Ints, Problem, Shorts

NEAR_PLACES = 60
"""How many places around each place a ruin may look at."""
NOBODY = -1


PLACE, SPAN, GROUP, ROW, OPENS, SHUTS = range(6)
"""Columns of ``Ground.visit``; a row's first and last moment of all are the last two."""
BASE, FIRST, LAST, DRIVE, AWAY, DARK = range(6)
"""Columns of ``Ground.team``; DARK is how much of a day is night."""
LEGS_FROM, LEGS_TO, WORK_FROM, WORK_TO, TABLE = range(5)
"""Columns of ``Ground.hours``."""
VISIT, START, LEAVE, LATE, DRIVEN, ROOM, GAP = range(7)
"""Columns of ``Plan.stops``."""
COLUMNS = 7
NOW, OLD, BEST = range(3)
"""Layers of a ``Plan``."""


class Ground(NamedTuple):
    """A problem in few arrays (each costs time whenever compiled code is called with it).

    See ``problem`` for what they hold; ``visit`` and ``team`` by the columns above, ``price``
    (teams, 2): km, night. Visits past the last of ``worth`` bring the teams home, one for each; the
    last row of ``windows``, theirs, is always open.
    ``near[i]`` are the places with visits around i, nearest first, i itself at the head where it
    has any; the visits at place i are ``at[at_first[i]:at_first[i + 1]]``; likewise v's draws on
    ``pools``. ``clock[t, x]`` is how much of a team's open hours is over at x, ``soonest[r, x]``
    the first moment from x on at which row r is open, ``least`` the span of the shortest visit.
    """

    per_day: int
    days: int
    late: float
    visit: Ints
    worth: Floats
    windows: Ints
    may: Bools
    team: Ints
    price: Floats
    hours: Ints
    bed: Bools
    hub: Ints
    legs: Shorts
    km: Floats
    near: Ints
    at_first: Ints
    at: Ints
    draw_first: Ints
    draw_pool: Ints
    draw_much: Floats
    pools: Floats
    clock: Ints
    soonest: Shorts
    least: int


class Plan(NamedTuple):
    """Routes in the making, in three layers: ``NOW``, ``OLD`` (to go back to), ``BEST``.

    ``stops[layer, t, :sizes[layer, t]]`` is a route, one stop more brings the team home. A stop is
    its visit, when it starts, when the team leaves, when it starts at the latest, what the team has
    driven that day when it starts. ``cost`` (layer, team) is km and nights in points. By which team
    (``team_of`` a visit) and visit (``used``, by group) things are made now: ``NOBODY``, if not.
    """

    stops: Any
    sizes: Any
    roomy: Any
    drawn: Any
    cost: Any
    team_of: Any
    used: Any


def ground_of(problem: Problem) -> Ground:
    """Return a problem's arrays."""
    v, t = problem.visits, problem.teams
    open_days = v.windows[..., 0] <= v.windows[..., 1]
    opens = np.where(open_days, v.windows[..., 0], np.iinfo(np.int64).max).min(axis=1)
    shuts = np.where(open_days, v.windows[..., 1], -1).max(axis=1)
    dawn = np.arange(problem.days)[:, None] * problem.per_day
    any_time = dawn + np.array([[0, problem.per_day - 1]])
    windows = np.concatenate([v.windows, any_time[None]])
    day = (t.hours[..., 1] - t.hours[..., 0]).max(axis=1)
    dark = np.maximum(0, problem.per_day - 1 - day)
    visit = (v.place, v.span, v.group, v.row, opens[v.row], shuts[v.row])
    last_moment = problem.per_day * problem.days - 1
    homes = [(base, OVERNIGHT, NOBODY, len(v.windows), 0, last_moment) for base in t.base]
    team = (t.base, t.first, t.last, t.max_drive, t.max_away, dark)
    order = np.argsort(v.place, kind="stable")
    draws = v.draws[np.argsort(v.draws[:, 0], kind="stable")]
    places = np.arange(problem.legs.shape[1] + 1)
    return Ground(
        problem.per_day,
        problem.days,
        problem.late,
        np.concatenate([np.stack(visit, axis=1), np.array(homes)]).astype(np.int64),
        v.worth.astype(np.float64),
        windows.astype(np.int64),
        np.ascontiguousarray(v.may),
        np.stack(team, axis=1).astype(np.int64),
        np.stack((t.price_km, t.price_night), axis=1).astype(np.float64),
        t.hours.astype(np.int64),
        np.ascontiguousarray(t.bed),
        t.hub.astype(np.int64),
        problem.legs.astype(np.int32),
        problem.km.astype(np.float64),
        _near(problem.legs[0], np.unique(v.place)),
        np.searchsorted(v.place[order], places).astype(np.int64),
        order.astype(np.int64),
        np.searchsorted(draws[:, 0], np.arange(len(v.place) + 1)).astype(np.int64),
        draws[:, 1].astype(np.int64),
        np.ascontiguousarray(draws[:, 2]),
        np.ascontiguousarray(v.pools, np.float64),
        _clock(problem),
        _soonest(windows, problem.per_day),
        int(v.span[v.span >= 0].min(initial=NO_LIMIT)),
    )


def _clock(problem: Problem) -> Ints:
    """Return how many units, of those in which a team may travel or work, are over at each."""
    hours = problem.teams.hours
    moments = np.arange(problem.per_day * problem.days)
    days = moments // problem.per_day
    begins = hours[:, days][..., [0, 2]], hours[:, days][..., [1, 3]]
    inside = (begins[0] <= moments[:, None]) & (moments[:, None] < begins[1])
    none = np.zeros((len(hours), 1), np.int64)
    # in C order whatever the shape, else it were compiled once more for a single team
    over = np.cumsum(inside.any(axis=2), axis=1)
    return np.ascontiguousarray(np.concatenate((none, over), axis=1))


def _soonest(windows: Ints, per_day: int) -> Shorts:
    """Return, by row and moment, the first moment from then on at which a visit may begin."""
    moments = np.arange(windows.shape[1] * per_day)
    low, high = windows[:, moments // per_day].transpose(2, 0, 1)
    begins = np.where((low <= moments) & (moments <= high), moments, 2 * len(moments))
    late = np.full((len(windows), 1), 2 * len(moments))
    padded = np.concatenate((begins, late), axis=1)[:, ::-1]
    return np.ascontiguousarray(np.minimum.accumulate(padded, axis=1)[:, ::-1], np.int32)


def _near(legs: Ints, places: Ints) -> Ints:
    """Return the places with visits around each place, nearest first."""
    count = min(len(places), NEAR_PLACES + 1)
    table = legs[:, places].copy()
    table[places, np.arange(len(places))] = -1  # a place is the nearest to itself
    nearest = np.argsort(table, axis=1, kind="stable")[:, :count]
    return np.ascontiguousarray(places[nearest])


def empty_plan(ground: Ground) -> Plan:
    """Return routes without visits; their times are not known yet."""
    teams, visits = ground.may.shape
    groups = int(ground.visit[:visits, GROUP].max()) + 1 if visits else 1
    return Plan(
        np.zeros((3, teams, groups + 1, COLUMNS), np.int64),
        np.zeros((3, teams), np.int64),
        np.zeros((3, teams), np.int64),
        np.zeros(len(ground.pools)),
        np.zeros((3, teams)),
        np.full(visits, NOBODY, np.int64),
        np.full(groups, NOBODY, np.int64),
    )
