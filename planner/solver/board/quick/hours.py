"""When a session may begin: hours, calendar, room, the carried venue's stay, kinds kept apart."""

from __future__ import annotations

from planner.solver.board.quick.jit import Numbers, compiled
from planner.solver.board.quick.layout import (
    CLOSED_KIND,
    CLOSED_PLACE,
    CLOSED_VENUE,
    DAYS,
    KIND_STARTS,
    LENGTHS,
    NONE,
    OPEN_STARTS,
    ROOMS,
    TODAY,
    V_CARRIER,
    V_HOURS,
    V_LEVELS,
    V_ROOMS,
    VENUE,
    VENUE_COLUMNS,
)
from planner.solver.board.quick.masks import fits
from planner.solver.board.quick.order import taken_apart
from planner.solver.board.quick.present import there


@compiled
def open_starts(n: Numbers, kind: int, venue: int, length: int, day: int) -> int:
    """Return the starts that the hours of a kind and a venue allow for a number of a length."""
    days, lengths = n[DAYS], n[LENGTHS]
    hours = n[n[VENUE] + venue * VENUE_COLUMNS + V_HOURS]
    opens = n[n[KIND_STARTS] + (kind * lengths + length) * days + day]
    return opens & n[n[OPEN_STARTS] + (hours * lengths + length) * days + day]


@compiled
def closed(n: Numbers, kind: int, place: int, venue: int, day: int) -> int:
    """Return the slots that the calendar closes."""
    days = n[DAYS]
    mask = n[n[CLOSED_PLACE] + place * days + day] | n[n[CLOSED_KIND] + kind * days + day]
    return mask | n[n[CLOSED_VENUE] + venue * days + day]


@compiled
def starts(n: Numbers, kind: int, place: int, venue: int, length: int, slots: int, day: int) -> int:
    """Return the starts that the calendar and all opening hours allow."""
    opens = open_starts(n, kind, venue, length, day)
    if opens == 0:
        return 0
    return opens & fits(n[TODAY] & ~closed(n, kind, place, venue, day), slots)


@compiled
def free_starts(
    n: Numbers, kind: int, place: int, venue: int, length: int, slots: int, day: int
) -> int:
    """Return the starts at which the venue, there and free, can hold a session."""
    opens = open_starts(n, kind, venue, length, day)
    if opens == 0:
        return 0
    free = n[TODAY] & ~closed(n, kind, place, venue, day) & ~full(n, venue, day)
    carrier = n[n[VENUE] + venue * VENUE_COLUMNS + V_CARRIER]
    if carrier != NONE:
        free &= there(n, carrier, place, day)
    free &= ~taken_apart(n, kind, place, venue, day)
    return opens & fits(free, slots)


@compiled
def full(n: Numbers, venue: int, day: int) -> int:
    """Return the slots in which all rooms of a venue are taken."""
    row = n[VENUE] + venue * VENUE_COLUMNS
    if n[row + V_LEVELS] == 0:
        return n[TODAY]
    levels = n[row + V_LEVELS]
    return n[n[ROOMS] + n[row + V_ROOMS] + day * levels + levels - 1]
