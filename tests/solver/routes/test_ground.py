"""What the tour engine is handed: when a visit may begin next, moment by moment."""

from __future__ import annotations

from numba import typeof

from planner.solver.routes.desk import desk_of
from planner.solver.routes.ground import empty_plan, ground_of
from tests.solver.routes.small import PER_DAY, problem_of


def test_the_next_moment_is_the_first_one_in_a_window() -> None:
    problem = problem_of(2, days=3)
    soonest, total = ground_of(problem).soonest, 3 * PER_DAY
    for row, days in enumerate(problem.visits.windows.tolist()):
        open_ = [x for low, high in days for x in range(low, high + 1)]
        for x in range(total):
            later = [y for y in open_ if y >= x]
            assert soonest[row, x] == min(later, default=2 * total)


def test_the_way_home_is_always_open() -> None:
    soonest = ground_of(problem_of(2, days=3)).soonest
    assert soonest[-1, : 3 * PER_DAY].tolist() == list(range(3 * PER_DAY))


def test_problems_of_any_size_are_compiled_once() -> None:
    grounds = [ground_of(problem_of(2, teams=teams, days=days)) for teams, days in ((1, 1), (3, 4))]
    one, many = (
        [*map(typeof, ground), *map(typeof, empty_plan(ground)), *map(typeof, desk_of(ground, 1))]
        for ground in grounds
    )
    assert one == many
