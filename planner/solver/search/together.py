"""A move for some days of several teams: those that share demand and are near each other then."""

from __future__ import annotations

from random import Random

from planner.solver.search.likes import likes
from planner.solver.search.refine import settle
from planner.solver.search.state import Change, State

DAYS = (1, 1, 1, 2, 2, 3, 5, 8)
"""How many days are planned anew: late, one or two bring ten times as much for the time."""
CREW = (2, 2, 3, 3, 4)


def together(state: State, rng: Random) -> Change | None:
    """Re-plan the same days of two to four teams, one after another; all else stays."""
    team = rng.choice(state.mine)
    row = state.statics.teams[team]
    first = rng.randint(row.first_day, row.last_day)
    days = range(first, min(row.last_day, first + rng.choice(DAYS) - 1) + 1)
    teams = [team, *_companions(state, team, days, rng)[: rng.choice(CREW) - 1]]
    rng.shuffle(teams)
    return _replanned(state, teams, days, rng) if len(teams) > 1 else None


def _companions(state: State, team: int, days: range, rng: Random) -> list[int]:
    """Return the teams that can hold a kind that this one can, the nearest in these days first."""
    s, where = state.statics, _places(state, team, days)
    kinds = set(state.curves.kinds(team))
    rivals = [t for t in state.mine if t != team and kinds.intersection(state.curves.kinds(t))]
    minutes = s.network.minutes(s.teams[team].profile, 0)

    def far(other: int) -> float:
        there = _places(state, other, days)
        near = min((minutes[a, b] for a in where for b in there), default=float("inf"))
        return float(near) + rng.random() * 120

    return sorted(rivals, key=far)


def _places(state: State, team: int, days: range) -> set[int]:
    """Return where a team is in some days, its base left out."""
    s, per_day = state.statics, state.statics.slots.per_day
    low, high = days[0] * per_day, (days[-1] + 1) * per_day
    base = s.place[s.teams[team].base]
    there = {p for p, first, end in state.board.stops[team] if first < high and end > low}
    return there - {base} or there


def _replanned(state: State, teams: list[int], days: range, rng: Random) -> Change | None:
    """Return the change to the teams' days; None, and nothing changed, where one finds no way."""
    change = Change()
    parts = {}
    for team in teams:
        row = state.statics.teams[team]
        part = range(max(days[0], row.first_day), min(days[-1], row.last_day) + 1)
        if part:
            parts[team] = part
            state.clear_days(team, part, change)
    taste = likes(state, rng, 0.3 * rng.random())
    for team, part in parts.items():  # what those before held with it, where it still was, goes
        state.clear_days(team, part, change)
        window = state.months.window(team, part[0], part[-1])
        tour = window and state.months.best(team, rng, 0.2 * rng.random(), window)
        if not tour or not state.follow(team, list(tour.stops), change, taste, part):
            state.undo(change)
            return None
    return settle(state, change, rng)
