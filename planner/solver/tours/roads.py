"""A team's travel in slots: its legs, when they may begin, and the links closed by the hour."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from planner.domain.links import Link
from planner.domain.people import Profile
from planner.solver.board.statics import Statics
from planner.solver.tours.asked import Bytes, Floats, Ints, Ways

NEAREST = 40
LARGEST = 30
FAR = 1e15
LEAST_COST = 1e-3
"""What each leg costs a label at least, so that one leg beats two of the same length."""


def ways(
    statics: Statics, team: int, targets: frozenset[int], weight: Floats, reach: Floats
) -> Ways:
    """Return a team's ways to the ``targets``; ``weight`` (by place) says which are large.

    ``reach`` is what ``reach_of`` says: teams alike share it.
    """
    row, net = statics.teams[team], statics.network
    classes = [net.day_class(row.profile, day) for day in range(statics.slots.days)]
    wanted = sorted(set(classes))
    near = _near(net.minutes(row.profile, 0), statics.place[row.base], targets, weight)
    slots = [net.trip_minutes(row, cls) // statics.slots.step_min for cls in wanted]
    legs = np.stack([np.take_along_axis(table, np.maximum(near, 0), 1) for table in slots])
    legs = np.where(near[None] < 0, 0, np.maximum(legs, 0))
    km = [net.km(row.profile, cls) for cls in wanted]
    far = np.stack([np.take_along_axis(table, np.maximum(near, 0), 1) for table in km])
    return Ways(
        near,
        legs.astype(np.int32),
        np.where(legs > 0, far, 0.0) * float(row.price_km) + LEAST_COST,
        reach,
        _until(statics, team),
        np.array([wanted.index(cls) for cls in classes], np.int32),
        *_shut(statics, team),
    )


def reach_of(statics: Statics, profile: Profile, speed: float) -> Floats:
    """Return the slots that journeys take, not rounded, by (class of days, from, to).

    They are asked for closures by the hour alone; without any the table has one cell.
    """
    if not any(link.profile == profile and link.closed for link in statics.campaign.links):
        return np.zeros((1, 1, 1))
    net, days = statics.network, range(statics.slots.days)
    classes = sorted({net.day_class(profile, day) for day in days})
    slots = np.stack([net.minutes(profile, cls) for cls in classes])
    slots /= speed * statics.slots.step_min
    return np.where(np.isfinite(slots), slots, FAR)


def _near(minutes: Floats, base: int, targets: frozenset[int], weight: Floats) -> Ints:
    """Return, by place, the nearest targets, the largest ones, and the base (−1 pads)."""
    goals = np.array(sorted(targets | {base}), np.int64)
    largest = goals[np.argsort(-weight[goals], kind="stable")[:LARGEST]]
    always = np.array([*dict.fromkeys([*largest.tolist(), base])])
    nearest = goals[_least(minutes[:, goals], NEAREST + 1)]
    again = (always[None, :, None] == nearest[:, None, :]).any(axis=2)
    found = np.hstack((nearest, np.where(again, -1, always)))
    open_ways = np.isfinite(np.take_along_axis(minutes, np.maximum(found, 0), 1))
    found[~open_ways | (found == np.arange(len(minutes))[:, None])] = -1
    first = np.take_along_axis(found, np.argsort(found < 0, axis=1, kind="stable"), 1)
    return first[:, : max(1, int((found >= 0).sum(axis=1).max()))].astype(np.int32)


def _least(values: Floats, count: int) -> npt.NDArray[np.int64]:
    """Return where the least values of each row are, in order (equal ones by column).

    Where the last of them equals others that are left out, any of these may be in.
    """
    count = min(count, values.shape[1])
    some = np.sort(np.argpartition(values, count - 1, axis=1)[:, :count], axis=1)
    order = np.argsort(np.take_along_axis(values, some, 1), axis=1, kind="stable")
    return np.take_along_axis(some, order, 1)


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


def departures(statics: Statics, team: int, until: Ints) -> Bytes:
    """Return where a team that waited may set out.

    That is when a stretch of travel opens, a day begins or a link opens again; a train at any
    time, since the track ahead may be taken till then.
    """
    per_day, row = statics.slots.per_day, statics.teams[team]
    before = np.concatenate(([0], until[:-1]))
    opens = (before == 0) | (np.arange(len(until)) % per_day == 0)
    leave: Bytes = ((until > 0) & (opens | (row.profile == "rail"))).astype(np.int8)
    for link in statics.campaign.links:
        if link.profile == row.profile:
            for span in link.closed:
                slot = statics.slots.up(span.end)
                if 0 <= slot < len(until):
                    leave[slot] = int(until[slot] > 0)
    return leave


Shut = tuple[Ints, Ints, Ints, Floats, Floats, Floats]


def _shut(statics: Statics, team: int) -> Shut:
    row, slots = statics.teams[team], statics.slots
    rows: list[list[tuple[int, int, float, float, float]]] = [[] for _ in range(slots.days)]
    for link in statics.campaign.links:
        if link.profile == row.profile and link.closed:
            for day, found in enumerate(rows):
                found.extend(_closures(statics, team, link, day))
    first = np.cumsum([0, *map(len, rows)]).astype(np.int32)
    flat = [item for found in rows for item in found]
    whole = np.array(flat, np.float64).reshape(len(flat), 5).T
    starts, ends = whole[0].astype(np.int32), whole[1].astype(np.int32)
    took, opens, closes = (np.ascontiguousarray(part) for part in whole[2:])
    return first, starts, ends, took, opens, closes


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
