"""Small tour problems, and a reader of tours that shares nothing with the engine."""

from __future__ import annotations

from itertools import permutations
from random import Random

import numpy as np

from planner.solver.routes import NO_LIMIT, Problem, Teams, Tours, Visits, best_tours

PER_DAY, OPEN, CLOSE = 24, 8, 18


def problem_of(
    seed: int,
    places: int = 6,
    teams: int = 1,
    days: int = 3,
    away: int = NO_LIMIT,
    price: float = 0.1,
) -> Problem:
    """Return a problem with two lengths of stay at each place but the base, 0."""
    rng = Random(seed)
    xy = [(rng.uniform(0, 5), rng.uniform(0, 5)) for _ in range(places)]
    legs = np.array([[[round(abs(a - c) + abs(b - d)) or 1 for c, d in xy] for a, b in xy]])
    np.einsum("tii->ti", legs)[:] = 0
    spots = [v // 2 + 1 for v in range(2 * (places - 1))]
    count = len(spots)
    dawn = np.arange(days) * PER_DAY
    windows = np.stack([np.stack((dawn + 8, dawn + 16), 1), np.stack((dawn + 12, dawn + 15), 1)])
    windows[1, rng.randrange(days)] = 1, 0
    hours = np.stack([dawn + OPEN, dawn + CLOSE, dawn + OPEN, dawn + CLOSE, 0 * dawn], 1)
    ones = np.ones(teams, np.int64)
    bed = np.array([[[rng.random() < 0.7 or p == 0 for p in range(places)]] * days] * teams)
    return Problem(
        per_day=PER_DAY,
        days=days,
        visits=Visits(
            place=np.array(spots),
            span=np.array([2 + 3 * (v % 2) for v in range(count)]),
            worth=np.array([rng.randint(5, 20) + 9.0 * (v % 2) for v in range(count)]),
            group=np.array([v // 2 for v in range(count)]),
            row=np.array([rng.randrange(2) for _ in range(count)]),
            windows=windows,
            may=np.ones((teams, count), bool),
            draws=np.array([[v, v % 2, 6.0] for v in range(count)]),
            pools=np.array([[1.0, 14.0], [2.0, 9.0]]),
        ),
        teams=Teams(
            base=0 * ones,
            first=0 * ones,
            last=(days - 1) * ones,
            hours=np.stack([hours] * teams),
            bed=bed,
            hub=np.where(np.arange(places) == 0, 0, -1)[None].repeat(teams, 0),
            max_drive=7 * ones,
            max_away=away * ones,
            price_km=price * ones,
            price_night=price * ones,
        ),
        legs=legs,
        km=legs * 1.0,
    )


def worth_of(problem: Problem, tours: Tours) -> float:
    """Return the points of tours by their legs; raise AssertionError if a rule is broken."""
    made = [v for route in tours.routes for v in route]
    groups = problem.visits.group[made]
    assert len(set(groups.tolist())) == len(groups)
    points = float(problem.visits.worth[made].sum())
    for pool, (price, size) in enumerate(problem.visits.pools):
        rows = problem.visits.draws[problem.visits.draws[:, 1] == pool]
        points += price * min(size, sum(rows[rows[:, 0] == v, 2].sum() for v in made))
    return points - sum(_cost(problem, tours, team) for team in range(len(tours.routes)))


def _cost(problem: Problem, tours: Tours, team: int) -> float:
    teams, place, cost = problem.teams, int(problem.teams.base[team]), 0.0
    where, now, driven = {}, 0, [0] * problem.days
    for leg in tours.legs[team]:
        day = leg.depart // problem.per_day
        begin, end, _, _, table = teams.hours[team, day]
        assert leg.start == place
        assert now <= leg.depart
        assert begin <= leg.depart
        assert leg.arrive <= end
        assert leg.arrive - leg.depart == problem.legs[table, leg.start, leg.end]
        driven[day] += leg.arrive - leg.depart
        cost += float(teams.price_km[team]) * problem.km[table, leg.start, leg.end]
        where |= dict.fromkeys(range(now, leg.depart + 1), place)
        place, now = leg.end, leg.arrive
    assert place == teams.base[team]
    where |= dict.fromkeys(range(now, problem.days * problem.per_day + 1), place)
    assert max(driven) <= teams.max_drive[team]
    away = 0
    for day in range(problem.days):
        there = where[(day + 1) * problem.per_day]
        away = 0 if there == teams.base[team] else away + 1
        assert away == 0 or teams.bed[team, day, there]
        assert away <= teams.max_away[team]
        cost += float(teams.price_night[team]) * (away > 0)
    free = 0
    for v, begin in zip(tours.routes[team], tours.begins[team], strict=True):
        day, span = begin // problem.per_day, int(problem.visits.span[v])
        window = problem.visits.windows[problem.visits.row[v], day]
        assert window[0] <= begin <= window[1]
        assert free <= begin
        free = begin + span
        assert teams.hours[team, day, 2] <= begin
        assert free <= teams.hours[team, day, 3]
        assert {where.get(slot) for slot in range(begin, free)} == {problem.visits.place[v]}
    return cost


def best_of_all(problem: Problem, most: int) -> float:
    """Return the points of the best route of at most so many visits, by trying all."""
    visits, best = range(len(problem.visits.place)), 0.0
    for size in range(1, most + 1):
        for route in permutations(visits, size):
            if len(set(problem.visits.group[list(route)])) == size:
                tours = best_tours(problem, [route], iterations=0)
                if len(tours.routes[0]) == size:
                    best = max(best, tours.value)
    return best
