"""The part of the flat arrays about places: venues, who may come there, cases."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from planner.solver.board.quick import layout as at
from planner.solver.board.quick.day import Day
from planner.solver.board.quick.flat import Flat
from planner.solver.board.quick.jit import Numbers
from planner.solver.board.quick.paper import at_once
from planner.solver.board.statics import Statics


def put_places(flat: Flat, s: Statics, day: Day) -> None:
    """Put the places and their venues."""
    rows = [[s.district_of[p], day.spoken(row.languages)] for p, row in enumerate(s.settlements)]
    flat.put(at.PLACE, np.array(rows))
    flat.points(at.NEED_OF, s.need)
    everywhere = s.closed("all", "")
    flat.put(
        at.CLOSED_PLACE,
        day.tables(
            everywhere | s.closed("district", row.district) | s.closed("settlement", row.id)
            for row in s.settlements
        ),
    )
    districts = [[p for p, d in enumerate(s.district_of) if d == i] for i in s.districts.values()]
    flat.lists(at.DISTRICT, at.DISTRICT_PLACE, districts)
    hours: dict[object, int] = {}
    venues, rooms = [], 0
    for row in s.venues:
        levels = at_once(s, row)
        carrier = at.NONE if row.carrier is None else s.team[row.carrier]
        number = hours.setdefault(row.hours, len(hours))
        seats = at.NONE if row.seats is None else row.seats
        venues.append([seats, rooms, levels, row.ward_beds, carrier, number])
        rooms += levels * s.slots.days
    flat.put(at.VENUE, np.array(venues).reshape(len(s.venues), at.VENUE_COLUMNS))
    flat.room(at.ROOMS, rooms)
    flat.put(at.CLOSED_VENUE, day.tables(s.closed("venue", row.id) for row in s.venues))
    opens = np.zeros((max(1, len(hours)), len(day.lengths), s.slots.days), np.int64)
    for row in s.venues:
        for slots, length in day.lengths.items():
            opens[hours[row.hours], length] = day.table(s.open_starts(row.hours, slots))
    flat.put(at.OPEN_STARTS, opens)
    suits = np.array([[s.suits(f.index, v) for f in s.kinds] for v in range(len(s.venues))])
    flat.put(at.SUITS, suits.astype(np.int64))
    kinds, places = range(len(s.kinds)), range(len(s.places))
    flat.lists(at.STANDING, at.HALL, (s.standing(k, p) for k in kinds for p in places))


def put_demand(flat: Flat, s: Statics) -> None:
    """Put who may come where, and how many there are to serve."""
    kinds, places = range(len(s.kinds)), range(len(s.places))
    flat.lists(at.GUESTS, at.GUEST, (row for k in kinds for row in guests(s, k)), width=2)
    flat.lists(at.WITHIN, at.NEAR, (row for k in kinds for row in within(s, k)))
    limits = [limit for k in kinds for p in places for limit in s.limits(k, p)]
    flat.put(at.LIMIT, limits)
    flat.room(at.USED, len(limits))
    staff = np.zeros((len(s.kinds), len(s.venues)), np.int64)
    for (venue, kind), people in s.staff.items():
        staff[kind, venue] = people
    flat.put(at.STAFF, staff)
    target = np.zeros((len(s.districts), len(s.directions)))
    for key, points in s.floor_target.items():
        target[key] = points
    flat.points(at.TARGET, target.ravel())


def within(s: Statics, kind: int) -> Sequence[Sequence[int] | Numbers]:
    """Return, by home, the places to whose sessions its residents may come."""
    if not s.kinds[kind].kind.reach:
        return [[place] for place in range(len(s.places))]
    homes, places = np.nonzero(_levels(s, kind) >= 0)
    ends = np.cumsum(np.bincount(homes, minlength=len(s.places)))
    return np.split(places, ends[:-1])


def guests(s: Statics, kind: int) -> Sequence[Sequence[int] | Numbers]:
    """Return, by place, who may come there: home and level in turn, the worthiest first.

    Of those worth the same the residents of the place itself come first.
    """
    facts, every = s.kinds[kind], range(len(s.places))
    own, wanted = len(facts.levels) - 1, {home for home, k in s.demand if k == kind}
    if facts.kind.is_staff:
        return [[] for _ in every]
    if not facts.kind.reach:
        return [[place, own] if place in wanted else [] for place in every]
    homes = np.array(sorted(wanted, key=lambda home: (-s.need[home], home)), np.int64)
    worth, levels = np.array(s.need)[homes], _levels(s, kind)[homes]
    rows = []
    for place in every:
        come = np.flatnonzero(levels[:, place] >= 0)
        here = np.flatnonzero(homes[come] == place)
        if len(here):
            first = int(np.argmax(worth[come] == worth[come[here[0]]]))
            come[first : here[0] + 1] = np.roll(come[first : here[0] + 1], 1)
        rows.append(np.stack((homes[come], levels[come, place]), 1).ravel())
    return rows


def _levels(s: Statics, kind: int) -> Numbers:
    return np.array(s.reach_levels(s.kinds[kind].kind.reach), np.int64)


def put_cases(flat: Flat, s: Statics, day: Day) -> None:
    """Put the cases, by the places at which they can be treated."""
    rows = []
    for row in s.cases:
        facts = s.kinds[s.kind[row.kind]]
        blocks, slots = facts.options[0]
        if row.block_min is not None:
            blocks, slots = 1, row.block_min // s.slots.step_min
        latest = at.NONE if row.latest is None else row.latest
        length = day.lengths.get(slots, 0)
        rows.append([s.place[row.settlement], blocks, slots, length, latest, row.stay_days])
    flat.put(at.CASE, np.array([*rows, [0] * at.CASE_COLUMNS]))
    flat.points(at.CASE_VALUE, [*(s.case_worth(c) for c in range(len(s.cases))), 0.0])
    flat.room(at.CASE_DONE, len(s.cases))
    places = range(len(s.places))
    homes = [s.place[row.settlement] for row in s.cases]
    flat.lists(
        at.CASES_AT,
        at.CASE_LIST,
        (
            [c for c in s.cases_of.get(k, ()) if s.share(k, homes[c], p) > 0]
            for k in range(len(s.kinds))
            for p in places
        ),
    )
