"""A prover beside the search: better and better bounds, and nothing of it left behind."""

from __future__ import annotations

import time
from decimal import Decimal
from itertools import islice
from pathlib import Path

from planner.inputs import load_campaign
from planner.network import Network
from planner.solver.bound import bounds
from planner.solver.bound.prover import Prover, proving

MINI = Path(__file__).parents[3] / "sample_data" / "mini"
PATIENCE_S = 120.0
"""Far more than a process takes to start, with nothing compiled before."""


def newest(prover: Prover) -> Decimal | None:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        found = prover.newest()
        if found is not None:
            return found.total
        time.sleep(0.05)
    return None


def test_prover_tells_the_bounds_that_are_proven_in_this_process_too() -> None:
    campaign = load_campaign(MINI)
    here = {row.total for row in islice(bounds(campaign, Network(campaign)), 400)}
    with proving(campaign) as prover:
        there = newest(prover)
    assert there is not None
    assert there in here


def test_prover_is_gone_when_the_search_is_over() -> None:
    with proving(load_campaign(MINI)) as prover:
        process = prover._process
        assert process.poll() is None
    assert process.poll() is not None


def test_prover_ends_when_its_input_does() -> None:
    with proving(load_campaign(MINI)) as prover:
        assert newest(prover) is not None
        assert prover._process.stdin is not None
        prover._process.stdin.close()
        assert prover._process.wait(PATIENCE_S) == 0
