"""A move that edits a tour by hand: another hour, a stop more, a stop less.

Labelling leaves a place only when work there begins or ends, and by the gain curves of whole
visits. What a short stop, or a journey at any other hour, brings is found here by trying.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random

from planner.domain.plan import Leg
from planner.solver.board.board import Stop
from planner.solver.board.held import Held
from planner.solver.search.state import Change, State
from planner.solver.tours import rules as tours
from planner.solver.tours.month import NOTHING

TRIES = 12
Edit = Callable[[State, int, list[Stop], Random], "list[Stop] | None"]


def nudge(state: State, rng: Random) -> Change | None:
    """Edit one team's tour at random and pack the days that it touches, until that pays."""
    team, before = rng.choice(state.mine), state.board.value
    old = list(state.board.stops[team])
    for _ in range(TRIES if old else 0):
        new = rng.choice(EDITS)(state, team, old, rng)
        change = _travelled(state, team, old, new) if new and new != old else None
        if change is not None and state.board.value > before:
            return change
        if change is not None:
            state.undo(change)
    return None


def _another_hour(state: State, team: int, old: list[Stop], rng: Random) -> list[Stop] | None:
    """Depart from a stop earlier or later."""
    if len(old) < 2:
        return None
    number = rng.randrange(len(old) - 1)
    (here, since, _), (there, _, until) = old[number : number + 2]
    leave = _moment(state, team, since, max(since, until - 1), rng)
    arrive = _arrival(state, team, here, there, leave)
    if arrive is None or arrive > until:
        return None
    return [*old[:number], (here, since, leave), (there, arrive, until), *old[number + 2 :]]


def _one_more(state: State, team: int, old: list[Stop], rng: Random) -> list[Stop] | None:
    """Go somewhere during a stop and come back, or go on from there."""
    number = rng.randrange(len(old))
    here, since, until = old[number]
    place = rng.choice(state.months.ways(team)[1])
    leave = _moment(state, team, since, max(since, until - 1), rng)
    arrive = _arrival(state, team, here, place, leave) if place != here else None
    if arrive is None or arrive >= until:
        return None
    most = min(until, arrive + state.statics.slots.per_day)
    back = _moment(state, team, arrive, most, rng)
    home = _arrival(state, team, place, here, back)
    if home is not None and rng.random() < 0.5:  # be back, not leave, at that moment
        back -= home - back
        home = _arrival(state, team, place, here, back) if back >= arrive else None
    if home is None or home > until:
        return None
    stops = [(here, since, leave), (place, arrive, back), (here, home, until)]
    return [*old[:number], *stops, *old[number + 1 :]]


def _one_less(state: State, team: int, old: list[Stop], rng: Random) -> list[Stop] | None:
    """Leave a stop out."""
    if len(old) < 3:
        return None
    number = rng.randrange(1, len(old) - 1)
    (here, since, leave), (there, _, until) = old[number - 1], old[number + 1]
    if here == there:
        return [*old[: number - 1], (here, since, until), *old[number + 2 :]]
    arrive = _arrival(state, team, here, there, leave)
    if arrive is None or arrive > until:
        return None
    return [*old[:number], (there, arrive, until), *old[number + 2 :]]


EDITS: tuple[Edit, ...] = (_another_hour, _one_more, _one_less)


def _moment(state: State, team: int, low: int, high: int, rng: Random) -> int:
    """Return a slot, often one at which the team's work, hours or duties begin or end."""
    slots, row = state.statics.slots, state.statics.teams[team]
    hours = [*row.shift, *(row.travel_hours or ())]
    days = range(low // slots.per_day, high // slots.per_day + 1)
    edges = {
        day * slots.per_day + minute // slots.step_min
        for day in days
        for span in hours
        for minute in (span.start, span.end)
    }
    edges |= {slot for h in state.resting_on(team) for slot in (h.start, h.end)}
    asked = state.months.musts.get(team, NOTHING).slots
    edges |= {slot for slot in asked if slot - 1 not in asked}
    near = sorted(slot for slot in edges if low <= slot <= high)
    return rng.choice(near) if near and rng.random() < 0.7 else rng.randint(low, high)


def _arrival(state: State, team: int, start: int, end: int, leave: int) -> int | None:
    """Return the slot of arrival, None if there is no journey then."""
    s, step = state.statics, state.statics.slots.step_min
    trip = s.network.trip(s.teams[team], s.places[start], s.places[end], leave * step)
    return None if trip is None else leave + trip.minutes // step


def _travelled(state: State, team: int, old: list[Stop], new: list[Stop]) -> Change | None:
    """Return the change to another tour, with what it still holds and more; None if it can't."""
    board, change, per_day = state.board, Change(), state.statics.slots.per_day
    lost = [held for held in state.resting_on(team) if not _there(new, held)]
    musts = state.months.musts.get(team, NOTHING)
    if state.locked.intersection(lost) or not musts.kept_by(new, per_day):
        return None
    state.clear(lost, change)
    change.tours[team] = (old, board.travel_cost[team])
    board.travel(team, [], 0.0)
    if tours.refused(board, team, _legs(state, team, new)) is None:
        state.set_tour(team, new, change)
        if state.sound_tour(team):
            edges = {slot for _, *ends in set(old) ^ set(new) for slot in ends}
            first, last = min(edges) // per_day, max(edges) // per_day
            state.pack_tour(team, change, days=range(first, last + 1))
            return change
    state.undo(change)
    return None


def _there(stops: Sequence[Stop], held: Held) -> bool:
    """Return whether a stay holds the whole session."""
    return any(p == held.place and a <= held.start and held.end <= b for p, a, b in stops)


def _legs(state: State, team: int, stops: Sequence[Stop]) -> list[Leg]:
    s, step, row = state.statics, state.statics.slots.step_min, state.statics.teams[team]
    found = []
    for (start, _, leave), (end, arrive, _) in pairwise(stops):
        trip = s.network.trip(row, s.places[start], s.places[end], leave * step)
        if trip is not None:
            found.append(
                Leg(
                    team=row.id,
                    start=s.places[start],
                    end=s.places[end],
                    depart=leave * step,
                    arrive=arrive * step,
                    km=trip.km,
                )
            )
    return found
