"""What tests of the timetable say again and again: ground, task, plan, solving."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.plan import Leg, Plan
from planner.network import Network
from planner.solver.stays import all_stays
from planner.solver.timetable import Ground, Limits, Sessions, Task, Timetable, solve_timetable
from planner.verify import violations
from tests.rules.plans import Held, plan

ENOUGH = Limits(deterministic_time=20.0, copies=None, guests=None)
"""No limit of copies, and far more work than the tiny worlds take."""
UNPLANNED = {"unplanned", "table"}
"""Rules about tables that no timetable writes: nights and demand left over."""


def task(campaign: Campaign, legs: Iterable[Leg] = (), **cells: Any) -> Task:
    """Return the task to decide all settlements."""
    usual = {"stays": all_stays(campaign, legs), "scope": frozenset(campaign.settlement)}
    return Task(**(usual | cells))


def solved(campaign: Campaign, legs: Iterable[Leg] = (), **cells: Any) -> Timetable:
    """Return the best timetable, proven to be the best."""
    found = solve_timetable(
        Ground(campaign, Network(campaign)), task(campaign, legs, **cells), ENOUGH
    )
    assert found.proven
    return found


def sessions(campaign: Campaign, *rows: Held) -> Sessions:
    """Return sessions with the people that they serve."""
    made = plan(campaign, *rows)
    return Sessions(sessions=made.sessions, served=made.served)


def as_plan(found: Timetable | Sessions, legs: Iterable[Leg] = ()) -> Plan:
    """Return the plan of these sessions and legs."""
    return Plan(sessions=found.sessions, served=found.served, legs=tuple(legs))


def faults(campaign: Campaign, found: Plan) -> list[str]:
    """Return what the judge has against the sessions: nothing that the legs alone break."""
    without = {str(row) for row in violations(campaign, Plan(legs=found.legs))}
    return [
        str(row)
        for row in violations(campaign, found)
        if row.rule not in UNPLANNED and str(row) not in without
    ]
