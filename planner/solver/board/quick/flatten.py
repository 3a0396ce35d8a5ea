"""The campaign as flat arrays: every table that compiled code reads or writes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from planner.domain.places import Venue
from planner.solver.board.quick import layout as at
from planner.solver.board.quick.day import Day
from planner.solver.board.quick.jit import Numbers, Points
from planner.solver.board.quick.masks import WORD_DAYS
from planner.solver.board.statics import Statics

MOST_SESSIONS = 1_000_000


class Flat:
    """Arrays in the making: tables are put one behind the other."""

    def __init__(self) -> None:
        self.scalars: dict[int, int] = {}
        self._numbers: list[Numbers] = []
        self._points: list[Points] = [np.zeros(1)]
        self._size, self._points_size = at.ENTRIES, 1

    def put(self, entry: int, values: Iterable[int] | Numbers) -> None:
        """Put a table of numbers."""
        table = np.asarray(values if isinstance(values, np.ndarray) else list(values), np.int64)
        self.scalars[entry] = self._size
        self._numbers.append(table.ravel())
        self._size += table.size

    def room(self, entry: int, size: int, value: int = 0) -> None:
        """Leave room for a table of numbers."""
        self.put(entry, np.full(max(1, size), value, np.int64))

    def points(self, entry: int, values: Sequence[float] | Points) -> None:
        """Put a table of points."""
        table = np.asarray(values, np.float64)
        self.scalars[entry] = self._points_size
        self._points.append(table)
        self._points_size += table.size

    def lists(
        self, pointers: int, entry: int, lists: Iterable[Sequence[int] | Numbers], width: int = 1
    ) -> None:
        """Put lists one behind the other, with a table of (first, count) in rows of ``width``."""
        rows = [np.asarray(row, np.int64) for row in lists]
        sizes = np.array([len(row) // width for row in rows], np.int64)
        first = np.cumsum(sizes) - sizes
        self.put(pointers, np.stack((first, sizes), 1))
        self.put(entry, np.concatenate([*rows, np.zeros(1, np.int64)]))

    def made(self) -> tuple[Numbers, Points]:
        """Return the arrays."""
        head = np.zeros(at.ENTRIES, np.int64)
        for entry, value in self.scalars.items():
            head[entry] = value
        return np.concatenate([head, *self._numbers]), np.concatenate(self._points)


def flatten(s: Statics, day: Day) -> tuple[Numbers, Points]:
    """Return the arrays of a campaign without any session or stay."""
    flat = Flat()
    _sizes(flat, s, day)
    _kinds(flat, s, day)
    _people(flat, s, day)
    _places(flat, s, day)
    _demand(flat, s)
    _cases(flat, s, day)
    _used(flat, s)
    _paper(flat, s, day)
    n, x = flat.made()
    x[0] = float(s.campaign.policy.floor_bonus)
    rows = n[at.POOL] + np.arange(_sessions(s)) * at.POOL_COLUMNS
    n[rows + at.R_NEXT] = np.append(rows[1:], at.NONE)
    n[at.POOL_FREE] = n[at.POOL]
    return n, x


def _sizes(flat: Flat, s: Statics, day: Day) -> None:
    flat.scalars |= {
        at.STEP_MIN: s.slots.step_min,
        at.DAYS: s.slots.days,
        at.PER_DAY: s.slots.per_day,
        at.LOW: day.low,
        at.WIDTH: day.width,
        at.TODAY: day.mask,
        at.PLACES: len(s.places),
        at.KINDS: len(s.kinds),
        at.TEAMS: len(s.teams),
        at.PEOPLE: len(s.people),
        at.VENUES: len(s.venues),
        at.DIRECTIONS: len(s.directions),
        at.DISTRICTS: len(s.districts),
        at.DAY_WORDS: -(-s.slots.days // WORD_DAYS),
        at.LENGTHS: len(day.lengths),
        at.BEFORE_LUNCH: day.before_lunch,
        at.AFTER_LUNCH: day.after_lunch,
        at.LUNCHES: len(day.lunches) if s.campaign.policy.lunch_min else at.NONE,
        at.GUESTS_MOST: max(1, len(s.places)),
    }
    flat.put(at.LUNCH, day.lunches)


def _kinds(flat: Flat, s: Statics, day: Day) -> None:
    rows: list[list[int]] = []
    needs: list[list[int]] = []
    options: list[list[int]] = []
    after: list[list[int]] = []
    partners: list[int] = []
    scopes = {"settlement": at.SETTLEMENT, "district": at.WHOLE_DISTRICT, "campaign": at.CAMPAIGN}
    limit = 0
    for facts in s.kinds:
        kind, k = facts.kind, facts.index
        lasts = [(b, slots) for b, slots in facts.options if slots in day.lengths]
        rows.append(
            [
                facts.direction,
                facts.heads,
                len(needs),
                len(facts.needs),
                len(options),
                len(lasts),
                kind.min_people,
                kind.people_per_block,
                _or_none(kind.per_settlement),
                _or_none(kind.per_settlement_day),
                _or_none(kind.per_venue),
                kind.gap_days,
                int(kind.is_staff),
                int(kind.is_cases),
                int(facts.asks_others),
                len(partners),
                len(s.with_kinds[k]),
                len(after),
                len(kind.after),
                int(bool(s.apart_venue[k] or s.apart_place[k])),
                day.spoken(kind.languages) if kind.languages else -1,
                len(facts.levels),
                limit,
            ]
        )
        limit += len(facts.levels) * len(s.places)
        needs += [[day.skills[skill], count] for skill, count in facts.needs]
        options += [[b, slots, day.lengths[slots]] for b, slots in lasts]
        after += [
            [s.kind[a.kind], scopes[a.scope], a.least_days, _or_none(a.most_days)]
            for a in kind.after
        ]
        partners += s.with_kinds[k]
    flat.put(at.KIND, np.array(rows))
    flat.put(at.NEED, np.array(needs))
    flat.put(at.OPTION, np.array([*options, [0, 0, 0]]))
    flat.put(at.AFTER, np.array([*after, [0, 0, 0, 0]]))
    flat.put(at.WITH, [*partners, 0])
    apart = np.zeros((len(s.kinds), len(s.kinds)), np.int64)
    for k in range(len(s.kinds)):
        apart[k, list(s.apart_venue[k])] |= 1
        apart[k, list(s.apart_place[k])] |= 2
    flat.put(at.APART, apart)
    flat.points(at.VALUE, [facts.value for facts in s.kinds])
    flat.put(at.CLOSED_KIND, day.tables(s.closed("kind", f.kind.id) for f in s.kinds))
    starts = np.zeros((len(s.kinds), len(day.lengths), s.slots.days), np.int64)
    for k, slots in day.used_lengths:
        starts[k, day.lengths[slots]] = day.table(s.kind_starts(k, slots))
    flat.put(at.KIND_STARTS, starts)


def _people(flat: Flat, s: Statics, day: Day) -> None:
    flat.scalars[at.SKILLS] = len(day.skills)
    flat.scalars[at.CREW] = max([1, *(facts.heads for facts in s.kinds)])
    flat.put(
        at.PERSON,
        np.array(
            [
                [s.team_of[p], len(row.skills), day.spoken(row.languages), row.max_session_min]
                for p, row in enumerate(s.people)
            ]
        ).reshape(len(s.people), at.PERSON_COLUMNS),
    )
    skilled = np.zeros((len(s.people), max(1, len(day.skills))), np.int64)
    for p, row in enumerate(s.people):
        skilled[p, [day.skills[name] for name in row.skills]] = 1
    flat.put(at.SKILLED, skilled)
    flat.put(at.FREE, day.tables(s.free))
    first, teams = 0, []
    for t, team in enumerate(s.teams):
        brings = s.carried.get(t, at.NONE)
        teams.append([first, len(s.members[t]), _or_none(team.max_run_days), brings])
        first += len(s.members[t])
    flat.put(at.TEAM, np.array(teams).reshape(len(s.teams), at.TEAM_COLUMNS))
    flat.put(at.MEMBER, [p for rows in s.members for p in rows])
    flat.put(at.WORKING, day.tables(s.working))
    flat.put(at.AWAKE, np.minimum(day.tables(s.awake), 1))
    alone = np.zeros((len(s.teams), len(s.kinds)), np.int64)
    for t in range(len(s.teams)):
        alone[t, list(s.staffable(frozenset({t})))] = 1
    flat.put(at.ALONE, alone)


def _places(flat: Flat, s: Statics, day: Day) -> None:
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
        levels = _at_once(s, row)
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


def _demand(flat: Flat, s: Statics) -> None:
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


def _cases(flat: Flat, s: Statics, day: Day) -> None:
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


def _used(flat: Flat, s: Statics) -> None:
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
    flat.room(at.POOL, _sessions(s) * at.POOL_COLUMNS)
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


def _at_once(s: Statics, venue: Venue) -> int:
    """Return how many sessions a venue can hold at once."""
    return min(venue.rooms, len(s.people) + 1)


def _paper(flat: Flat, s: Statics, day: Day) -> None:
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
    rooms = max([0, *(_at_once(s, s.venues[venue]) for venue in s.carried.values())])
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


def _sessions(s: Statics) -> int:
    """Return how many sessions there is room for."""
    return min(MOST_SESSIONS, 4 * len(s.people) * s.slots.days + 1000)


def _or_none(value: int | None) -> int:
    return at.NONE if value is None else value
