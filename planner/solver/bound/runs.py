"""How many days a team can work at all, with days off after so many in a row."""

from __future__ import annotations

from collections.abc import Iterable

from planner.solver.board.statics import Statics


def run_days(s: Statics, team: int) -> int:
    """Return the most days on which a team may hold sessions."""
    row, days, run = s.teams[team], 0, 0
    for day in range(row.first_day, row.last_day + 1):
        if not s.awake[team] >> day * s.slots.per_day & 1:
            run = 0
        elif row.max_run_days is None or run < row.max_run_days:
            days, run = days + 1, run + 1
        else:
            run = 0
    return days


def most(amounts: Iterable[float], days: int) -> float:
    """Return the sum of the largest amounts of so many days."""
    return sum(sorted(amounts, reverse=True)[:days])
