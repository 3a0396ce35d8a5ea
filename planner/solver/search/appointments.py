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
from planner.solver.search.refine import settle
from planner.solver.search.state import Change, State
from planner.solver.tours.month import NOTHING

ANY = SessionPin(id=PinId(""))
EARLIER = (0, 0, 1, 2, 3)
"""How many days before and after the meeting are planned anew."""
AT_WORK = 0.8
"""How often teams meet where one of them works anyway."""


def appointment(state: State, rng: Random) -> Change | None:
    """Bring teams together for one session that needs others, and plan the days around it."""
    kinds = sociable(state)
    weights = [_wanted(state, kind) for kind in kinds]
    if not any(weights):
        return None
    kind = rng.choices(kinds, weights)[0]
    mine = frozenset(state.mine)
    crews = [crew for crew in state.statics.crews(kind) if mine.issuperset(crew)]
    where = _place_and_day(state, kind, crews, rng) if crews else None
    if where is None:
        return None
    return _meet(state, kind, where, _near(state, crews, *where, rng), rng)


def sociable(state: State) -> list[int]:
    """Return the kinds that no team can hold without others."""
    s = state.statics
    alone = {k for team in range(len(s.teams)) for k in s.staffable(frozenset({team}))}
    return [f.index for f in s.kinds if f.kind.with_kinds or f.index not in alone]


def _wanted(state: State, kind: int) -> float:
    """Return what those whom nobody serves yet are worth, roughly."""
    s = state.statics
    total = sum(people for (_, k), people in s.demand.items() if k == kind)
    left = total - sum(held.count for held in state.board.of_kind[kind])
    return max(0, left) * s.kinds[kind].value


def _place_and_day(
    state: State, kind: int, crews: list[tuple[int, ...]], rng: Random
) -> tuple[int, int] | None:
    """Return where and when to meet: where a partner or one of the teams is, or anywhere."""
    s, board = state.statics, state.board
    partners = [held for k in s.with_kinds[kind] for held in board.of_kind[k]]
    places = _places(state, kind) if not partners else set()
    if not partners and rng.random() < AT_WORK:
        mine = board.of_team[rng.choice(rng.choice(crews))]
        partners = [held for held in mine if held.place in places]
    if partners:
        held = rng.choice(partners)
        return held.place, held.start // s.slots.per_day
    return (rng.choice(sorted(places)), rng.randrange(s.slots.days)) if places else None


def _places(state: State, kind: int) -> set[int]:
    """Return the places to which some of those who ask for a kind may come."""
    s = state.statics
    homes = {place for place, k in s.demand if k == kind}
    return {p for home in homes for p in s.within(kind, home) if s.possible_venues(kind, p)}


def _near(
    state: State, crews: list[tuple[int, ...]], place: int, day: int, rng: Random
) -> tuple[int, ...]:
    """Return a set of teams that are near a place on a day, often the nearest."""
    s, low = state.statics, day * state.statics.slots.per_day

    def far(team: int) -> float:
        minutes = s.network.minutes(s.teams[team].profile, 0)
        there = [p for p, a, b in state.board.stops[team] if a < low + s.slots.per_day and b > low]
        return min((float(minutes[p, place]) for p in there), default=float("inf"))

    away = {team: far(team) for team in {team for crew in crews for team in crew}}
    ranked = sorted(crews, key=lambda crew: (max(away[team] for team in crew), rng.random()))
    return ranked[min(len(ranked) - 1, int(rng.expovariate(1.0)))]


def _meet(
    state: State, kind: int, where: tuple[int, int], crew: tuple[int, ...], rng: Random
) -> Change | None:
    place, day = where
    around = range(day - rng.choice(EARLIER), day + 1 + rng.choice(EARLIER))
    rows, change = state.statics.teams, Change()
    if not all(rows[team].first_day <= day <= rows[team].last_day for team in crew):
        return None
    parts = {}
    for team in crew:
        wide = range(day, day + 1) if _is_there(state, team, place, day) else around
        first, last = max(rows[team].first_day, wide[0]), min(rows[team].last_day, wide[-1])
        parts[team] = range(first, last + 1)
        state.clear_days(team, parts[team], change)
    held = _session(state, kind, where, crew)
    if held is None or not _come(state, held, parts, change, rng):
        state.undo(change)
        return None
    return settle(state, change, rng)


def _session(state: State, kind: int, where: tuple[int, int], crew: tuple[int, ...]) -> Held | None:
    """Return the session that some teams can hold best, no other team's venue being there."""
    s = state.statics
    for held in PinWays(state).in_frame(ANY, kind, *where, crew):
        carrier = s.venues[held.venue].carrier
        if carrier is None or s.team[carrier] in crew:
            return held
    return None


def _is_there(state: State, team: int, place: int, day: int) -> bool:
    """Return whether a team comes to a place on a day."""
    per_day = state.statics.slots.per_day
    today = state.board.presence[team].get(place, 0) >> day * per_day
    return bool(today & (1 << per_day) - 1)


def _come(state: State, held: Held, parts: dict[int, range], change: Change, rng: Random) -> bool:
    """Send the teams of a session there, hold it, and fill their days; False if they can't."""
    held.pin = None
    for team in held.teams:
        stays = state.board.presence[team].get(held.place, 0) & held.mask == held.mask
        if not stays and not _send(state, team, held, parts[team], change, rng):
            return False
    if refused(state.board, held) is not None:
        return False
    state.board.add(held)
    change.added.append(held)
    if not all(state.sound_tour(team) for team in held.teams):
        return False
    state.put_back(change)
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
