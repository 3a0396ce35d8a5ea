"""Solves timetables exactly where teams are: places anew by CP-SAT, their stays given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from random import Random

from planner.domain.plan import Served, Session
from planner.solver.board.held import Held
from planner.solver.board.order import orphans
from planner.solver.board.rules import refused
from planner.solver.finish import served_rows, session_row
from planner.solver.load import held_of, served_by
from planner.solver.search.state import Change, State
from planner.solver.stays import Stay, Stays
from planner.solver.timetable import Ground, Limits, Sessions, Task, Worth, solve_timetable

WORK = 0.2
"""Deterministic seconds that CP-SAT may spend on one timetable as a move."""
DRAWS = 8
"""How many places are drawn at most to find one of use."""
CANDIDATE_DAYS = 60
"""Most specialist-days that one timetable decides; more are cut into stretches of days."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A place and the days on which its sessions are decided anew."""

    place: int
    days: tuple[int, ...]


class Polisher:
    """Re-solves timetables on a state; keeps what CP-SAT needs to know of the campaign."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.ground = Ground(state.statics.campaign, state.statics.network)
        self.worth = Worth(state.statics.campaign)
        self._barren: dict[Scope, int] = {}

    def draw(self, rng: Random) -> Scope | None:
        """Return a scope of a place with sessions; None if those drawn were all of no use before.

        What was solved and not improved, and is still the same, is not solved again.
        """
        board = self.state.board
        places = [place for place, rows in enumerate(board.at_place) if rows]
        weights = [len(board.at_place[place]) for place in places]
        for place in rng.choices(places, weights, k=DRAWS) if places else ():
            scope = rng.choice(list(self.scopes([place])))
            if self._barren.get(scope) != self._look(scope):
                return scope
        return None

    def move(self, rng: Random) -> Change | None:
        """Return the change to a scope drawn by ``rng``, None where nothing better was found."""
        scope = self.draw(rng)
        if scope is None:
            return None
        change = self.polish(scope, WORK, rng.randrange(1 << 30), lambda: False)
        if change.added:
            return change
        self._barren[scope] = self._look(scope)
        return None

    def _look(self, scope: Scope) -> int:
        """Return a number that says what a scope's sessions are, and which teams may change it."""
        board, per_day = self.state.board, self.state.statics.slots.per_day
        rows = board.at_place[scope.place]
        held = frozenset(row.key for row in rows if row.start // per_day in scope.days)
        mine = board.here[scope.place].intersection(self.state.mine)
        stays = frozenset((team, tuple(board.stops[team])) for team in mine)
        return hash((held, stays))

    def scopes(self, places: Iterable[int]) -> Iterator[Scope]:
        """Yield the places with sessions, cut into stretches that CP-SAT solves in a moment."""
        state, per_day = self.state, self.state.statics.slots.per_day
        for place in places:
            crews: dict[int, int] = {}
            for team in state.board.here[place]:
                for where, first, end in state.board.stops[team]:
                    if where == place:
                        for day in range(first // per_day, -(-end // per_day)):
                            size = len(state.statics.members[team])
                            crews[day] = crews.get(day, 0) + size
            days = sorted({h.start // per_day for h in state.board.at_place[place]})
            yield from _stretches(place, days, crews)

    def polish(self, scope: Scope, work: float, seed: int, stopped: Callable[[], bool]) -> Change:
        """Return the change to a scope's sessions (an empty one where nothing better was found).

        ``work`` is in CP-SAT's deterministic seconds.
        """
        board, per_day = self.state.board, self.state.statics.slots.per_day
        mine, days = set(self.state.mine), set(scope.days)
        free = [
            held
            for held in board.at_place[scope.place]
            if held.start // per_day in days
            and held not in self.state.locked
            and mine.issuperset(held.teams)
        ]
        task = self._task(scope, free)
        limits = Limits(deterministic_time=work, seed=seed, workers=1, stop=stopped)
        found = solve_timetable(self.ground, task, limits, self.worth)
        if not found.improved:
            return Change()
        return self._exchange(free, found.sessions, found.served)

    def _task(self, scope: Scope, free: list[Held]) -> Task:
        chosen = set(free)
        fixed = [held for held in self.state.board.sessions if held not in chosen]
        return Task(
            stays=self._stays(),
            scope=frozenset({self.state.statics.places[scope.place]}),
            days=frozenset(scope.days),
            fixed=self._sessions(fixed, "f"),
            hint=self._sessions(free, "h"),
        )

    def _sessions(self, rows: list[Held], letter: str) -> Sessions:
        board = self.state.board
        named = [(held, session_row(board, held, f"{letter}{i}")) for i, held in enumerate(rows)]
        guests = [row for held, session in named for row in served_rows(board, held, session.id)]
        return Sessions(sessions=tuple(row for _, row in named), served=tuple(guests))

    def _stays(self) -> Stays:
        s, step, board = self.state.statics, self.state.statics.slots.step_min, self.state.board
        return {
            s.teams[team].id: tuple(
                Stay(team=s.teams[team].id, settlement=s.places[p], start=a * step, end=b * step)
                for p, a, b in board.stops[team]
            )
            for team in self.state.mine
        }

    def _exchange(
        self, old: list[Held], sessions: tuple[Session, ...], served: tuple[Served, ...]
    ) -> Change:
        """Put a timetable in the place of the old one, or change nothing if the board objects."""
        board, change, guests = self.state.board, Change(), served_by(served)
        before = board.value
        board.wipe(old)
        change.removed += old
        for row in sorted(sessions, key=lambda row: (row.start, row.id)):
            held = held_of(board.statics, row, guests.get(row.id, ()))
            if held is None or refused(board, held) is not None:
                self.state.undo(change)
                return Change()
            board.add(held)
            change.added.append(held)
        lost = any(h not in self.state.locked for h in orphans(board, gone=old))
        if board.value <= before or lost:
            self.state.undo(change)
            return Change()
        return change


def _stretches(place: int, days: list[int], crews: dict[int, int]) -> Iterator[Scope]:
    stretch: list[int] = []
    size = 0
    for day in days:
        if stretch and size + crews.get(day, 0) > CANDIDATE_DAYS:
            yield Scope(place, tuple(stretch))
            stretch, size = [], 0
        stretch.append(day)
        size += crews.get(day, 0)
    if stretch:
        yield Scope(place, tuple(stretch))
