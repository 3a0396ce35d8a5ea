"""Where it may pay a team to go, and which places are worth a look for some days."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

import numpy as np

from planner.solver.board.board import Board
from planner.solver.board.statics import Statics
from planner.solver.tours.asked import Floats, Ways
from planner.solver.tours.tour import Window

NEAR_WINDOW, FAR_WINDOW = 25, 10
"""How many places near each end of a window, and how many drawn from all, are looked at."""


Sort = tuple[tuple[int, ...], bool, int | None]
"""What teams with the same targets have in common: kinds, whether by rail, the venue brought."""


def sort_of(statics: Statics, team: int) -> Sort:
    """Return what a team's targets rest on."""
    kinds = tuple(k for k in range(len(statics.kinds)) if team in statics.able_teams(k))
    return kinds, statics.teams[team].profile == "rail", statics.carried.get(team)


def targets(statics: Statics, sort: Sort) -> frozenset[int]:
    """Return the places at which members of a sort of team could serve anybody."""
    kinds, rail, carried = sort

    def pays(place: int) -> bool:
        for kind in kinds:
            brings = carried is not None and statics.suits(kind, carried)
            if (brings or _hosted(statics, kind, place)) and _wanted(statics, kind, place):
                return True
        return False

    places = range(len(statics.places))
    return frozenset(p for p in places if (not rail or statics.settlements[p].sidings) and pays(p))


def _hosted(s: Statics, kind: int, place: int) -> bool:
    return bool(s.standing(kind, place)) or any(s.suits(kind, v) for v in s.carried.values())


def _wanted(s: Statics, kind: int, place: int) -> bool:
    if s.kinds[kind].kind.is_cases:
        homes = (s.place[s.cases[case].settlement] for case in s.cases_of.get(kind, ()))
        return any(s.share(kind, home, place) > 0 for home in homes)
    return (place, kind) in s.demand or bool(s.guests(kind, place))


def weights(statics: Statics, kinds: Iterable[int]) -> Floats:
    """Return the points of some kinds' demand by place."""
    wanted = frozenset(kinds)
    weight = np.zeros(len(statics.places))
    for (place, kind), people in statics.demand.items():
        if kind in wanted:
            weight[place] += people * statics.kinds[kind].value * statics.need[place]
    return weight


def reachable(ways: Ways, base: int) -> frozenset[int]:
    """Return the places that a team's ways lead to, its base among them."""
    return frozenset({base, *(int(place) for place in np.unique(ways.near) if place >= 0)})


def near_window(
    board: Board, team: int, ways: Ways, window: Window, every: list[int], rng: Random | None
) -> frozenset[int]:
    """Return the places worth a look for some days: near both ends, there now, a few more."""
    per_day = board.statics.slots.per_day
    low, high = window.first_day * per_day, (window.last_day + 1) * per_day
    now = {place for place, first, end in board.stops[team] if first < high and end > low}
    ends = (window.start, window.end)
    near = {int(place) for end in ends for place in ways.near[end][:NEAR_WINDOW]}
    some = rng.sample(every, min(len(every), FAR_WINDOW)) if rng else ()
    return frozenset({*now, *near, *some, *ends} & set(every))
