"""Measure how near the bounds are at the real size: python benchmarks/bound.py [plan] [seconds].

Without a plan one is searched for a minute. Prints the bound of each part of the campaign by
capacity, and by journeys after some process time.
"""

from __future__ import annotations

import sys
import time
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.inputs import load_campaign
from planner.inputs.plans import read_plan
from planner.kpis import points
from planner.network import Network
from planner.solver import Options, solve
from planner.solver.api import Progress
from planner.solver.board.statics import Statics
from planner.solver.bound.bundling import Bundle
from planner.solver.bound.capacity_bound import capacity_bound, problem_of
from planner.solver.bound.journeys import Journeys
from planner.solver.bound.part import Part
from planner.solver.bound.program import prices

SAMPLE = Path(__file__).parent.parent / "sample_data" / "aktobe-2016"
MARKS = (10.0, 30.0, 60.0, 120.0, 300.0)


class Quiet:
    def report(self, progress: Progress) -> None:
        del progress

    def keep(self, plan: Plan) -> None:
        del plan

    def stopped(self) -> bool:
        return False


def tell(what: str, total: Decimal | None, worth: Decimal) -> None:
    assert total is not None
    assert worth <= total, "a bound below a plan's points"
    print(f"{what:<14}{total:>12,}  gap {(total - worth) / total:.2%}")


def tell_part(s: Statics, part: Part | Bundle) -> None:
    kinds = {item.kind for item in part.stage.items.values()}
    name = "+".join(sorted({s.kinds[kind].kind.direction for kind in kinds}))
    demand = sum(item.people * item.worth for item in part.stage.items.values())
    known = f"{part.rounds} rounds, what is known earns {part.floor:,.0f}" if part.rounds else ""
    print(f"    {name:<24}demand {demand:>9,.0f}  bound {part.best:>9,.0f}  {known}")


def plan_of(campaign: Campaign, arguments: list[str]) -> Plan:
    if arguments:
        return read_plan(Path(arguments[0]), campaign).plan
    return solve(campaign, Options(time_s=60.0), Quiet()).plan


def main() -> None:
    campaign = load_campaign(SAMPLE)
    network, limit = Network(campaign), float(sys.argv[2]) if len(sys.argv) > 2 else MARKS[-1]
    worth = points(campaign, network, plan_of(campaign, sys.argv[1:2])).total
    print(f"plan {worth:,} points")
    statics = Statics(campaign, network)
    problem = problem_of(statics)
    tell("by capacity", capacity_bound(problem).total, worth)
    journeys = Journeys(statics, problem, prices(problem))
    began = time.process_time()
    for mark in (0.0, *(mark for mark in MARKS if mark <= limit)):
        while journeys.open and time.process_time() - began < mark:
            journeys.step()
        tell(f"after {mark:g} s", journeys.value(), worth)
        for part in journeys.parts:
            tell_part(statics, part)


if __name__ == "__main__":
    main()
