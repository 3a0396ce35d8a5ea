"""The second opinion: whether the rules, as the solver states them, admit a plan."""

from __future__ import annotations

from ortools.sat.python import cp_model

from planner.domain.campaign import Campaign
from planner.domain.pins import SessionPin
from planner.domain.plan import Plan
from planner.network import Network
from planner.solver.stays import all_stays
from planner.solver.timetable.build import Build
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.roster import Roster
from planner.solver.timetable.rules import ADD
from planner.solver.timetable.stated import Stating, guests, readable


def admits(campaign: Campaign, plan: Plan, without: frozenset[str] = frozenset()) -> bool:
    """Return whether the model of all sessions, fixed to the plan's, is feasible.

    The rules are those of ``solve_timetable``, the teams stay where the plan's legs leave
    them; ``without`` names rules to leave out.
    """
    model = cp_model.CpModel()
    build = stated(Ground(campaign, Network(campaign)), plan, model)
    for code, add in ADD.items():
        if code not in without:
            add(build)
    solver = cp_model.CpSolver()
    solver.parameters.catch_sigint_signal = False
    solver.parameters.num_workers = 1
    return solver.solve(model) in (cp_model.OPTIMAL, cp_model.FEASIBLE)


def stated(ground: Ground, plan: Plan, model: cp_model.CpModel) -> Build:
    """Return the model of all of a plan's sessions, still without rules."""
    campaign, served = ground.campaign, guests(plan.served)
    once = {row.id: row for row in reversed(plan.sessions)}
    known = [row for row in once.values() if readable(campaign, row)]
    forward = [row for row in known if row.start < row.end]
    stating = Stating(campaign, model)
    helds = [
        stating.judged(
            row,
            {h: n for h, n in served.get(row.id, {}).items() if h in campaign.settlement},
            f"{number} {row.id}",
        )
        for number, row in enumerate(forward)
    ]
    return Build(
        ground,
        all_stays(campaign, plan.legs),
        model,
        Roster(helds),
        whole=True,
        backward=len(forward) < len(known),
        unreadable=len(known) < len(plan.sessions) or not _tables_agree(ground, plan),
    )


def _tables_agree(ground: Ground, plan: Plan) -> bool:
    """Return whether served rows and pins name known ids, each once."""
    ids = {row.id for row in plan.sessions}
    pairs = [(row.session, row.settlement) for row in plan.served]
    pins = {pin.id for pin in ground.campaign.pins if isinstance(pin, SessionPin)}
    return (
        len(pairs) == len(set(pairs))
        and all(session in ids for session, _ in pairs)
        and all(home in ground.places for _, home in pairs)
        and all(row.pin is None or row.pin in pins for row in plan.sessions)
    )
