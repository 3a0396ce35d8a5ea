"""What a team's stay at a place is worth: gain curves, measured by packing typical days.

The team is put there all alone with its calendar, its time is filled with sessions against what is
left to serve now, and everything is taken off again. The second stage is the next day of the same
sort after the first, with the sessions of the first still held, and so on.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from planner.solver.board.quick.fill import clear_out, pack_day, take_back
from planner.solver.board.quick.hours import starts
from planner.solver.board.quick.jit import Numbers, Points, compiled
from planner.solver.board.quick.layout import (
    ABSENT,
    ALONE,
    AT,
    AWAKE,
    BEST,
    BUSY,
    COUNT,
    DAYS,
    DIRECTIONS,
    DISTRICTS,
    FLOOR,
    FULL,
    HALL,
    HELD_DAYS,
    HERE,
    K_COLUMNS,
    K_OPTION,
    K_OPTIONS,
    KIND,
    KINDS,
    LEG_DAYS,
    LENGTH_OF,
    LOAD,
    LOW,
    MEMBER,
    NONE,
    OPTION,
    OPTION_COLUMNS,
    OUT_AT,
    OUT_GAIN,
    OUT_ROWS,
    PER_DAY,
    PLACES,
    S_KIND,
    S_LENGTH,
    S_LENGTH_OF,
    S_START,
    S_VENUE,
    SLACK,
    SLOTS,
    STANDING,
    SUITS,
    T_BRINGS,
    T_MEMBER,
    T_MEMBERS,
    TASTE,
    TEAM,
    TEAM_COLUMNS,
    TEAMS,
    WIDTH,
    WORKING,
)
from planner.solver.board.quick.masks import bit_length, first_bit, fits

LATER_ANCHORS = (0.3, 0.6)
"""Shares of the working day at which a team may also arrive."""
EARLIER_END = 0.5
"""Share of the working day by which it may also have to leave: shorter sessions pay then."""
PROBES = 3


@compiled
def measure(n: Numbers, x: Points, team: int, places: Numbers, days: Numbers) -> Any:
    """Return a team's curves: where each begins, rows (begin, end, slack), and their points.

    ``days`` has a row of typical days for each sort of day (−1 pads); ``first[p, s, i]`` is where
    the options of stage i begin, at the p-th of the ``places`` on days of sort s.
    """
    sorts, stages = days.shape
    most = sorts * (stages + PROBES) * n[WIDTH] * n[WIDTH]
    first = np.zeros((len(places), sorts, stages + 1), np.int64)
    rows, gains = np.empty((2 * most, 3), np.int64), np.empty(2 * most)
    kept, floors = _ghost(n, team), x[n[FLOOR] : n[FLOOR] + n[DISTRICTS] * n[DIRECTIONS]].copy()
    for kind in range(n[KINDS]):
        x[n[TASTE] + kind] = 1.0
    count = 0
    for p in range(len(places)):
        if count + most > len(gains):
            rows, gains = np.concatenate((rows, rows)), np.concatenate((gains, gains))
        for sort in range(sorts):
            twin = _twin(n, team, places[p], days, sort)
            if twin < sort:
                first[p, sort] = first[p, twin]
                continue
            count = _curve(n, x, team, places[p], days[sort], first[p, sort], rows, gains, count)
            x[n[FLOOR] : n[FLOOR] + len(floors)] = floors
    _back(n, team, kept)
    return first, rows[:count].copy(), gains[:count].copy()


@compiled
def _spans(n: Numbers, team: int) -> Any:
    """Return (first, count) of the numbers that are the team's own."""
    member = n[TEAM] + team * TEAM_COLUMNS
    people = n[member + T_MEMBERS]
    spans = np.empty((3 + 3 * people, 2), np.int64)
    slots = n[DAYS] * n[PER_DAY]
    spans[0] = (n[AT] + team * slots, slots)
    spans[1] = (n[HELD_DAYS] + team * n[DAYS], n[DAYS])
    spans[2] = (n[LEG_DAYS] + team * n[DAYS], n[DAYS])
    for i in range(people):
        person = n[n[MEMBER] + n[member + T_MEMBER] + i]
        spans[3 + 3 * i] = (n[BUSY] + person * n[DAYS], n[DAYS])
        spans[4 + 3 * i] = (n[COUNT] + person * n[DAYS], n[DAYS])
        spans[5 + 3 * i] = (n[LOAD] + person * n[DAYS], n[DAYS])
    return spans


@compiled
def _ghost(n: Numbers, team: int) -> Any:
    """Free a team of its stays and sessions, without taking them off; return what was there."""
    spans, places = _spans(n, team), n[PLACES]
    kept = np.empty(spans[:, 1].sum() + places, np.int64)
    for place in range(places):
        kept[place] = n[n[HERE] + place * n[TEAMS] + team]
        n[n[HERE] + place * n[TEAMS] + team] = 0
    at = places
    for i in range(len(spans)):
        low, size = spans[i]
        kept[at : at + size] = n[low : low + size]
        n[low : low + size] = ABSENT if i == 0 else 0
        at += size
    return kept


@compiled
def _back(n: Numbers, team: int, kept: Numbers) -> None:
    spans, at = _spans(n, team), n[PLACES]
    for place in range(n[PLACES]):
        n[n[HERE] + place * n[TEAMS] + team] = kept[place]
    for i in range(len(spans)):
        low, size = spans[i]
        n[low : low + size] = kept[at : at + size]
        at += size


@compiled
def _twin(n: Numbers, team: int, place: int, days: Numbers, sort: int) -> int:
    """Return the first sort of day on which the same is open at a place as on this one."""
    for other in range(sort):
        if _alike(n, team, place, days[other], days[sort]):
            return other
    return sort


@compiled
def _alike(n: Numbers, team: int, place: int, one: Numbers, other: Numbers) -> bool:
    for i in range(len(one)):
        if (one[i] == NONE) != (other[i] == NONE):
            return False
    a, b = one[0], other[0]
    if _works(n, team, a) != _works(n, team, b):
        return False
    brings = n[n[TEAM] + team * TEAM_COLUMNS + T_BRINGS]
    for kind in range(n[KINDS]):
        if n[n[ALONE] + team * n[KINDS] + kind] == 0:
            continue
        row = n[STANDING] + (kind * n[PLACES] + place) * 2
        for i in range(n[row + 1] + 1):
            venue = n[n[HALL] + n[row] + i] if i < n[row + 1] else brings
            own = venue != NONE and n[n[SUITS] + venue * n[KINDS] + kind] == 1
            if own and _opens(n, kind, place, venue, a) != _opens(n, kind, place, venue, b):
                return False
    return True


@compiled
def _works(n: Numbers, team: int, day: int) -> int:
    return n[n[WORKING] + team * n[DAYS] + day] if n[n[AWAKE] + team * n[DAYS] + day] == 1 else 0


@compiled
def _opens(n: Numbers, kind: int, place: int, venue: int, day: int) -> int:
    """Return the starts of the kind's shortest session."""
    row = n[KIND] + kind * K_COLUMNS
    if n[row + K_OPTIONS] == 0:
        return 0
    option = n[OPTION] + n[row + K_OPTION] * OPTION_COLUMNS
    return starts(n, kind, place, venue, n[option + LENGTH_OF], n[option + SLOTS], day)


@compiled
def _curve(
    n: Numbers,
    x: Points,
    team: int,
    place: int,
    days: Numbers,
    first: Numbers,
    rows: Numbers,
    gains: Points,
    count: int,
) -> int:
    """Measure one curve stage by stage; return how many options there are by now."""
    clear_out(n)
    first[:] = count
    for stage in range(len(days)):
        day, before = days[stage], count
        if day == NONE:
            break
        work = n[n[WORKING] + team * n[DAYS] + day]
        low, high = first_bit(work), bit_length(work)
        held = n[OUT_ROWS]
        if stage == 0:
            for share in LATER_ANCHORS:
                _probe(n, x, team, place, day, low + int(np.rint((high - low) * share)), n[WIDTH])
                count = _stretches(n, x, team, place, day, held, rows, gains, count)
                take_back(n, x, held)
            end = low + int(np.rint((high - low) * EARLIER_END))
            _probe(n, x, team, place, day, low, end)
            count = _stretches(n, x, team, place, day, held, rows, gains, count)
            take_back(n, x, held)
        _probe(n, x, team, place, day, low, n[WIDTH])
        count = _stretches(n, x, team, place, day, held, rows, gains, count)
        if count == before:
            break
        first[stage + 1 :] = count
    take_back(n, x, 0)
    return count


@compiled
def _probe(n: Numbers, x: Points, team: int, place: int, day: int, begin: int, end: int) -> None:
    """Fill a day of the team at a place, from ``begin`` to ``end`` (slots of the window)."""
    at = n[AT] + (team * n[DAYS] + day) * n[PER_DAY] + n[LOW]
    here = n[HERE] + place * n[TEAMS] + team
    n[at + begin : at + end], n[here] = place, 1
    pack_day(n, x, place, day, team)
    n[at + begin : at + end], n[here] = ABSENT, 0
    n[FULL] = 0


@compiled
def _stretches(
    n: Numbers,
    x: Points,
    team: int,
    place: int,
    day: int,
    held: int,
    rows: Numbers,
    gains: Points,
    count: int,
) -> int:
    """Add the stretches of work in a day: from each start to each end, what lies between.

    One is left out if a shorter one is worth as much; a stretch may be put off as long as each of
    its sessions may.
    """
    begins, ends, low = 0, 0, day * n[PER_DAY] + n[LOW]
    for i in range(held, n[OUT_ROWS]):
        row = n[n[OUT_AT] + i]
        start, end = n[row + S_START] - low, n[row + S_START] + n[row + S_LENGTH] - low
        begins, ends = begins | 1 << start, ends | 1 << end
        n[n[SLACK] + i] = _slack(n, team, place, day, row, start)
        x[n[BEST] + end] = 0.0
    for begin in range(n[WIDTH] - 1, -1, -1):
        if (begins >> begin) & 1 == 0:
            continue
        earned, shorter, slack = 0.0, 0.0, n[WIDTH]
        for end in range(1, n[WIDTH] + 1):
            if (ends >> end) & 1 == 0:
                continue
            more = 0.0
            for i in range(held, n[OUT_ROWS]):
                row = n[n[OUT_AT] + i]
                start = n[row + S_START] - low
                if start >= begin and start + n[row + S_LENGTH] == end:
                    more += x[n[OUT_GAIN] + i]
                    slack = min(slack, n[n[SLACK] + i])
            earned += more
            shorter = max(shorter, x[n[BEST] + end])
            if earned > shorter + 1e-9:
                x[n[BEST] + end] = shorter = earned
                rows[count, 0], rows[count, 1] = begin + n[LOW], end + n[LOW]
                rows[count, 2], gains[count] = slack, earned
                count += 1
    return count


@compiled
def _slack(n: Numbers, team: int, place: int, day: int, row: int, start: int) -> int:
    """Return by how many slots a session may begin later."""
    kind, venue, slots = n[row + S_KIND], n[row + S_VENUE], n[row + S_LENGTH]
    allowed = starts(n, kind, place, venue, n[row + S_LENGTH_OF], slots, day)
    allowed &= fits(n[n[WORKING] + team * n[DAYS] + day], slots)
    later = 0
    while (allowed >> (start + later + 1)) & 1 == 1:
        later += 1
    return later if (allowed >> start) & 1 == 1 else 0
