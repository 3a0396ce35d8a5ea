"""What a team's stay at a place is worth: gain curves, measured by packing typical days.

The team is put there all alone with its calendar and its venue, its time is filled with sessions
against what is left to serve now, and everything is taken off again. The second stage is the next
day of the same sort after the first, with the sessions of the first still held, and so on.
"""

from __future__ import annotations

from planner.solver.board.quick.fill import clear_out, pack_day, take_back
from planner.solver.board.quick.hours import starts
from planner.solver.board.quick.jit import Numbers, Points, compiled, entry
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
    GHOST,
    GHOST_FLOOR,
    HALL,
    HELD_DAYS,
    HERE,
    IN_PLACE,
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
    ROOMS,
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
    V_LEVELS,
    V_ROOMS,
    VENUE,
    VENUE_COLUMNS,
    WIDTH,
    WORKING,
)
from planner.solver.board.quick.masks import bit_length, first_bit, fits
from planner.solver.board.quick.meals import MEAL_WAYS, add_meals, clear_meals, put_options

LATER_ANCHORS = (0.3, 0.6)
"""Shares of the working day at which a team may also arrive."""
EARLIER_END = 0.5
"""Share of the working day by which it may also have to leave: shorter sessions pay then."""
PROBES = 3


@entry
def measure(
    n: Numbers,
    x: Points,
    team: int,
    places: Numbers,
    days: Numbers,
    begin: int,
    first: Numbers,
    rows: Numbers,
    gains: Points,
    actual: bool,
) -> int:
    """Measure a team's curves from the place numbered ``begin`` on; return the place reached.

    ``days`` has a row of typical days for each sort of day (−1 pads); ``actual`` says that these
    are the very days, on which it matters who else is there and what has been held before.
    ``first[p, s, i]`` becomes where the options of stage i begin, at the p-th of the ``places`` on
    days of sort s; ``rows`` (begin, end, slack) and ``gains`` are filled until there may be no room
    for one place more.
    """
    sorts, stages = days.shape
    most = MEAL_WAYS * sorts * (stages + PROBES) * n[WIDTH] * n[WIDTH]
    _ghost(n, x, team)
    for kind in range(n[KINDS]):
        x[n[TASTE] + kind] = 1.0
    count, p = 0, begin
    while p < len(places) and count + most <= len(gains):
        apart = actual and not _quiet(n, team, places[p])
        for sort in range(sorts):
            twin = sort
            for other in range(sort):
                if not apart and twin == sort and _alike(n, team, places[p], days, other, sort):
                    twin = other
            if twin < sort:
                for i in range(stages + 1):
                    first[p, sort, i] = first[p, twin, i]
            else:
                count = _curve(n, x, team, places[p], days, p, sort, first, rows, gains, count)
        p += 1
    _back(n, x, team)
    return p


@compiled
def _ghost(n: Numbers, x: Points, team: int) -> None:
    """Free a team and its venue of stays and sessions, without taking them off; keep them."""
    _swap(n, team, 1)
    for i in range(n[DISTRICTS] * n[DIRECTIONS]):
        x[n[GHOST_FLOOR] + i] = x[n[FLOOR] + i]


@compiled
def _back(n: Numbers, x: Points, team: int) -> None:
    """Bring back what was there."""
    _swap(n, team, -1)
    _level(n, x)


@compiled
def _level(n: Numbers, x: Points) -> None:
    """Bring the points of the districts back as they were, to the last bit."""
    for i in range(n[DISTRICTS] * n[DIRECTIONS]):
        x[n[FLOOR] + i] = x[n[GHOST_FLOOR] + i]


@compiled
def _swap(n: Numbers, team: int, sign: int) -> None:
    """Keep the numbers that are the team's own and clear them (1), or bring them back (−1)."""
    row, days, kept = n[TEAM] + team * TEAM_COLUMNS, n[DAYS], n[GHOST]
    slots = days * n[PER_DAY]
    for place in range(n[PLACES]):
        kept = _swap_one(n, n[HERE] + place * n[TEAMS] + team, kept, 0, sign)
    for i in range(slots):
        kept = _swap_one(n, n[AT] + team * slots + i, kept, ABSENT, sign)
    for day in range(days):
        kept = _swap_one(n, n[HELD_DAYS] + team * days + day, kept, 0, sign)
        kept = _swap_one(n, n[LEG_DAYS] + team * days + day, kept, 0, sign)
        for i in range(n[row + T_MEMBERS]):
            at = n[n[MEMBER] + n[row + T_MEMBER] + i] * days + day
            kept = _swap_one(n, n[BUSY] + at, kept, 0, sign)
            kept = _swap_one(n, n[COUNT] + at, kept, 0, sign)
            kept = _swap_one(n, n[LOAD] + at, kept, 0, sign)
    if n[row + T_BRINGS] != NONE:
        brought = n[VENUE] + n[row + T_BRINGS] * VENUE_COLUMNS
        for i in range(days * n[brought + V_LEVELS]):
            kept = _swap_one(n, n[ROOMS] + n[brought + V_ROOMS] + i, kept, 0, sign)


@compiled
def _swap_one(n: Numbers, at: int, kept: int, empty: int, sign: int) -> int:
    if sign > 0:
        n[kept], n[at] = n[at], empty
    else:
        n[at] = n[kept]
    return kept + 1


@compiled
def _quiet(n: Numbers, team: int, place: int) -> bool:
    """Return whether nothing is held at a place and no other team ever comes there."""
    there = 0
    for other in range(n[TEAMS]):
        there += n[n[HERE] + place * n[TEAMS] + other] if other != team else 0
    for kind in range(n[KINDS]):
        there += n[n[IN_PLACE] + kind * n[PLACES] + place]
    return there == 0


@compiled
def _alike(n: Numbers, team: int, place: int, days: Numbers, one: int, other: int) -> bool:
    """Return whether the same is open at a place on two sorts of day."""
    for i in range(days.shape[1]):
        if (days[one, i] == NONE) != (days[other, i] == NONE):
            return False
    a, b = days[one, 0], days[other, 0]
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
    p: int,
    sort: int,
    first: Numbers,
    rows: Numbers,
    gains: Points,
    count: int,
) -> int:
    """Measure one curve stage by stage; return how many options there are by now."""
    clear_out(n)
    first[p, sort, 0] = count
    for stage in range(days.shape[1]):
        first[p, sort, stage + 1] = count
    for stage in range(days.shape[1]):
        day, before = days[sort, stage], count
        if day == NONE:
            break
        work = n[n[WORKING] + team * n[DAYS] + day]
        low, high = first_bit(work), bit_length(work)
        held = n[OUT_ROWS]
        probe = 0 if stage == 0 else PROBES
        while probe <= PROBES:
            begin, end = low, n[WIDTH]
            if probe < PROBES - 1:
                begin = low + round((high - low) * LATER_ANCHORS[probe])
            elif probe < PROBES:
                end = low + round((high - low) * EARLIER_END)
            _probe(n, x, team, place, day, begin, end)
            count = _stretches(n, x, team, place, day, held, rows, gains, count)
            if probe < PROBES:
                take_back(n, x, held)
            probe += 1
        if count == before:
            break
        for i in range(stage, days.shape[1]):
            first[p, sort, i + 1] = count
    take_back(n, x, 0)
    _level(n, x)
    return count


@compiled
def _probe(n: Numbers, x: Points, team: int, place: int, day: int, begin: int, end: int) -> None:
    """Fill a day of the team at a place, from ``begin`` to ``end`` (slots of the window)."""
    at = n[AT] + (team * n[DAYS] + day) * n[PER_DAY] + n[LOW]
    here = n[HERE] + place * n[TEAMS] + team
    n[here] = 1
    for slot in range(begin, end):
        n[at + slot] = place
    pack_day(n, x, place, day, team)
    n[here] = 0
    for slot in range(begin, end):
        n[at + slot] = ABSENT
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
    its sessions may, with time for lunch where there is none in it.
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
        clear_meals(n, held)
        for end in range(1, n[WIDTH] + 1):
            if (ends >> end) & 1 == 0:
                continue
            more = 0.0
            for i in range(held, n[OUT_ROWS]):
                row = n[n[OUT_AT] + i]
                start = n[row + S_START] - low
                if start >= begin and start + n[row + S_LENGTH] == end:
                    more += x[n[OUT_GAIN] + i]
                    add_meals(n, row, low)
                    slack = min(slack, n[n[SLACK] + i])
            earned += more
            shorter = max(shorter, x[n[BEST] + end])
            if earned > shorter + 1e-9:
                x[n[BEST] + end] = shorter = earned
                count = put_options(n, held, begin, end, slack, earned, rows, gains, count)
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
