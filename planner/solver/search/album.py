"""The months of teams that a stream has seen: from these the best are chosen together later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planner.solver.board.board import Stop
from planner.solver.board.held import Held
from planner.solver.search.state import State

PAGES = 24
"""Months kept of each team: those seen last."""


@dataclass(frozen=True, slots=True, eq=False)
class Month:
    """A team's stays, the sessions it held on them, what its legs and nights cost in points."""

    team: int
    stops: tuple[Stop, ...]
    sessions: tuple[Held, ...]
    cost: float


class Album:
    """The last months of each team on a state, one for each way to go."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._months: dict[int, dict[tuple[Stop, ...], Month]] = {}

    def note(self, teams: Iterable[int]) -> None:
        """Take note of the months that some teams have now, with their sessions of now."""
        board = self._state.board
        for team in teams:
            stops, pages = tuple(board.stops[team]), self._months.setdefault(team, {})
            pages.pop(stops, None)
            pages[stops] = Month(team, stops, tuple(board.of_team[team]), board.travel_cost[team])
            if len(pages) > PAGES:
                del pages[next(iter(pages))]

    def months(self, team: int) -> list[Month]:
        """Return the months seen of a team, the latest last."""
        return list(self._months.get(team, {}).values())
