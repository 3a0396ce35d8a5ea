"""Which of the months seen go best together: set packing over the people whom they serve.

Columns are the months seen of late, as in the pool of routes of Rochat & Taillard (1995); people
may be offered more than once and are served once. Solved by CP-SAT.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ortools.sat.python import cp_model

from planner.solver.board.held import Held
from planner.solver.board.statics import Statics
from planner.solver.search.album import Month
from planner.solver.search.state import State

WORK = 0.3
"""Deterministic seconds that CP-SAT may spend on one choice."""
SCALE = 1000
"""CP-SAT counts in thousandths of a point."""

PEOPLE, STAFF, CASE = "people", "staff", "case"
Cell = tuple[str, int, int]
"""Whom a session serves: residents of a place or staff of a venue, by kind; or a case."""
Floor = tuple[int, int]
"""District and direction."""


class Choosing:
    """The set packing of some teams' months, each worth what the others leave of it.

    It knows who serves whom and what floors ask for; rooms, gaps and the like it does not know:
    what it chooses has to be tried on the board.
    """

    def __init__(self, state: State, months: Sequence[Month]) -> None:
        self.board, self.statics = state.board, state.statics
        self.months = list(months)
        self.mine = {month.team for month in months}
        self.model, self.goal = cp_model.CpModel(), list[cp_model.LinearExprT]()
        self.taken = [self.model.new_bool_var("") for _ in self.months]
        self.served: dict[Cell, list[cp_model.LinearExprT]] = defaultdict(list)
        self.worth: dict[Cell, tuple[float, Floor]] = {}
        self._one_each()
        self._alone()
        self._joint()
        people, points = self._others()
        self._floors(self._people(people), points)

    def best(self, now: Sequence[Month], seed: int) -> list[Month]:
        """Return the months that go best together; those of ``now`` where none better are found."""
        present = {id(month) for month in now}
        for month, taken in zip(self.months, self.taken, strict=True):
            self.model.add_hint(taken, id(month) in present)
        self.model.maximize(sum(self.goal))
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = seed
        solver.parameters.max_deterministic_time = WORK
        if solver.solve(self.model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return list(now)
        return [m for m, taken in zip(self.months, self.taken, strict=True) if solver.value(taken)]

    def _one_each(self) -> None:
        of_team: dict[int, list[cp_model.IntVar]] = defaultdict(list)
        for month, taken in zip(self.months, self.taken, strict=True):
            of_team[month.team].append(taken)
            self.goal.append(-round(SCALE * month.cost) * taken)
        for rows in of_team.values():
            self.model.add_exactly_one(rows)

    def _alone(self) -> None:
        """Let sessions of one team be held with its month."""
        for month, taken in zip(self.months, self.taken, strict=True):
            for held in month.sessions:
                if len(held.teams) == 1:
                    self._serve(held, taken)

    def _joint(self) -> None:
        """Let sessions of several teams be held where the months of all of them have them."""
        with_it: dict[tuple[object, ...], dict[int, list[cp_model.IntVar]]] = {}
        rows: dict[tuple[object, ...], Held] = {}
        for month, taken in zip(self.months, self.taken, strict=True):
            for held in month.sessions:
                if len(held.teams) > 1:
                    rows[held.key] = held
                    with_it.setdefault(held.key, {}).setdefault(month.team, []).append(taken)
        now = {held.key for held in self.board.sessions}
        for key, held in rows.items():
            if key in now or self.mine.issuperset(held.teams):
                together = self.model.new_bool_var("")
                for team in self.mine.intersection(held.teams):
                    self.model.add(together <= sum(with_it[key].get(team, ())))
                self._serve(held, together)

    def _serve(self, held: Held, taken: cp_model.IntVar) -> None:
        for cell, people, each, floor in cells_of(self.statics, held):
            self.served[cell].append(people * taken)
            self.worth[cell] = each, floor

    def _people(self, others: Mapping[Cell, int]) -> dict[Floor, list[cp_model.LinearExprT]]:
        """Let people be served once, those left by ``others``; return the points of each floor."""
        points: dict[Floor, list[cp_model.LinearExprT]] = defaultdict(list)
        for cell, rows in self.served.items():
            left = people_of(self.statics, cell) - others.get(cell, 0)
            some = self.model.new_int_var(0, max(0, left), "")
            self.model.add(some <= sum(rows))
            each, floor = self.worth[cell]
            points[floor].append(round(SCALE * each) * some)
        self.goal += [row for rows in points.values() for row in rows]
        return points

    def _floors(
        self, points: Mapping[Floor, list[cp_model.LinearExprT]], others: Mapping[Floor, float]
    ) -> None:
        """Let points count once more up to what ``others`` leave of the floors."""
        bonus = float(self.statics.campaign.policy.floor_bonus)
        for floor, rows in points.items():
            left = self.statics.floor_target.get(floor, 0.0) - others.get(floor, 0.0)
            if left > 0 and bonus > 0:
                filled = self.model.new_int_var(0, round(SCALE * left), "")
                self.model.add(filled <= sum(rows))
                self.goal.append(bonus * filled)

    def _others(self) -> tuple[Counter[Cell], dict[Floor, float]]:
        """Return whom the sessions of all other teams serve, and their points by floor."""
        people, points = Counter[Cell](), defaultdict[Floor, float](float)
        for held in self.board.sessions:
            if not self.mine.intersection(held.teams):
                for cell, count, each, floor in cells_of(self.statics, held):
                    people[cell] += count
                    points[floor] += count * each
        return people, points


def people_of(s: Statics, cell: Cell) -> int:
    """Return how many there are to serve of a cell."""
    sort, number, kind = cell
    if sort == CASE:
        return 1
    return (s.staff if sort == STAFF else s.demand).get((number, kind), 0)


def cells_of(s: Statics, held: Held) -> Iterator[tuple[Cell, int, float, Floor]]:
    """Yield whom a session serves: the cell, how many, what each is worth, for which floor."""
    facts = s.kinds[held.kind]
    for place, people in held.served:
        each, cell = facts.value * s.need[place], (PEOPLE, place, held.kind)
        if held.case is not None:
            each, cell = s.case_worth(held.case), (CASE, held.case, 0)
        elif facts.kind.is_staff:
            cell = STAFF, held.venue, held.kind
        yield cell, people, each, (s.district_of[place], facts.direction)
