"""Whole months that remember nothing: whole sessions, what they deliver, and who leads in."""

from __future__ import annotations

from itertools import combinations_with_replacement

import numpy as np
import pytest

from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.solver.board.statics import Statics
from planner.solver.bound import journeys
from planner.solver.bound.capacity_bound import problem_of
from planner.solver.bound.filling import _filled
from planner.solver.bound.journeys import DAYS, Journeys
from planner.solver.bound.part import Part
from planner.solver.bound.plain import Plain
from planner.solver.bound.program import prices
from planner.solver.bound.prover import share_of
from planner.solver.bound.stage import stages_of
from tests.solver.bound.proven import holds_for_the_best
from tests.solver.bound.test_promise import holds
from tests.solver.exact.tiny import TINY

DAY = 24
STEPS = 400
"""More than any of these campaigns takes."""


def statics(seed: int) -> Statics:
    """Return a campaign in which some have time to spare and some have not."""
    made = campaign_of_tables(generate(seed, 10, 12, 14))
    return Statics(made, Network(made))


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all teams be asked for whole months that remember nothing, whatever they do."""
    monkeypatch.setattr(journeys, "is_touring", lambda *_: False)
    monkeypatch.setattr(journeys, "_scarce", lambda *_: False)


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize(("settlements", "teams", "seed"), TINY)
def test_bound_is_never_below_the_best_plan_there_is(
    settlements: int, teams: int, seed: int
) -> None:
    assert holds_for_the_best(settlements, teams, seed, rounds=60)


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize("seed", range(20))
def test_no_plan_of_a_made_up_campaign_is_worth_more_than_its_bound(seed: int) -> None:
    assert holds(campaign_of_tables(generate(seed, 8, 3, 4)))


@pytest.mark.parametrize("units", [(), ((6, 2),), ((5, 5),), ((6, 2), (7, 7)), ((9, 4), (11, 30))])
def test_a_day_holds_whole_sessions_only(units: tuple[tuple[int, int], ...]) -> None:
    lengths = [n for least, step in units for n in range(least, DAY + 1, step)]
    sums = {
        sum(some) for count in range(5) for some in combinations_with_replacement(lengths, count)
    }
    expected = [max(n for n in sums if n <= slots) for slots in range(DAY + 1)]
    assert _filled(units, DAY).tolist() == expected


@pytest.mark.parametrize("seed", range(3))
def test_a_month_is_worth_what_it_is_said_to_earn(seed: int) -> None:
    s, rng = statics(seed), np.random.default_rng(seed)
    for stage in stages_of(s, problem_of(s)):
        price = rng.uniform(0.0, 5.0, len(stage.rows))
        plain = Plain(stage, np.ones(1000), np.ones(1000), [0.0], price)
        for k in range(len(stage.sorts)):
            most, months = plain.ask(k, price, 0.0)
            worth = [float(month.served @ price) + month.cost for month in months]
            assert max([0.0, *worth]) == pytest.approx(most)
            assert plain.ask(k, price, most) == (most, [])


@pytest.mark.parametrize("seed", range(3))
def test_day_tours_lead_in_where_time_is_scarce_and_whole_months_go_on(seed: int) -> None:
    s = statics(seed)
    problem = problem_of(s)
    proof_of = Journeys(s, problem, prices(problem))
    scarce = [part for part in proof_of.parts if isinstance(part, Part)]
    first = proof_of.value()
    for _ in range(STEPS):
        proof_of.step()
    assert not any(isinstance(part, Part) for part in proof_of.parts)
    assert all(part.rounds <= DAYS for part in scarce)
    last = proof_of.value()
    assert first is not None
    assert last is not None
    assert last <= first


def test_some_of_these_campaigns_have_scarce_time_and_some_have_not() -> None:
    sorts = set()
    for seed in range(3):
        s = statics(seed)
        problem = problem_of(s)
        sorts |= {type(part) for part in Journeys(s, problem, prices(problem)).parts}
    assert {Part, Plain} <= sorts


@pytest.mark.parametrize(
    ("seconds", "share"), [(5, 0.1), (40, 0.125), (80, 0.25), (300, 0.25), (600, 0.4), (9999, 0.4)]
)
def test_the_prover_has_more_of_a_core_in_longer_searches(seconds: float, share: float) -> None:
    assert share_of(seconds) == pytest.approx(share)
