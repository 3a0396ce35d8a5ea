"""A move that brings teams together: for joint sessions, and for kinds held ``with`` others.

No team's own gain curve shows what only two teams can do, so the other moves find such sessions
by chance alone. Here a session is chosen first, then the days of the teams around it are planned.
"""

from __future__ import annotations

from random import Random

from planner.domain.ids import PinId
from planner.domain.pins import SessionPin
from planner.solver.board.held import Held
from planner.solver.board.rules import refused
from planner.solver.pinways import PinWays
from planner.solver.search.state import Change, State
from planner.solver.tours.month import NOTHING

ANY = SessionPin(id=PinId(""))


def appointment(state: State, rng: Random) -> Change | None:
    """Bring teams together for one session that needs others, and plan the days around it."""
    kinds = [kind for kind in sociable(state) if _wanted(state, kind)]
    if not kinds:
        return None
    kind = rng.choice(kinds)
    where = _place_and_day(state, kind, rng)
    crews = [crew for crew in _crews(state, kind) if set(crew) <= set(state.mine)]
    if where is None or not crews:
        return None
    return _meet(state, kind, where, rng.choice(crews), rng)


def sociable(state: State) -> list[int]:
    """Return the kinds that no team can hold without others."""
    s = state.statics
    alone = {k for team in range(len(s.teams)) for k in s.staffable(frozenset({team}))}
    return [f.index for f in s.kinds if f.kind.with_kinds or f.index not in alone]


def _wanted(state: State, kind: int) -> bool:
    s = state.statics
    total = sum(people for (_, k), people in s.demand.items() if k == kind)
    return sum(held.count for held in state.board.of_kind[kind]) < total


def _place_and_day(state: State, kind: int, rng: Random) -> tuple[int, int] | None:
    """Return where and when to meet: where a partner is held, or anywhere there is demand."""
    s, board, per_day = state.statics, state.board, state.statics.slots.per_day
    partners = [held for k in s.with_kinds[kind] for held in board.of_kind[k]]
    if partners:
        held = rng.choice(partners)
        return held.place, held.start // per_day
    homes = sorted({place for place, k in s.demand if k == kind})
    places = sorted({p for home in homes for p in s.within(kind, home) if s.standing(kind, p)})
    if not places:
        return None
    return rng.choice(places), rng.randrange(s.slots.days)


def _crews(state: State, kind: int) -> list[tuple[int, ...]]:
    """Return the smallest sets of teams, at most three, that can staff a kind."""
    return list(PinWays(state).teams(ANY, kind))


def _meet(
    state: State, kind: int, where: tuple[int, int], crew: tuple[int, ...], rng: Random
) -> Change | None:
    place, day = where
    change, rows = Change(), state.statics.teams
    around = range(day - rng.randint(0, 3), day + rng.randint(1, 4))
    parts = {}
    for team in crew:
        first, last = max(rows[team].first_day, around.start), min(rows[team].last_day, around[-1])
        parts[team] = range(first, last + 1)
        if not first <= day <= last:
            state.undo(change)
            return None
        low, high = (bound * state.statics.slots.per_day for bound in (first, last + 1))
        state.clear_days(team, low, high, change)
    held = next(PinWays(state).in_frame(ANY, kind, place, day, crew), None)
    if held is None or not _come(state, held, parts, change, rng):
        state.undo(change)
        return None
    return change


def _come(state: State, held: Held, parts: dict[int, range], change: Change, rng: Random) -> bool:
    """Send the teams of a session there, hold it, and fill their days; False if they can't."""
    held.pin = None
    for team in held.teams:
        if not _send(state, team, held, parts[team], change, rng):
            return False
    if refused(state.board, held) is not None:
        return False
    state.board.add(held)
    change.added.append(held)
    if not all(state.sound_tour(team) for team in held.teams):
        return False
    for team, days in parts.items():
        state.pack_tour(team, change, days=days)
    return True


def _send(state: State, team: int, held: Held, days: range, change: Change, rng: Random) -> bool:
    months = state.months
    asked = months.musts.get(team, NOTHING)
    window = months.window(team, days[0], days[-1])
    months.musts[team] = asked.and_at([(held.place, held.start, held.end)])
    try:
        tour = window and months.best(team, rng, 0.1, window)
    finally:
        months.musts[team] = asked
    if not tour:
        return False
    state.set_tour(team, list(tour.stops), change)
    return True
