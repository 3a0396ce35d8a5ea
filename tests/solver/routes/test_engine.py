"""The tour engine: its tours keep the rules, are worth what it says, and are the best there are."""

from __future__ import annotations

import pytest

from planner.solver.routes import best_tours
from tests.solver.routes.small import best_of_all, problem_of, worth_of


@pytest.mark.parametrize("seed", range(30))
def test_tours_keep_all_rules_and_are_worth_what_the_engine_says(seed: int) -> None:
    problem = problem_of(seed, places=9, teams=1 + seed % 3, days=4, away=1 + seed % 3)
    tours = best_tours(problem, seed=seed, iterations=500)
    assert worth_of(problem, tours) == pytest.approx(tours.value)
    assert any(tours.routes)


@pytest.mark.parametrize("seed", range(8))
def test_no_order_of_visits_is_better_than_what_it_finds(seed: int) -> None:
    problem = problem_of(seed, places=4, days=2)
    tours = best_tours(problem, seed=seed, iterations=2000)
    assert tours.value == pytest.approx(best_of_all(problem, 3))


def test_same_seed_and_iterations_give_the_same_tours() -> None:
    problem = problem_of(5, places=20, teams=3, days=5)
    one, two = (best_tours(problem, seed=7, iterations=1500) for _ in range(2))
    assert one == two


def test_what_it_begins_with_is_never_lost() -> None:
    problem = problem_of(6, places=20, teams=3, days=5)
    first = best_tours(problem, seed=1, iterations=800)
    again = best_tours(problem, first.routes, seed=2, iterations=50)
    assert again.value >= first.value - 1e-9


def test_visits_that_do_not_fit_are_left_out_of_the_beginning() -> None:
    problem = problem_of(3, places=20, days=1)
    everything = tuple(range(0, len(problem.visits.place), 2))
    tours = best_tours(problem, [everything], iterations=0)
    assert 0 < len(tours.routes[0]) < len(everything)
    assert worth_of(problem, tours) == pytest.approx(tours.value)


def test_a_pool_that_is_empty_pays_no_more() -> None:
    problem = problem_of(2, places=9, days=4, price=0.0)
    tours = best_tours(problem, iterations=500)
    sure = problem.visits.worth[list(tours.routes[0])].sum()
    assert tours.value <= sure + 14.0 + 2 * 9.0 + 1e-9  # both pools in full


def test_a_search_without_any_limit_is_refused() -> None:
    with pytest.raises(ValueError, match="limits"):
        best_tours(problem_of(1))
