"""A watch that looks on, and short solves of generated campaigns."""

from __future__ import annotations

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.solver import Options, Outcome, Progress, solve


class Quiet:
    """Looks on, remembers what it was told, and stops the solve from the start if asked to."""

    def __init__(self, *, stop: bool = False) -> None:
        self.stop = stop
        self.told: list[Progress] = []
        self.kept: list[Plan] = []

    def report(self, progress: Progress) -> None:
        self.told.append(progress)

    def keep(self, plan: Plan) -> None:
        self.kept.append(plan)

    def stopped(self) -> bool:
        return self.stop


def solved(campaign: Campaign, work: int = 6, **cells: object) -> Outcome:
    """Return the outcome of a short solve, limited by work alone."""
    usual = {"time_s": None, "work": work, "workers": 1}
    return solve(campaign, Options(**(usual | cells)), Quiet())


def pins_alone(campaign: Campaign) -> Outcome:
    """Return the outcome of a solve that is stopped before it begins."""
    return solve(campaign, Options(time_s=None, work=6, workers=1), Quiet(stop=True))
