"""One team's best month by labelling: the compiled core.

A label sits at a (slot, place) and says what the team has earned when it is there then, free to
go. Three steps extend it: wait a slot, work a while (an option of the place's gain curve), or
travel. Slots are settled in order, so a label is final when its slot comes. One label is kept for
each (slot, place), the one worth most; how often a place has been worked at is read off the
label's own past (as in ng-route relaxation with full memory, Baldacci, Mingozzi & Roberti 2011,
but keeping a single label), so a gain is never counted twice on one path.

Everything a later step needs to know (slots driven today, days in a row, nights away) travels
with the label and is tested at each step: the result always keeps the tour rules it was given.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numba import njit

from planner.solver.tours.asked import NONE, Asked, Chances, Ways

WAIT, WORK, TRAVEL = 0, 1, 2
NEVER = -1e18


class Labels(NamedTuple):
    """The label of each (slot, place); an event is where the last work or travel ended."""

    value: Any
    event: Any
    from_slot: Any
    from_place: Any
    step: Any
    earned: Any
    drive: Any
    run: Any
    active: Any
    away: Any


@njit(cache=True)
def best_month(asked: Asked, ways: Ways, chances: Chances) -> Any:
    """Return the value of the best tour and its steps, rows (kind, from, to, begin, end, gain).

    Slots run from ``asked.first`` to ``asked.last``; steps are in order of time. The value is
    ``NEVER``, with no steps, when no tour leads from ``asked.start`` to ``asked.end``.
    """
    span = asked.last - asked.first
    labels = _labels(span, ways.near.shape[0], asked)
    for x in range(span):  # a function a slot, not a label: compiled calls cost more than steps
        _settle(labels, x, asked)
        _work(labels, x, asked, chances)
        _travel(labels, x, asked, ways)
        _wait(labels, x)
        if (asked.first + x + 1) % asked.per_day == 0:
            _midnight(labels, x + 1, (asked.first + x) // asked.per_day, asked)
    return labels.value[span, asked.end], _steps(labels, span, asked)


@njit(cache=True)
def _labels(span: int, n: int, asked: Asked) -> Labels:
    value = np.full((span + 1, n), NEVER)
    event = np.full((span + 1, n), NONE, np.int32)
    run = np.zeros((span + 1, n), np.int16)
    away = np.zeros((span + 1, n), np.int16)
    value[0, asked.start], event[0, asked.start] = 0.0, 0
    run[0, asked.start], away[0, asked.start] = asked.run_days, asked.nights_away
    return Labels(
        value,
        event,
        np.full((span + 1, n), NONE, np.int32),
        np.full((span + 1, n), NONE, np.int16),
        np.zeros((span + 1, n), np.int8),
        np.zeros((span + 1, n), np.float32),
        np.zeros((span + 1, n), np.int16),
        run,
        np.zeros((span + 1, n), np.int8),
        away,
    )


@njit(cache=True)
def _settle(labels: Labels, x: int, asked: Asked) -> None:
    """Drop the labels that may not be where they are; note the days that have sessions anyway."""
    t = asked.first + x
    value, active, run = labels.value[x], labels.active[x], labels.run[x]
    held, narrow = asked.held_day[t // asked.per_day], asked.blocked.shape[0] > 1
    for i in range(value.shape[0]):
        if asked.must[t] != NONE and asked.must[t] != i:
            value[i] = NEVER
        if narrow and asked.blocked[t, i]:
            value[i] = NEVER
        if held and active[i] == 0:
            active[i] = 1
            if run[i] + 1 > asked.max_run:
                value[i] = NEVER


@njit(cache=True)
def _work(labels: Labels, x: int, asked: Asked, chances: Chances) -> None:
    t = asked.first + x
    day = t // asked.per_day
    now, sort = t - day * asked.per_day, chances.of_day[day]
    if sort == NONE:
        return
    value, active, run = labels.value, labels.active, labels.run
    stages = chances.first.shape[2] - 1
    for i in range(value.shape[1]):
        if value[x, i] <= NEVER or not chances.begins[i, sort, now]:
            continue
        if active[x, i] == 0 and run[x, i] + 1 > asked.max_run:
            continue
        stage = _times_worked(labels, x, i)
        if stage >= stages:
            continue
        for q in range(chances.first[i, sort, stage], chances.first[i, sort, stage + 1]):
            late = now - chances.anchor[q]
            y = x + chances.end[q] - chances.anchor[q]
            if late < 0 or late > chances.slack[q] or chances.end[q] + late > asked.per_day:
                continue
            worth = value[x, i] + chances.gain[q]
            if asked.first + y > asked.last or worth <= value[y, i]:
                continue
            if _may_stay(asked, t, asked.first + y, i):
                _arrive(labels, x, i, y, i, WORK, worth)
                labels.earned[y, i] = chances.gain[q]
                labels.drive[y, i], run[y, i] = labels.drive[x, i], run[x, i]
                active[y, i], labels.away[y, i] = 1, labels.away[x, i]


@njit(cache=True)
def _times_worked(labels: Labels, x: int, i: int) -> int:
    """Return how often a label's past has worked at a place."""
    times, a, b = 0, labels.event[x, i], i
    while a > 0:
        if labels.step[a, b] == WORK and b == i:
            times += 1
        c, d = labels.from_slot[a, b], labels.from_place[a, b]
        a, b = labels.event[c, d], d
    return times


@njit(cache=True)
def _may_stay(asked: Asked, t: int, until: int, i: int) -> bool:
    for u in range(t, until):
        if (asked.must[u] != NONE and asked.must[u] != i) or (
            asked.blocked.shape[0] > 1 and asked.blocked[u, i]
        ):
            return False
    return True


@njit(cache=True)
def _travel(labels: Labels, x: int, asked: Asked, ways: Ways) -> None:
    t = asked.first + x
    day, until = t // asked.per_day, ways.until[t]
    if until <= t:
        return
    value, active, run = labels.value, labels.active, labels.run
    event, step, drive, away = labels.event, labels.step, labels.drive, labels.away
    road = ways.day_class[day]
    near, legs, costs = ways.near, ways.legs[road], ways.costs[road]
    waited = asked.leave[t] == 1 or x == 0
    for i in range(value.shape[1]):
        if value[x, i] <= NEVER or (active[x, i] == 0 and run[x, i] + 1 > asked.max_run):
            continue
        if not waited and not (event[x, i] == x and step[x, i] == WORK):
            continue
        for k in range(near.shape[1]):
            j, took = near[i, k], legs[i, k]
            if j < 0:
                break
            if took <= 0 or t + took > until or t + took > asked.last:
                continue
            y = x + took
            driven = drive[x, i] + took
            nights = (t + took - 1) // asked.per_day - day
            worth = value[x, i] - costs[i, k] - nights * asked.night_price
            if worth <= value[y, j] or driven > asked.max_drive:
                continue
            if (nights > 0 and not asked.aboard) or away[x, i] + nights > asked.max_away:
                continue
            if not _way_open(asked, ways, t, took, i, j):
                continue
            _arrive(labels, x, i, y, j, TRAVEL, worth)
            away[y, j] = away[x, i] + nights
            if nights == 0:
                drive[y, j], run[y, j], active[y, j] = driven, run[x, i], 1
            else:  # on board past midnight: the new day has neither leg nor session yet
                drive[y, j], active[y, j] = 0, 0
                run[y, j] = run[x, i] + 1 if nights == 1 else 0


@njit(cache=True)
def _way_open(asked: Asked, ways: Ways, t: int, took: int, i: int, j: int) -> bool:
    """Return whether nothing asks for the team on the way and no link is closed when used.

    Too strict where two quickest ways tie and only one is closed: the label then waits.
    """
    for u in range(t, t + took):
        if asked.must[u] != NONE:
            return False
    day = t // asked.per_day
    road = ways.day_class[day]
    for c in range(ways.shut_first[day], ways.shut_first[day + 1]):
        lead = ways.reach[road, i, ways.shut_start[c]]
        rest = ways.reach[road, ways.shut_end[c], j]
        if abs(lead + ways.shut_slots[c] + rest - ways.reach[road, i, j]) > 1e-6:
            continue
        begins = t + lead
        if begins < ways.shut_closes[c] and ways.shut_opens[c] < begins + ways.shut_slots[c]:
            return False
    return True


@njit(cache=True)
def _arrive(labels: Labels, x: int, i: int, y: int, j: int, step: int, worth: float) -> None:
    labels.value[y, j], labels.event[y, j] = worth, y
    labels.from_slot[y, j], labels.from_place[y, j] = x, i
    labels.step[y, j], labels.earned[y, j] = step, 0.0


@njit(cache=True)
def _wait(labels: Labels, x: int) -> None:
    value, event, drive = labels.value, labels.event, labels.drive
    run, active, away = labels.run, labels.active, labels.away
    y = x + 1
    for i in range(value.shape[1]):
        if value[x, i] > value[y, i]:
            value[y, i], event[y, i], drive[y, i] = value[x, i], event[x, i], drive[x, i]
            run[y, i], active[y, i], away[y, i] = run[x, i], active[x, i], away[x, i]


@njit(cache=True)
def _midnight(labels: Labels, y: int, day: int, asked: Asked) -> None:
    """Pay the night, ask for a bed, and begin a new day."""
    for i in range(labels.value.shape[1]):
        if labels.value[y, i] <= NEVER:
            continue
        labels.away[y, i] = 0 if i == asked.home else labels.away[y, i] + 1
        if i != asked.home:
            labels.value[y, i] -= asked.night_price
        if not asked.night_ok[day, i] or labels.away[y, i] > asked.max_away:
            labels.value[y, i] = NEVER
        labels.run[y, i] = labels.run[y, i] + 1 if labels.active[y, i] == 1 else 0
        labels.drive[y, i], labels.active[y, i] = 0, 0


@njit(cache=True)
def _steps(labels: Labels, span: int, asked: Asked) -> Any:
    """Return the steps that led to the end, in order of time."""
    count, a, b = 0, labels.event[span, asked.end], asked.end
    if labels.value[span, asked.end] <= NEVER:
        return np.zeros((0, 6))
    while a > 0:
        count += 1
        c, d = labels.from_slot[a, b], labels.from_place[a, b]
        a, b = labels.event[c, d], d
    steps = np.zeros((count, 6))
    a, b = labels.event[span, asked.end], asked.end
    while a > 0:
        count -= 1
        c, d = labels.from_slot[a, b], labels.from_place[a, b]
        steps[count, 0], steps[count, 1], steps[count, 2] = labels.step[a, b], d, b
        steps[count, 3], steps[count, 4] = asked.first + c, asked.first + a
        steps[count, 5] = labels.earned[a, b]
        a, b = labels.event[c, d], d
    return steps
