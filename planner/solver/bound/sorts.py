"""Teams with the same month, as arrays: their roads, their time, their groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from planner.solver.board.statics import Statics
from planner.solver.bound.openings import NO_LIMIT, Openings, load_of, lunch_of
from planner.solver.bound.roads import Roads, Ways
from planner.solver.bound.seats import Group, Seat, groups_of

Counts = npt.NDArray[np.int16]
Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Sort:
    """Teams alike: how many, their roads and calendar, and their groups with their time.

    ``open_[g, p, t]`` counts the slots before t in which group g could be at work at place p,
    ``load[g]`` how many a day, ``lunch[g]`` is 1 for those who need a break; ``kinds[g]`` groups
    after group g are its own, one for each of its kinds. ``sleeps[p]`` says whether there are beds
    for a team at place p, ``drive`` how many slots of driving a day may have.
    """

    teams: int
    ways: Ways
    groups: tuple[Group, ...]
    open_: Counts
    load: Ints
    lunch: Ints
    kinds: Ints
    sleeps: Flags
    drive: int

    @property
    def heads(self) -> Ints:
        """Return how many specialists each group has."""
        return np.array([group.heads for group in self.groups], np.int64)


def sorts_of(
    s: Statics, seats: Mapping[Seat, int], lengths: dict[tuple[int, int], frozenset[int]]
) -> list[Sort]:
    """Return all teams that can fill a seat, those alike together."""
    openings = Openings(s, lengths)
    rows: dict[object, list[int]] = {}
    for team, row in enumerate(s.teams):
        groups = groups_of(s, team, seats)
        if not groups:
            continue
        key = (
            tuple((group, _time(s, team, people)) for group, people, _ in groups),
            row.base, row.profile, s.travelling[team], s.awake[team], row.speed_factor,
            row.price_km, row.price_night, row.first_day, row.last_day, row.max_drive_min,
            _beds(s, team).tobytes(),
        )  # fmt: skip
        rows.setdefault(key, []).append(team)
    roads = Roads(s)
    return [_sort(s, teams, seats, openings, roads) for teams in rows.values()]


def _time(s: Statics, team: int, people: Sequence[int]) -> tuple[int, ...]:
    free = 0
    for person in people:
        free |= s.working[team] & s.free[person]
    return free, load_of(s, team, people)


def _sort(
    s: Statics, teams: list[int], seats: Mapping[Seat, int], openings: Openings, roads: Roads
) -> Sort:
    team = teams[0]
    groups = groups_of(s, team, seats)
    return Sort(
        teams=len(teams),
        ways=roads.ways(team),
        groups=tuple(group for group, _, _ in groups),
        open_=np.array([openings.counts(team, group, people) for group, people, _ in groups]),
        load=np.array([load_of(s, team, people) for group, people, _ in groups], np.int64),
        lunch=np.full(len(groups), int(lunch_of(s) != (0, 0)), np.int64),
        kinds=np.array([parts for _, _, parts in groups], np.int64),
        sleeps=_beds(s, team),
        drive=_drive(s, team),
    )


def _beds(s: Statics, team: int) -> Flags:
    """Return, by place, whether a team may ever spend a night there."""
    row, members = s.teams[team], len(s.members[team])
    found = np.array([row.sleeps_on_board or place.beds >= members for place in s.settlements])
    found[s.place[row.base]] = True
    return found


def _drive(s: Statics, team: int) -> int:
    most = s.teams[team].max_drive_min
    return NO_LIMIT if most is None else int(most // s.slots.step_min)
