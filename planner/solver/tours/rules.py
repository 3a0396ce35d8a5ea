"""The tour rules: may a team, given its legs and everybody else's stays, travel like this?"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from planner.domain.plan import Leg, Night
from planner.solver.board.board import Board, Stop
from planner.solver.board.slots import run as stretch
from planner.solver.tours.tour import night_place

Travels = Callable[[Board, int, Sequence[Leg]], bool]


def stops_of(board: Board, team: int, legs: Sequence[Leg]) -> list[Stop]:
    """Return the stays that legs leave (in slots), from the first day to the last."""
    s, row = board.statics, board.statics.teams[team]
    step, per_day = s.slots.step_min, s.slots.per_day
    here, since = s.place[row.base], row.first_day * per_day
    stops: list[Stop] = []
    for leg in legs:
        stops.append((here, since, leg.depart // step))
        here, since = s.place[leg.end], leg.arrive // step
    return [*stops, (here, since, (row.last_day + 1) * per_day)]


def grid(board: Board, _team: int, legs: Sequence[Leg]) -> bool:
    """Return whether all departures and arrivals lie on the grid."""
    step = board.statics.slots.step_min
    return all(leg.depart % step == leg.arrive % step == 0 for leg in legs)


def place(board: Board, team: int, legs: Sequence[Leg]) -> bool:
    """Return whether the legs form a tour from base to base within the team's dates."""
    row = board.statics.teams[team]
    here, now = row.base, row.first_day * 1440
    for leg in legs:
        if leg.start != here or leg.end == here or not now <= leg.depart < leg.arrive:
            return False
        here, now = leg.end, leg.arrive
    return here == row.base and now <= (row.last_day + 1) * 1440


def travel(board: Board, team: int, legs: Sequence[Leg]) -> bool:
    """Return whether each leg has the minutes and km of a journey: its day's, or nothing closed."""
    return all(_on_its_day(board, team, leg) or _fits(board, team, leg, 0) for leg in legs)


def link(board: Board, team: int, legs: Sequence[Leg]) -> bool:
    """Return whether no leg uses a link while it is closed, all that day or for hours.

    A leg that is no journey at all is left to ``travel``.
    """
    s, row = board.statics, board.statics.teams[team]
    for leg in legs:
        if _on_its_day(board, team, leg):
            if s.network.trip(row, leg.start, leg.end, leg.depart) is None:
                return False
        elif _fits(board, team, leg, 0):
            return False
    return True


def _on_its_day(board: Board, team: int, leg: Leg) -> bool:
    profile = board.statics.teams[team].profile
    return _fits(board, team, leg, board.statics.network.day_class(profile, leg.depart // 1440))


def _fits(board: Board, team: int, leg: Leg, cls: int) -> bool:
    """Return whether a leg has the minutes and km of the network of a class of days."""
    s, row = board.statics, board.statics.teams[team]
    a, b = s.place[leg.start], s.place[leg.end]
    if s.network.trip_minutes(row, cls)[a, b] != leg.arrive - leg.depart:
        return False
    return abs(float(s.network.km(row.profile, cls)[a, b]) - float(leg.km)) <= 0.05 + 1e-6


def shift(board: Board, team: int, legs: Sequence[Leg]) -> bool:
    """Return whether the legs lie in the team's shift, or its travel hours where it has them."""
    s, row = board.statics, board.statics.teams[team]
    open_slots = s.slots.hours(row.travel_hours or row.shift)
    return all(open_slots & mask == mask for mask in _masks(board, legs))


def drive(board: Board, team: int, legs: Sequence[Leg]) -> bool:
    """Return whether the legs of each day last at most ``max_drive_min``."""
    most = board.statics.teams[team].max_drive_min
    if most is None:
        return True
    days: dict[int, int] = {}
    for leg in legs:
        days[leg.depart // 1440] = days.get(leg.depart // 1440, 0) + leg.arrive - leg.depart
    return all(minutes <= most for minutes in days.values())


def rest(board: Board, team: int, legs: Sequence[Leg]) -> bool:
    """Return whether no leg starts on a rest day or touches a closed time of the team."""
    s, row = board.statics, board.statics.teams[team]
    weekday = s.campaign.horizon.weekday
    closed = s.closed("team", row.id)
    awake = all(weekday(leg.depart // 1440) not in row.rest_weekdays for leg in legs)
    return awake and not any(closed & mask for mask in _masks(board, legs))


def night(board: Board, team: int, legs: Sequence[Leg]) -> bool:
    """Return whether the team sleeps where there are beds left, or on board."""
    return _beds(board, team, stops_of(board, team, legs))


def beds_and_sidings(board: Board, team: int, stops: Sequence[Stop]) -> bool:
    """Return whether stays find the beds and the sidings that others leave."""
    return _beds(board, team, stops) and _sidings(board, team, stops)


def _beds(board: Board, team: int, stops: Sequence[Stop]) -> bool:
    s, row = board.statics, board.statics.teams[team]
    base = s.place[row.base]
    if row.sleeps_on_board:
        return True
    for day in range(row.first_day, row.last_day + 1):
        where = night_place(stops, day, s.slots.per_day)
        if where is None:
            return False
        guests = int(board.guests[day, where]) + len(s.members[team])
        if where != base and s.members[team] and guests > s.settlements[where].beds:
            return False
    return True


def away(board: Board, team: int, legs: Sequence[Leg]) -> bool:
    """Return whether the team is never away for more than ``max_nights_away`` in a row."""
    s, row = board.statics, board.statics.teams[team]
    stops, nights = stops_of(board, team, legs), 0
    for day in range(row.first_day, row.last_day + 1):
        home = night_place(stops, day, s.slots.per_day) == s.place[row.base]
        nights = 0 if home else nights + 1
        if row.max_nights_away is not None and nights > row.max_nights_away:
            return False
    return True


def run(board: Board, team: int, legs: Sequence[Leg]) -> bool:
    """Return whether the days with legs alone are not too many in a row."""
    row, days, count = board.statics.teams[team], {leg.depart // 1440 for leg in legs}, 0
    for day in range(row.first_day, row.last_day + 1):
        count = count + 1 if day in days else 0
        if row.max_run_days is not None and count > row.max_run_days:
            return False
    return True


def siding(board: Board, team: int, legs: Sequence[Leg]) -> bool:
    """Return whether a train stands only where a siding is free."""
    return _sidings(board, team, stops_of(board, team, legs))


def _sidings(board: Board, team: int, stops: Sequence[Stop]) -> bool:
    s = board.statics
    if s.teams[team].profile != "rail":
        return True
    for where, first, end in stops:
        room = s.settlements[where].sidings
        others = [
            board.presence[t].get(where, 0)
            for t, row in enumerate(s.teams)
            if row.profile == "rail" and t != team
        ]
        crowded = first < end and _busiest(others, stretch(first, end)) >= room
        if not room or crowded:
            return False
    return True


TOUR_RULES: dict[str, Travels] = {
    "grid": grid,
    "place": place,
    "travel": travel,
    "link": link,
    "shift": shift,
    "drive": drive,
    "rest": rest,
    "run": run,
    "night": night,
    "away": away,
    "siding": siding,
}


def nights_agree(board: Board, nights: Sequence[Night]) -> bool:
    """Return whether the nights are those that the stays on the board leave, each once."""
    s = board.statics
    told = {(row.team, row.day): row.settlement for row in nights}
    found = {}
    for team, row in enumerate(s.teams):
        for day in range(row.first_day, row.last_day + 1):
            where = night_place(board.stops[team], day, s.slots.per_day)
            found[row.id, day] = None if where is None else s.places[where]
    return told == found and len(nights) == len(told)


def refused(
    board: Board, team: int, legs: Sequence[Leg], without: frozenset[str] = frozenset()
) -> str | None:
    """Return the first rule that refuses a tour, None if all allow it.

    The team itself must be off the board's map (``board.travel(team, [], 0)``).
    """
    asked = ((code, rule) for code, rule in TOUR_RULES.items() if code not in without)
    return next((code for code, rule in asked if not rule(board, team, legs)), None)


def in_order(legs: Sequence[Leg]) -> list[Leg]:
    """Return legs in order of time."""
    return sorted(legs, key=lambda leg: (leg.depart, leg.arrive))


def _masks(board: Board, legs: Sequence[Leg]) -> list[int]:
    step = board.statics.slots.step_min
    return [stretch(leg.depart // step, -(-leg.arrive // step)) for leg in legs]


def _busiest(masks: list[int], window: int) -> int:
    """Return how many of the masks are set at once, at most, inside a window."""
    layers = [0] * len(masks)
    for mask in masks:
        rest_of = mask & window
        for layer in range(len(layers)):
            layers[layer], rest_of = layers[layer] | rest_of, layers[layer] & rest_of
    return sum(1 for layer in layers if layer)
