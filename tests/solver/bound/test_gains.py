"""The curves of gains and what is delivered for them agree, whatever the prices."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from planner.inputs.generate import campaign_of_tables, generate
from planner.network import Network
from planner.solver.board.statics import Statics
from planner.solver.bound.capacity_bound import problem_of
from planner.solver.bound.gains import EXACT, deliver
from planner.solver.bound.stage import Stage, stages_of

TIMES = (1, 3, 6, 9, 12, 16)


def stages(seed: int) -> list[Stage]:
    statics = Statics(campaign := campaign_of_tables(generate(seed, 12, 4, 5)), Network(campaign))
    return stages_of(statics, problem_of(statics))


@pytest.mark.parametrize("seed", range(8))
def test_what_is_delivered_is_worth_what_the_curve_says(seed: int) -> None:
    rng = np.random.default_rng(seed)
    for stage in stages(seed):
        t, price = stage.table, rng.uniform(0.0, 5.0, len(stage.rows))
        for sort in stage.sorts:
            c = stage.curves(sort, price)
            cells = product(range(len(sort.groups)), range(len(c.nodes)), TIMES)
            for g, node, time in cells:
                low, high = t.start[c.groups[g], c.nodes[node] : c.nodes[node] + 2]
                served = np.zeros(len(price))
                if high > low:
                    deliver(
                        low, high, t.first, t.row, t.people, t.size, t.length, t.least,
                        t.quota[0], price, int(sort.heads[g]), time, served,
                    )  # fmt: skip
                    full = int(c.full[0, g, node])
                    assert time < EXACT
                    worth = c.values[c.offset[0, g, node] + min(time, full)]
                    assert served @ price <= worth + 1e-6 or full < time
                    assert served @ price >= worth - 1e-6


@pytest.mark.parametrize("seed", range(8))
def test_curves_never_fall(seed: int) -> None:
    rng = np.random.default_rng(seed)
    for stage in stages(seed):
        price = rng.uniform(0.0, 5.0, len(stage.rows))
        for sort in stage.sorts:
            c = stage.curves(sort, price)
            for begin, full in zip(c.offset.ravel(), c.full.ravel(), strict=True):
                curve = c.values[begin : begin + full + 1]
                assert full == 0 or (np.diff(curve) >= 0.0).all()
