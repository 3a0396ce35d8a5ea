"""From the board to the plan: five tables, in one order, with every session named."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from planner.domain.ids import CaseId, PinId, SessionId
from planner.domain.plan import Leg, Night, Plan, Served, Session
from planner.solver.board.board import Board
from planner.solver.board.held import Held
from planner.solver.reasons import unplanned
from planner.solver.tours.tour import night_place

TENTH = Decimal("0.1")


def finish(board: Board) -> Plan:
    """Return the plan that the board holds."""
    held = sorted(board.sessions, key=_order)
    names = [SessionId(f"s{i:05d}") for i in range(1, len(held) + 1)]
    return Plan(
        sessions=tuple(session_row(board, h, name) for h, name in zip(held, names, strict=True)),
        served=tuple(
            row for h, name in zip(held, names, strict=True) for row in served_rows(board, h, name)
        ),
        legs=tuple(leg for team in range(len(board.stops)) for leg in legs_of(board, team)),
        nights=tuple(night for team in range(len(board.stops)) for night in _nights(board, team)),
        unplanned=unplanned(board),
    )


def _order(held: Held) -> tuple[object, ...]:
    return held.start, held.place, held.venue, held.kind, held.people


def served_rows(board: Board, held: Held, name: str) -> list[Served]:
    """Return the served rows of a session."""
    places = board.statics.places
    return [
        Served(session=SessionId(name), settlement=places[place], people=people)
        for place, people in sorted(held.served)
    ]


def session_row(board: Board, held: Held, name: str) -> Session:
    """Return a session as the plan states it."""
    s = board.statics
    step, kind = s.slots.step_min, s.kinds[held.kind].kind
    return Session(
        id=SessionId(name),
        kind=kind.id,
        direction=kind.direction,
        settlement=s.places[held.place],
        venue=s.venues[held.venue].id,
        start=held.start * step,
        end=held.end * step,
        blocks=held.blocks,
        people=held.count,
        specialists=tuple(sorted(s.people[p].id for p in held.people)),
        teams=tuple(sorted({s.people[p].team for p in held.people})),
        case=None if held.case is None else CaseId(s.cases[held.case].id),
        pin=None if held.pin is None else PinId(held.pin),
    )


def legs_of(board: Board, team: int) -> list[Leg]:
    """Return a team's legs in order, their km rounded half up to 0.1."""
    s, row = board.statics, board.statics.teams[team]
    step, legs = s.slots.step_min, []
    for (a, _, leave), (b, arrive, _) in pairwise(board.stops[team]):
        trip = s.network.trip(row, s.places[a], s.places[b], leave * step)
        if trip is None or trip.minutes != (arrive - leave) * step:
            raise AssertionError(f"team {row.id}: no such journey {s.places[a]} > {s.places[b]}")
        legs.append(
            Leg(
                team=row.id,
                start=s.places[a],
                end=s.places[b],
                depart=leave * step,
                arrive=arrive * step,
                km=trip.km.quantize(TENTH, rounding=ROUND_HALF_UP),
            )
        )
    return legs


def _nights(board: Board, team: int) -> list[Night]:
    s, row = board.statics, board.statics.teams[team]
    nights = []
    for day in range(row.first_day, row.last_day + 1):
        place = night_place(board.stops[team], day, s.slots.per_day)
        where = None if place is None else s.places[place]
        nights.append(Night(team=row.id, day=day, settlement=where))
    return nights
