"""The bound by capacity: who could be served if travel took no time."""

from __future__ import annotations

from dataclasses import replace

from planner.solver.board.statics import Statics
from planner.solver.bound.capacity import crews
from planner.solver.bound.demand import items
from planner.solver.bound.hosts import hosts, quotas
from planner.solver.bound.places import Halls
from planner.solver.bound.program import Prices, Problem, prices
from planner.solver.bound.values import Bound
from planner.solver.bound.weak import value

METHOD = "capacity"


def problem_of(statics: Statics) -> Problem:
    """Return what the bound of a campaign by capacity rests on."""
    halls = Halls(statics)
    found = items(statics, halls)
    return Problem(
        items=found,
        crews=crews(statics),
        needs={(f.index, skill): n for f in statics.kinds for skill, n in f.needs},
        targets=statics.floor_target,
        bonus=float(statics.campaign.policy.floor_bonus),
        hosts=hosts(statics, halls, found),
        quotas=quotas(halls, found),
    )


def capacity_bound(whole: Problem) -> Bound:
    """Return the bound of a campaign by capacity."""
    alone, none = replace(whole, bonus=0.0), Prices()
    totals = [value(whole, none), value(whole, prices(whole))]
    served = [value(alone, none), value(alone, prices(alone))]
    return Bound(
        min((row for row in totals if row is not None), default=None),
        min((row for row in served if row is not None), default=None),
        METHOD,
    )
