"""Measure how near the bounds are at the real size: python benchmarks/bound.py [seconds]."""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan, Points
from planner.inputs import load_campaign
from planner.kpis import points
from planner.network import Network
from planner.solver import Options, solve
from planner.solver.api import Progress
from planner.solver.bound import Bound, bound

SAMPLES = Path(__file__).parent.parent / "sample_data"


class Quiet:
    def report(self, progress: Progress) -> None:
        del progress

    def keep(self, plan: Plan) -> None:
        del plan

    def stopped(self) -> bool:
        return False


def tell(what: str, found: Bound, worth: Points, seconds: float) -> None:
    total, served = found.total, found.served
    if total is None or served is None:
        print(f"{what:<26}{seconds:7.1f} s  unknown")
        return
    assert worth.total <= total, "a bound below a plan's points"
    assert worth.served <= served, "a bound below a plan's served points"
    gap, left = (total - worth.total) / total, (served - worth.served) / served
    print(
        f"{what:<26}{seconds:7.1f} s  {total:>12,} ({gap:.2%})  served {served:>12,} ({left:.2%})"
    )


def measure(name: str, campaign: Campaign, solve_s: float) -> None:
    network = Network(campaign)
    worth = points(campaign, network, solve(campaign, Options(time_s=solve_s), Quiet()).plan)
    print(f"{name}: {worth.total:,} points, {worth.served:,} served, after {solve_s:g} s")
    for what, proof_s in (
        ("by capacity", None),
        ("by journeys, 10 s", 10.0),
        ("by journeys, 60 s", 60.0),
    ):
        began = time.perf_counter()
        found = bound(campaign, network, time_s=proof_s)
        tell(what, found, worth, time.perf_counter() - began)


def main() -> None:
    solve_s = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    for name in ("mini", "aktobe-2016"):
        measure(name, load_campaign(SAMPLES / name), solve_s)


if __name__ == "__main__":
    main()
