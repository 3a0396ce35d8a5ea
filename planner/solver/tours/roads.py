"""A team's travel in slots: its legs, when they may begin, and the links closed by the hour."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from planner.domain.links import Link
from planner.solver.board.statics import Statics

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]

NEAREST = 40
LARGEST = 30
FAR = 1e15
LEAST_COST = 1e-3
"""What each leg costs a label at least, so that one leg beats two of the same length."""


@dataclass(frozen=True, slots=True)
class Shut:
    """Closures of links by day: arrays over closures, ``first[d]`` begins day d's (in slots)."""

    first: Ints
    start: Ints
    end: Ints
    slots: Floats
    opens: Floats
    closes: Floats


@dataclass(frozen=True, slots=True)
class Roads:
    """A team's network: legs in slots by day class, arrays over places.

    ``near[i]`` are the places worth a leg from i (−1 pads); ``legs`` and ``costs`` (points) run
    over (class, place, neighbour); 0 slots mean no journey. ``until[t]`` is the slot by which a
    leg begun at t must end (0: none may begin); ``leave[t]`` is 1 where a wait may end.
    """

    near: Ints
    legs: Ints
    costs: Floats
    reach: Floats
    until: Ints
    leave: npt.NDArray[np.int8]
    day_class: Ints
    shut: Shut


def roads(statics: Statics, team: int, targets: frozenset[int], weight: Floats) -> Roads:
    """Return a team's roads to the ``targets``; ``weight`` (by place) says which are large."""
    row, net = statics.teams[team], statics.network
    classes = [net.day_class(row.profile, day) for day in range(statics.slots.days)]
    step = statics.slots.step_min
    wanted = sorted(set(classes))
    slots = np.stack([net.trip_minutes(row, cls) // step for cls in wanted]).astype(np.int32)
    km = np.stack([net.km(row.profile, cls) for cls in wanted])
    pace = float(row.speed_factor) * step
    reach = np.stack([net.minutes(row.profile, cls) for cls in wanted]) / pace
    near = _near(net.minutes(row.profile, 0), statics.place[row.base], targets, weight)
    legs = np.stack([np.take_along_axis(table, np.maximum(near, 0), 1) for table in slots])
    far = np.stack([np.take_along_axis(table, np.maximum(near, 0), 1) for table in km])
    legs[:, near < 0] = 0
    costs = np.where(legs > 0, far, 0.0) * float(row.price_km) + LEAST_COST
    until = _until(statics, team)
    return Roads(
        near=near,
        legs=np.maximum(legs, 0),
        costs=costs,
        reach=np.where(np.isfinite(reach), reach, FAR),
        until=until,
        leave=_leave(statics, team, until),
        day_class=np.array([wanted.index(cls) for cls in classes], np.int32),
        shut=_shut(statics, team),
    )


def _near(minutes: Floats, base: int, targets: frozenset[int], weight: Floats) -> Ints:
    """Return, by place, the nearest targets, the largest ones, and the base (−1 pads)."""
    goals = np.array(sorted(targets | {base}), np.int32)
    largest = goals[np.argsort(-weight[goals], kind="stable")[:LARGEST]]
    rows = []
    for place in range(len(minutes)):
        by_time = goals[np.argsort(minutes[place, goals], kind="stable")[: NEAREST + 1]]
        found = dict.fromkeys([*by_time.tolist(), *largest.tolist(), base])
        found.pop(place, None)
        rows.append([j for j in found if np.isfinite(minutes[place, j])])
    width = max(1, max(map(len, rows)))
    return np.array([row + [-1] * (width - len(row)) for row in rows], np.int32)


def _until(statics: Statics, team: int) -> Ints:
    total = statics.slots.total
    until = np.zeros(total + 1, np.int32)
    travelling, awake = statics.travelling[team], statics.awake[team]
    end = 0
    for slot in range(total - 1, -1, -1):
        if not travelling >> slot & 1:
            continue
        if not travelling >> (slot + 1) & 1:
            end = slot + 1
        if awake >> slot & 1:
            until[slot] = end
    return until


def _leave(statics: Statics, team: int, until: Ints) -> npt.NDArray[np.int8]:
    """Return where a team that waited may set out: when a stretch opens, or a day begins."""
    per_day = statics.slots.per_day
    leave = np.zeros(len(until), np.int8)
    for slot in range(len(until)):
        opens = until[slot] > 0 and (slot == 0 or until[slot - 1] == 0 or slot % per_day == 0)
        leave[slot] = int(opens)
    row = statics.teams[team]
    if row.profile == "rail":
        leave[:] = until > 0
    for link in statics.campaign.links:
        if link.profile == row.profile:
            for span in link.closed:
                slot = statics.slots.up(span.end)
                if 0 <= slot < len(until):
                    leave[slot] = int(until[slot] > 0)
    return leave


def _shut(statics: Statics, team: int) -> Shut:
    row, slots = statics.teams[team], statics.slots
    rows: list[list[tuple[int, int, float, float, float]]] = [[] for _ in range(slots.days)]
    for link in statics.campaign.links:
        if link.profile == row.profile and link.closed:
            for day, found in enumerate(rows):
                found.extend(_closures(statics, team, link, day))
    first = np.cumsum([0, *map(len, rows)]).astype(np.int32)
    flat = [item for found in rows for item in found]
    columns = list(zip(*flat, strict=True)) if flat else [(), (), (), (), ()]
    return Shut(
        first,
        np.array(columns[0], np.int32),
        np.array(columns[1], np.int32),
        np.array(columns[2], np.float64),
        np.array(columns[3], np.float64),
        np.array(columns[4], np.float64),
    )


def _closures(
    statics: Statics, team: int, link: Link, day: int
) -> list[tuple[int, int, float, float, float]]:
    """Return a link's closures that a leg begun on ``day`` may meet, in both directions."""
    step, per_day = statics.slots.step_min, statics.slots.per_day
    low, high = day * per_day * step, (day + 2) * per_day * step
    ends = [(statics.place[link.start], statics.place[link.end])]
    if not link.oneway:
        ends.append(ends[0][::-1])
    took = float(link.minutes) / float(statics.teams[team].speed_factor)
    return [
        (a, b, took / step, span.start / step, span.end / step)
        for span in link.closed
        if span.overlaps(low, high)
        for a, b in ends
    ]
