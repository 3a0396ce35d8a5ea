"""Which teams each stream of a round may touch: parts that do not share sessions or venues."""

from __future__ import annotations

from random import Random

from planner.solver.search.state import Snapshot, State

FEW_TEAMS = 8
"""With fewer teams every stream may touch them all, and the best stream counts."""
ALL_TEAMS = 0.3
"""In which share of the last rounds of a long search it is so with many teams too.

What one stream finds is lost then, so it comes the more often the less there is to find; but some
of what is left late only shows to a stream that may touch all teams of a place.
"""


def parts(
    state: State, base: Snapshot, streams: int, rng: Random, late: float
) -> list[tuple[int, ...]]:
    """Return the teams of each stream: whole groups that work together, about equally many.

    ``late`` says how much of all that can be found is found by now, from 0 to 1.
    """
    teams = len(state.statics.teams)
    if streams == 1 or teams < FEW_TEAMS or rng.random() < ALL_TEAMS * late:
        return [tuple(range(teams))] * streams
    groups = _groups(state, base)
    rng.shuffle(groups)
    groups.sort(key=lambda group: (rng.random() < 0.5, _strand(state, group)))
    found: list[list[int]] = [[] for _ in range(streams)]
    for group in groups:
        min(found, key=len).extend(group)
    return [tuple(sorted(part)) for part in found]


def _strand(state: State, group: list[int]) -> str:
    return state.statics.teams[group[0]].direction


def _groups(state: State, base: Snapshot) -> list[list[int]]:
    """Return the teams joined by joint sessions and by venues that one brings for others."""
    s = state.statics
    parent = list(range(len(s.teams)))

    def root(team: int) -> int:
        while parent[team] != team:
            team = parent[team]
        return team

    for held in base.sessions:
        carrier = s.venues[held.venue].carrier
        linked = [*held.teams, *([s.team[carrier]] if carrier is not None else [])]
        for team in linked[1:]:
            parent[root(team)] = root(linked[0])
    groups: dict[int, list[int]] = {}
    for team in range(len(s.teams)):
        groups.setdefault(root(team), []).append(team)
    return list(groups.values())
