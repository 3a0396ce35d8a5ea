"""From a plan to the board: what of an earlier plan still holds, and whether all of it does."""

from __future__ import annotations

from collections.abc import Sequence

from planner.domain.campaign import Campaign
from planner.domain.pins import NightPin, Pin, SessionPin, StopPin
from planner.domain.plan import Leg, Plan, Served, Session
from planner.network import Network
from planner.solver.board import rules as sessions
from planner.solver.board.board import Board
from planner.solver.board.held import Held
from planner.solver.board.order import drop_orphans, orphans
from planner.solver.board.statics import Statics
from planner.solver.search.state import State
from planner.solver.tours import rules as tours
from planner.solver.tours.tour import tour_cost


def load(state: State, plan: Plan) -> None:
    """Put on the board what it admits of a plan; pinned sessions there stay as they are."""
    board = state.board
    for team in range(len(state.statics.teams)):
        _load_tour(state, team, legs_of(state.statics, plan, team))
    guests = served_by(plan.served)
    for row in sorted(plan.sessions, key=lambda row: (row.start, row.id)):
        held = None if row.pin else held_of(board.statics, row, guests.get(row.id, ()))
        if held is not None and sessions.refused(board, held) is None:
            board.add(held)
    drop_orphans(board, state.locked)


def _load_tour(state: State, team: int, legs: Sequence[Leg]) -> None:
    board, before = state.board, state.board.stops[team]
    board.travel(team, [], 0.0)
    stops = before
    if tours.refused(board, team, legs) is None:
        found = tours.stops_of(board, team, legs)
        musts = state.months.musts.get(team)
        if musts is None or musts.kept_by(found, state.statics.slots.per_day):
            stops = found
    board.travel(team, stops, tour_cost(board.statics, team, stops))


def legs_of(s: Statics, plan: Plan, team: int) -> list[Leg]:
    """Return a team's legs between places that are known, in order."""
    name = s.teams[team].id
    known = [leg for leg in plan.legs if leg.start in s.place and leg.end in s.place]
    return tours.in_order([leg for leg in known if leg.team == name])


def served_by(rows: Sequence[Served]) -> dict[str, tuple[Served, ...]]:
    """Return the served rows of each session."""
    found: dict[str, tuple[Served, ...]] = {}
    for row in rows:
        found[row.session] = (*found.get(row.session, ()), row)
    return found


def held_of(s: Statics, row: Session, served: Sequence[Served]) -> Held | None:
    """Return a session by index and slot, None where the campaign or the grid knows it not."""
    step = s.slots.step_min
    known = row.kind in s.kind and row.settlement in s.place and row.venue in s.venue
    known = known and all(p in s.person for p in row.specialists)
    known = known and all(guest.settlement in s.place for guest in served)
    known = known and (row.case is None or row.case in s.case)
    if not known or row.start % step or row.end % step or not 0 <= row.start < row.end:
        return None
    kind, place = s.kind[row.kind], s.place[row.settlement]
    homes = [(s.place[guest.settlement], guest.people) for guest in served]
    levels = s.kinds[kind].levels
    shares = [s.share(kind, home, place) for home, _ in homes]
    people = tuple(sorted(s.person[p] for p in row.specialists))
    return Held(
        kind=kind,
        place=place,
        venue=s.venue[row.venue],
        start=row.start // step,
        length=(row.end - row.start) // step,
        blocks=row.blocks,
        served=tuple(homes),
        levels=tuple(levels.index(x) if x in levels else len(levels) - 1 for x in shares),
        people=people,
        teams=tuple(sorted({s.team_of[p] for p in people})),
        case=None if row.case is None else s.case[row.case],
        pin=row.pin,
    )


def admits(campaign: Campaign, plan: Plan, without: frozenset[str] = frozenset()) -> bool:
    """Return whether the search's own rules allow a plan as it stands.

    ``without`` names rules to leave out. The rules ``table`` and ``unplanned`` are about how a
    plan is written down, which the search does not decide; it is not asked for them.
    """
    return admitted(State(campaign, Network(campaign)), plan, without)


def admitted(state: State, plan: Plan, without: frozenset[str] = frozenset()) -> bool:
    """Return whether the rules allow a plan on a board on which nothing is held yet."""
    board, campaign = state.board, state.statics.campaign
    for team in range(len(state.statics.teams)):
        board.travel(team, [], 0.0)
    for team in range(len(state.statics.teams)):
        legs = legs_of(state.statics, plan, team)
        if tours.refused(board, team, legs, without) is not None:
            return False
        board.travel(team, tours.stops_of(board, team, legs), 0.0)
    asked = "place" not in without and "night" not in without
    if asked and not tours.nights_agree(board, plan.nights):
        return False
    if not _admits_sessions(board, plan, without):
        return False
    lost = orphans(board, without)
    return not lost and ("pin" in without or all(kept(board, pin) for pin in campaign.pins))


def _admits_sessions(board: Board, plan: Plan, without: frozenset[str]) -> bool:
    guests = served_by(plan.served)
    for row in sorted(plan.sessions, key=lambda row: (row.start, row.id)):
        held = held_of(board.statics, row, guests.get(row.id, ()))
        if held is None:
            return False
        if sessions.refused(board, held, without) is not None:
            return False
        board.add(held)
    return True


def kept(board: Board, pin: Pin) -> bool:
    """Return whether the board keeps a pin."""
    s, per_day, step = board.statics, board.statics.slots.per_day, board.statics.slots.step_min
    if isinstance(pin, StopPin):
        return any(
            place == s.place[pin.settlement] and first * step <= pin.start and pin.end <= end * step
            for place, first, end in board.stops[s.team[pin.team]]
        )
    if isinstance(pin, NightPin):
        row, midnight = s.campaign.team[pin.team], (pin.day + 1) * per_day
        return row.first_day <= pin.day <= row.last_day and any(
            place == s.place[pin.settlement] and first <= midnight <= end
            for place, first, end in board.stops[s.team[pin.team]]
        )
    carriers = [held for held in board.sessions if held.pin == pin.id]
    return len(carriers) == 1 and agrees(s, pin, carriers[0])


def agrees(s: Statics, pin: SessionPin, held: Held) -> bool:
    """Return whether a session agrees with every cell given of its pin."""
    step, per_day = s.slots.step_min, s.slots.per_day
    who = frozenset(s.people[p].id for p in held.people)
    asked = (
        (pin.kind, s.kinds[held.kind].kind.id),
        (pin.settlement, s.places[held.place]),
        (pin.venue, s.venues[held.venue].id),
        (pin.start, held.start * step),
        (pin.start_day, held.start // per_day),
        (pin.end, held.end * step),
        (pin.end_day, (held.end - 1) // per_day),
        (pin.specialists, who),
        (pin.people, held.count),
        (pin.case, None if held.case is None else s.cases[held.case].id),
    )
    same = all(wanted is None or wanted == found for wanted, found in asked)
    return same and (pin.team is None or any(s.people[p].team == pin.team for p in held.people))
