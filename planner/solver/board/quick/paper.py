"""The part of the flat arrays that changes: what is used up, and paper to reckon on."""

from __future__ import annotations

import numpy as np

from planner.domain.places import Venue
from planner.solver.board.quick import layout as at
from planner.solver.board.quick.day import Day
from planner.solver.board.quick.flat import Flat
from planner.solver.board.statics import Statics

MOST_SESSIONS = 1_000_000


def put_used(flat: Flat, s: Statics) -> None:
    """Leave room for what sessions and stays use up."""
    kinds, places, days = len(s.kinds), len(s.places), s.slots.days
    people, teams, venues = len(s.people), len(s.teams), len(s.venues)
    flat.room(at.STAFF_USED, kinds * venues)
    flat.room(at.IN_PLACE, kinds * places)
    flat.room(at.IN_VENUE, kinds * venues)
    flat.room(at.HELD_ON, kinds * places * flat.scalars[at.DAY_WORDS])
    flat.room(at.WARD, venues * days)
    flat.points(at.FLOOR, np.zeros(len(s.districts) * len(s.directions)))
    for entry in (at.BUSY, at.COUNT, at.LOAD):
        flat.room(entry, people * days)
    flat.room(at.HEAD, places * days, at.NONE)
    flat.room(at.POOL, sessions(s) * at.POOL_COLUMNS)
    flat.room(at.HELD_DAYS, teams * days)
    flat.room(at.LEG_DAYS, teams * days)
    flat.room(at.AT, teams * s.slots.total, at.ABSENT)
    flat.room(at.HERE, places * teams)
    flat.room(at.ONLY, teams, 1)
    flat.room(at.MIX, kinds * places)
    past: dict[tuple[int, int], list[int]] = {}
    for row in s.campaign.history:
        if row.kind in s.kind and row.settlement in s.place:
            past.setdefault((s.kind[row.kind], s.place[row.settlement]), []).append(row.day)
    lists = (past.get((k, p), ()) for k in range(kinds) for p in range(places))
    flat.lists(at.HISTORY, at.HISTORY_DAY, lists)


def at_once(s: Statics, venue: Venue) -> int:
    """Return how many sessions a venue can hold at once."""
    return min(venue.rooms, len(s.people) + 1)


def put_paper(flat: Flat, s: Statics, day: Day) -> None:
    """Leave room for what compiled functions write down while they reckon."""
    people, teams, kinds = len(s.people) + 1, len(s.teams) + 1, len(s.kinds)
    needs = max([1, *(len(facts.needs) for facts in s.kinds)])
    heads, guests = flat.scalars[at.CREW], flat.scalars[at.GUESTS_MOST]
    sizes = {
        **dict.fromkeys((at.FOUND, at.FOUND_BASE, at.FOUND_TEAM, at.HOLDER, at.TRIED), people),
        **dict.fromkeys((at.ROAD, at.PRESENT, at.BROUGHT), teams),
        **dict.fromkeys((at.ABLE, at.MINE, at.SEAT_LIST), needs * people),
        **dict.fromkeys((at.ABLE_COUNT, at.SEAT_COUNT), needs),
        **dict.fromkeys((at.SEAT_NEED, at.CHOICE, at.LAYER), heads + 1),
        **dict.fromkeys((at.WAITING, at.INSIDE), kinds),
    }
    for entry, size in sizes.items():
        flat.room(entry, size)
    halls = _most_offers(s)
    flat.room(at.OFFER, halls * at.OFFER_COLUMNS)
    flat.points(at.OFFER_WORTH, np.zeros(2 * halls))
    flat.room(at.ROOM_FOR, 2 * halls)
    flat.points(at.ROOM_WORTH, np.zeros(halls))
    flat.room(at.COMING, 9 * guests)
    flat.points(at.COMING_WORTH, np.zeros(3 * guests))
    flat.room(at.KEYS, guests + 1)
    flat.points(at.KEY_WORTH, np.zeros(guests + 1))
    flat.room(at.LENGTH_STARTS, len(day.lengths))
    flat.points(at.DENSITY, np.zeros(kinds))
    flat.points(at.TASTE, np.ones(kinds))
    flat.points(at.BEST, np.zeros(day.width + 2))
    crew = max([0, *map(len, s.members)])
    rooms = max([0, *(at_once(s, s.venues[venue]) for venue in s.carried.values())])
    a_day = 2 + 3 * crew + rooms
    flat.room(at.GHOST, len(s.places) + s.slots.total + s.slots.days * a_day)
    flat.points(at.GHOST_FLOOR, np.zeros(len(s.districts) * len(s.directions)))
    session = at.SESSION_COLUMNS + 3 * (guests + 1) + heads + 3
    size = max(1 << 14, 8 * session)
    most = size // at.SESSION_COLUMNS
    flat.scalars |= {at.OUT_SIZE: size, at.OUT_MOST: most}
    flat.room(at.OUT, size)
    flat.room(at.OUT_AT, most + 1)
    flat.points(at.OUT_GAIN, np.zeros(most + 1))
    flat.room(at.SLACK, most + 1)
    flat.room(at.IN, session)
    flat.points(at.LENGTH_TASTE, np.ones(len(day.lengths)))
    flat.scalars |= {at.BACKWARD: 0, at.SEED: 0, at.SHEET_SIZE: session}
    flat.room(at.SHEET, at.SHEETS * session)
    flat.room(at.SHEET_USE, at.SHEETS)
    flat.room(at.MEALS, people)
    flat.scalars[at.MEAL_SLOTS] = min((m.bit_count() for m in day.lunches), default=0)


def _most_offers(s: Statics) -> int:
    """Return how many offers one kind can have at a place at most."""
    most = 1
    for facts in s.kinds:
        halls = max(len(s.standing(facts.index, p)) for p in range(len(s.places)))
        ways = max(len(facts.options), len(s.cases_of.get(facts.index, ())))
        most = max(most, (halls + len(s.carried)) * ways)
    return most + 1


def sessions(s: Statics) -> int:
    """Return how many sessions there is room for."""
    return min(MOST_SESSIONS, 4 * len(s.people) * s.slots.days + 1000)
