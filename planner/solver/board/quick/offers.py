"""What a kind could serve at a place: sessions without a time, each with its points."""

from __future__ import annotations

from planner.solver.board.quick.jit import Numbers, Points, compiled
from planner.solver.board.quick.layout import (
    BLOCKS,
    BROUGHT,
    BROUGHT_COUNT,
    C_BLOCKS,
    C_HOME,
    C_LATEST,
    C_LENGTH,
    C_SLOTS,
    C_STAY,
    CASE,
    CASE_COLUMNS,
    CASE_DONE,
    CASE_LIST,
    CASE_VALUE,
    CASES_AT,
    COMING_ROWS,
    DAYS,
    HALL,
    K_CASES,
    K_COLUMNS,
    K_EACH,
    K_HEADS,
    K_LEAST,
    K_OPTION,
    K_OPTIONS,
    K_STAFF,
    KIND,
    KINDS,
    LENGTH_OF,
    LENGTH_TASTE,
    NEED_OF,
    NONE,
    O_BLOCKS,
    O_CASE,
    O_LENGTH,
    O_ROOM,
    O_SLOTS,
    O_VENUE,
    OFFER,
    OFFER_COLUMNS,
    OFFER_COUNT,
    OFFER_WORTH,
    OPTION,
    OPTION_COLUMNS,
    PLACES,
    ROOM_AT,
    ROOM_FOR,
    ROOM_WORTH,
    SLOTS,
    STAFF,
    STAFF_USED,
    STANDING,
    SUITS,
    V_BEDS,
    V_SEATS,
    VALUE,
    VENUE,
    VENUE_COLUMNS,
    VENUES,
    WARD,
)
from planner.solver.board.quick.order import keeps_gap
from planner.solver.board.quick.whom import (
    floor_key,
    gain,
    note_worth,
    people_of,
    who_comes,
    worth_of,
)

LEAST_GAIN = 1e-9


@compiled
def offers(n: Numbers, x: Points, kind: int, place: int, day: int) -> int:
    """List the sessions of a kind that would serve someone at a place; return how many."""
    n[OFFER_COUNT] = 0
    if not keeps_gap(n, kind, place, day):
        return 0
    row = n[KIND] + kind * K_COLUMNS
    if n[row + K_CASES] == 1:
        _cases(n, x, kind, place, day)
    elif n[row + K_STAFF] == 1:
        _staff(n, x, kind, place)
    else:
        _residents(n, x, kind, place)
    return n[OFFER_COUNT]


@compiled
def best_density(n: Numbers, x: Points) -> float:
    """Return the points per specialist and slot of the densest offer listed."""
    best = 0.0
    for i in range(n[OFFER_COUNT]):
        best = max(best, x[n[OFFER_WORTH] + 2 * i])
    return best


@compiled
def take_best(n: Numbers, x: Points) -> int:
    """Return the densest offer not yet taken, as its place in ``n``; −1 when none is left."""
    best, worth = NONE, n[OFFER_WORTH]
    for i in range(n[OFFER_COUNT]):
        at, other = worth + 2 * i, worth + 2 * best
        if x[at] > 0.0 and (
            best == NONE or x[at] > x[other] or (x[at] == x[other] and x[at + 1] > x[other + 1])
        ):
            best = i
    if best == NONE:
        return NONE
    x[worth + 2 * best] = -1.0
    return n[OFFER] + best * OFFER_COLUMNS


@compiled
def _offer(
    n: Numbers,
    x: Points,
    kind: int,
    venue: int,
    blocks: int,
    slots: int,
    length: int,
    room: int,
    case: int,
    worth: float,
) -> None:
    if worth <= LEAST_GAIN:
        return
    at = n[OFFER] + n[OFFER_COUNT] * OFFER_COLUMNS
    n[at + O_VENUE], n[at + O_BLOCKS], n[at + O_SLOTS] = venue, blocks, slots
    n[at + O_LENGTH], n[at + O_ROOM], n[at + O_CASE] = length, room, case
    heads = n[n[KIND] + kind * K_COLUMNS + K_HEADS]
    value = n[OFFER_WORTH] + 2 * n[OFFER_COUNT]
    x[value] = worth / (heads * slots) * x[n[LENGTH_TASTE] + length]
    x[value + 1] = worth
    n[OFFER_COUNT] += 1


@compiled
def _venues(n: Numbers, kind: int, place: int) -> int:
    """Return how many venues there are to look at: the standing ones, then those brought."""
    return n[n[STANDING] + (kind * n[PLACES] + place) * 2 + 1] + n[BROUGHT_COUNT]


@compiled
def _venue(n: Numbers, kind: int, place: int, i: int) -> int:
    """Return the i-th venue for a kind; −1 if it was brought and does not suit."""
    row = n[STANDING] + (kind * n[PLACES] + place) * 2
    if i < n[row + 1]:
        return n[n[HALL] + n[row] + i]
    venue = n[n[BROUGHT] + i - n[row + 1]]
    return venue if n[n[SUITS] + venue * n[KINDS] + kind] == 1 else NONE


@compiled
def _each(n: Numbers, kind: int, venue: int) -> int:
    """Return how many people a block serves in a venue."""
    each = n[n[KIND] + kind * K_COLUMNS + K_EACH]
    seats = n[n[VENUE] + venue * VENUE_COLUMNS + V_SEATS]
    return each if seats == NONE else min(each, seats)


@compiled
def _residents(n: Numbers, x: Points, kind: int, place: int) -> None:
    row = n[KIND] + kind * K_COLUMNS
    options = n[row + K_OPTIONS]
    if options == 0:
        return
    last = n[OPTION] + (n[row + K_OPTION] + options - 1) * OPTION_COLUMNS
    rows = who_comes(n, x, kind, place, n[last + BLOCKS] * n[row + K_EACH])
    n[COMING_ROWS] = rows
    if rows == 0:
        return
    known = 0
    for i in range(_venues(n, kind, place)):
        venue = _venue(n, kind, place, i)
        if venue == NONE:
            continue
        each, before = _each(n, kind, venue), 0
        for o in range(options):
            option = n[OPTION] + (n[row + K_OPTION] + o) * OPTION_COLUMNS
            room = n[option + BLOCKS] * each
            known = _known_room(n, x, kind, rows, room, known)
            found = n[ROOM_AT]
            people = n[n[ROOM_FOR] + 2 * found + 1]
            if people <= before:
                break
            before = people
            if people >= n[row + K_LEAST]:
                worth = x[n[ROOM_WORTH] + found]
                _offer(
                    n,
                    x,
                    kind,
                    venue,
                    n[option + BLOCKS],
                    n[option + SLOTS],
                    n[option + LENGTH_OF],
                    room,
                    NONE,
                    worth,
                )


@compiled
def _known_room(n: Numbers, x: Points, kind: int, rows: int, room: int, known: int) -> int:
    """Note where it stands what a session for so many people brings; return how many are known."""
    for i in range(known):
        if n[n[ROOM_FOR] + 2 * i] == room:
            n[ROOM_AT] = i
            return known
    n[n[ROOM_FOR] + 2 * known] = room
    n[n[ROOM_FOR] + 2 * known + 1] = people_of(n, rows, room)
    x[n[ROOM_WORTH] + known] = worth_of(n, x, kind, rows, room)
    n[ROOM_AT] = known
    return known + 1


@compiled
def _staff(n: Numbers, x: Points, kind: int, place: int) -> None:
    row = n[KIND] + kind * K_COLUMNS
    for i in range(_venues(n, kind, place)):
        venue = _venue(n, kind, place, i)
        if venue == NONE:
            continue
        at = kind * n[VENUES] + venue
        some = n[n[STAFF] + at] - n[n[STAFF_USED] + at]
        each, before = _each(n, kind, venue), 0
        for o in range(n[row + K_OPTIONS]):
            option = n[OPTION] + (n[row + K_OPTION] + o) * OPTION_COLUMNS
            people = min(n[option + BLOCKS] * each, some)
            if people <= before:
                break
            before = people
            if people >= n[row + K_LEAST]:
                points = people * x[n[VALUE] + kind] * x[n[NEED_OF] + place]
                note_worth(n, x, 0, floor_key(n, kind, place), points)
                _offer(
                    n,
                    x,
                    kind,
                    venue,
                    n[option + BLOCKS],
                    n[option + SLOTS],
                    n[option + LENGTH_OF],
                    people,
                    NONE,
                    gain(n, x, 1),
                )


@compiled
def _cases(n: Numbers, x: Points, kind: int, place: int, day: int) -> None:
    list_at = n[CASES_AT] + (kind * n[PLACES] + place) * 2
    for c in range(n[list_at + 1]):
        case = n[n[CASE_LIST] + n[list_at] + c]
        row = n[CASE] + case * CASE_COLUMNS
        latest = n[row + C_LATEST]
        if n[n[CASE_DONE] + case] == 1 or (latest != NONE and day > latest):
            continue
        note_worth(n, x, 0, floor_key(n, kind, n[row + C_HOME]), x[n[CASE_VALUE] + case])
        worth = gain(n, x, 1)
        for i in range(_venues(n, kind, place)):
            venue = _venue(n, kind, place, i)
            if venue != NONE and _ward_free(n, venue, day, n[row + C_STAY]):
                _offer(
                    n,
                    x,
                    kind,
                    venue,
                    n[row + C_BLOCKS],
                    n[row + C_SLOTS],
                    n[row + C_LENGTH],
                    1,
                    case,
                    worth,
                )


@compiled
def _ward_free(n: Numbers, venue: int, day: int, nights: int) -> bool:
    beds = n[n[VENUE] + venue * VENUE_COLUMNS + V_BEDS]
    for night in range(day, min(day + nights, n[DAYS])):
        if n[n[WARD] + venue * n[DAYS] + night] >= beds:
            return False
    return True
