"""The first plan: every team's best month in turn, then the teams of each direction at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from random import Random

from planner.solver.routes.region import can_route
from planner.solver.search.regional import AT_FIRST, replan_together
from planner.solver.search.state import Change, State

LOST = 0.01
"""What planning a direction as one may lose, as a share of the whole plan."""


def construct(state: State, after_each: Callable[[], bool]) -> None:
    """Build months for all teams in turn; ``after_each`` is asked after each whether to go on."""
    for team in order(state, state.mine):
        change = Change()
        state.clear_team(team, change)
        tour = state.months.best(team)
        if tour is None or not state.apply(team, tour, change):
            state.undo(change)
            state.pack_tour(team, change)
        if not after_each():
            break
    fill(state)


def rebuild(state: State, effort: float, after_each: Callable[[], bool]) -> None:
    """Plan each direction's teams at once; ``after_each`` is asked after each whether to go on."""
    for teams in strands(state):
        at_once(state, teams, effort)
        if not after_each():
            break


def strands(state: State) -> list[list[int]]:
    """Return the teams whose months can be planned as one, by direction."""
    return of_directions(state, [team for team in state.mine if can_route(state.months, team)])


def of_directions(state: State, teams: Iterable[int]) -> list[list[int]]:
    """Return the teams of each direction."""
    found: dict[str, list[int]] = {}
    for team in teams:
        found.setdefault(state.statics.teams[team].direction, []).append(team)
    return list(found.values())


def at_once(state: State, teams: list[int], effort: float) -> None:
    """Plan the months of some teams as one, from nothing; keep them unless they lose much.

    Tours planned as one are shorter: moves make more of them than they lose by being packed anew.
    """
    least = state.board.value * (1.0 - LOST)
    change = replan_together(state, teams, [], Random(0), AT_FIRST, effort=effort)
    if change is not None and (state.board.value < least or not state.whole(change)):
        state.undo(change)


def fill(state: State) -> Change:
    """Return the sessions added in whatever time the teams have left where they are."""
    return fill_places(state, range(len(state.statics.places)))


def fill_places(state: State, places: Iterable[int]) -> Change:
    """Return the sessions added at some places."""
    change = Change()
    for place in places:
        if state.board.here[place]:
            change.added += state.packer.pack(place, range(state.statics.slots.days))
    return change


def order(state: State, teams: list[int]) -> list[int]:
    """Return the teams, those that bring a venue first, then those that could serve most."""
    s = state.statics

    def weight(team: int) -> float:
        kinds = set(s.staffable(frozenset({team})))
        return sum(
            people * s.kinds[kind].value * s.need[place]
            for (place, kind), people in s.demand.items()
            if kind in kinds
        )

    return sorted(teams, key=lambda t: (t not in s.carried, -weight(t), t))
