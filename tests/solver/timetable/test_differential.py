"""Judge and model on plans changed by chance: each refuses exactly what the other refuses."""

from __future__ import annotations

from random import Random

import pytest

from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.solver.timetable import Ground, Limits, Sessions, admits, solve_timetable
from planner.solver.timetable.rules import ADD
from planner.verify import violations
from tests.solver.timetable.journeys import random_legs
from tests.solver.timetable.mutations import mutated
from tests.solver.timetable.settings import as_plan, task

TOURS = frozenset({"run", "table"})
"""Random legs alone may break ``run``; ``table`` is about nights too."""


@pytest.mark.parametrize("seed", range(10))
def test_model_admits_exactly_the_plans_without_violations(seed: int) -> None:
    campaign = campaign_of_tables(generate(seed, with_pins=False))
    network, rng = Network(campaign), Random(seed)
    legs = random_legs(campaign, network, rng)
    limits = Limits(deterministic_time=0.3, seed=seed)
    sound = as_plan(solve_timetable(Ground(campaign, network), task(campaign, legs), limits), legs)
    by_legs = {str(row) for row in violations(campaign, as_plan(Sessions(), legs))}
    for _ in range(12):
        plan = mutated(campaign, sound, rng)
        found = [row for row in violations(campaign, plan) if str(row) not in by_legs]
        broken = [str(row) for row in found if row.rule in set(ADD) - TOURS]
        assert admits(campaign, plan, TOURS) == (broken == []), broken
