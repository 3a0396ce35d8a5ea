"""From the board to what the labelling is asked: musts, beds, sidings, pinned days."""

from __future__ import annotations

import numpy as np

from planner.solver.board.board import Board
from planner.solver.board.slots import bits
from planner.solver.tours.asked import Asked, Bools, Bytes, Shorts, Ways
from planner.solver.tours.roads import departures
from planner.solver.tours.tour import Musts, Window

NO_LIMIT = 10_000


def ask(board: Board, team: int, ways: Ways, musts: Musts, part: Window) -> Asked:
    """Return what is asked of a team for a part of its month, given everybody else's stays."""
    s, row = board.statics, board.statics.teams[team]
    per_day, drive = s.slots.per_day, row.max_drive_min
    return Asked(
        first=part.first_day * per_day,
        last=(part.last_day + 1) * per_day,
        per_day=per_day,
        home=s.place[row.base],
        start=part.start,
        end=part.end,
        run_days=part.run_days,
        nights_away=part.nights_away,
        max_drive=NO_LIMIT if drive is None else drive // s.slots.step_min,
        max_run=NO_LIMIT if row.max_run_days is None else row.max_run_days,
        max_away=NO_LIMIT if row.max_nights_away is None else row.max_nights_away,
        aboard=row.sleeps_on_board,
        night_price=float(row.price_night),
        leave=_leave(board, team, ways, musts),
        held_day=_held_days(board, team),
        must=_must(board, musts),
        blocked=_blocked(board, team),
        night_ok=night_ok(board, team, musts),
    )


def _leave(board: Board, team: int, ways: Ways, musts: Musts) -> Bytes:
    """Return where a wait may end: as on the roads, and when the team has been where asked."""
    leave = departures(board.statics, team, ways.until)
    for slot, place in musts.slots.items():
        if musts.slots.get(slot + 1) != place:
            leave[slot + 1] = int(ways.until[slot + 1] > 0)
    return leave


def _held_days(board: Board, team: int) -> Bools:
    """Return the days on which the team holds sessions whatever its tour (its pins)."""
    held = board.held_days[team]
    return np.array([held.get(day, 0) > 0 for day in range(board.statics.slots.days + 1)])


def _must(board: Board, musts: Musts) -> Shorts:
    must = np.full(board.statics.slots.total + 1, -1, np.int16)
    for slot, place in musts.slots.items():
        must[slot] = place
    return must


def _blocked(board: Board, team: int) -> Bools:
    """Return where a train may not stand, by (slot, place); one empty row for the road."""
    s = board.statics
    if s.teams[team].profile != "rail":
        return np.zeros((1, 1), np.bool_)
    trains = [t for t, row in enumerate(s.teams) if t != team and row.profile == "rail"]
    blocked = np.zeros((s.slots.total + 1, len(s.places)), np.bool_)
    for place, row in enumerate(s.settlements):
        if not row.sidings:
            blocked[:, place] = True
            continue
        others = [board.presence[train].get(place, 0) for train in trains]
        for slot in bits(_crowded(others, row.sidings)):
            blocked[slot, place] = True
    return blocked


def _crowded(masks: list[int], room: int) -> int:
    """Return the slots in which at least ``room`` of the masks are set."""
    layers = [0] * room
    for mask in masks:
        rest = mask
        for layer in range(room):
            layers[layer], rest = layers[layer] | rest, layers[layer] & rest
    return layers[-1]


def night_ok(board: Board, team: int, musts: Musts) -> Bools:
    """Return where a team finds beds for all its members, by (night, place)."""
    s, row = board.statics, board.statics.teams[team]
    crew = len(s.members[team])
    free = s.beds - board.guests
    for bed in board.nights_of(team):
        free[bed] += crew
    allowed: Bools = free >= crew
    if row.sleeps_on_board or crew == 0:
        allowed[:] = True
    allowed[:, s.place[row.base]] = True
    for night, place in musts.nights.items():
        only = place >= 0 and allowed[night, place]
        allowed[night] = False
        allowed[night, place] = only
    return allowed
