"""The plans of pieces put together to one plan of the campaign, and the pieces of a plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain, product

from planner.domain.campaign import Campaign
from planner.domain.ids import SpecialistId
from planner.domain.plan import Plan, Served, Session
from planner.network import Network
from planner.solver.board import rules
from planner.solver.board.board import Board
from planner.solver.exact.crews import Crew
from planner.solver.finish import finish
from planner.solver.load import admits, held_of, legs_of, served_by
from planner.solver.search.state import State
from planner.solver.tours.rules import stops_of
from planner.solver.tours.tour import tour_cost


@dataclass(frozen=True, slots=True)
class Joined:
    """A plan of the whole campaign and its points."""

    plan: Plan
    points: Decimal


Held = tuple[Session, tuple[Served, ...], list[str]]
"""A session of a piece, whom it serves, and the skills of its kind that the piece left out."""


def joined(campaign: Campaign, parts: Iterable[tuple[Campaign, Plan]]) -> Joined | None:
    """Return a plan of all the legs and sessions with its points, None if a rule is against it.

    ``parts`` are pieces with their plans. What sessions lack is made up by specialists who can be
    there: of their own teams, or of others.
    """
    rows = list(parts)
    state = State(campaign, Network(campaign))
    board, s = state.board, state.statics
    travelled = Plan(legs=tuple(leg for _, plan in rows for leg in plan.legs))
    for team in range(len(s.teams)):
        stops = stops_of(board, team, legs_of(s, travelled, team))
        board.travel(team, stops, tour_cost(s, team, stops))
    held = chain.from_iterable(_sessions(campaign, *row) for row in rows)
    if not all(_hold(board, *row) for row in sorted(held, key=lambda row: row[0].start)):
        return None
    plan = finish(board)
    return Joined(plan, Decimal(repr(board.value))) if admits(campaign, plan) else None


def _sessions(campaign: Campaign, piece: Campaign, plan: Plan) -> Iterator[Held]:
    served = served_by(plan.served)
    for row in plan.sessions:
        asked = Counter(dict(campaign.kind[row.kind].needs))
        lacking = asked - Counter(dict(piece.kind[row.kind].needs))
        yield row, served.get(row.id, ()), sorted(lacking.elements())


def _hold(board: Board, row: Session, served: tuple[Served, ...], lacking: list[str]) -> bool:
    """Hold a session with the first crew that can; return whether there is one."""
    for crew in _crews(board.statics.campaign, row, lacking):
        held = held_of(board.statics, replace(row, specialists=crew), served)
        if held is not None and rules.refused(board, held) is None:
            board.add(held)
            return True
    return False


def _crews(campaign: Campaign, row: Session, lacking: list[str]) -> Iterator[Crew]:
    """Yield the crews that the session could have, those of its own teams first."""
    others = [person for person in campaign.specialists if person.id not in row.specialists]
    others.sort(key=lambda person: person.team not in row.teams)
    for more in product(*([p.id for p in others if skill in p.skills] for skill in lacking)):
        if len({*more}) == len(more):
            yield (*row.specialists, *more)


def part_of(plan: Plan, piece: Campaign) -> Plan:
    """Return what a plan of the campaign has of a piece."""
    sessions = [
        replace(row, specialists=tuple(who for who in row.specialists if _asked(piece, row, who)))
        for row in plan.sessions
        if row.kind in piece.kind
    ]
    names = {row.id for row in sessions}
    return Plan(
        sessions=tuple(sessions),
        served=tuple(row for row in plan.served if row.session in names),
        legs=tuple(leg for leg in plan.legs if leg.team in piece.team),
    )


def _asked(piece: Campaign, row: Session, who: SpecialistId) -> bool:
    """Return whether the piece asks for somebody like this for a session."""
    needs = dict(piece.kind[row.kind].needs)
    return who in piece.specialist and not piece.specialist[who].skills.isdisjoint(needs)
