"""What ``import planner`` offers to notebooks and scripts."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from planner.app.judging import judge as _judge
from planner.app.recorder import Recorder
from planner.app.records import record_of
from planner.domain.campaign import Campaign
from planner.domain.plan import Plan, PlanRecord, Points
from planner.inputs import load_campaign
from planner.inputs.plans import read_plan as _read_plan
from planner.network import Network
from planner.outputs.frames import frames
from planner.outputs.planfile import write_record
from planner.solver.api import Options

__all__ = [
    "coverage_map",
    "frames",
    "judge",
    "load",
    "points",
    "read_plan",
    "route_map",
    "save",
    "solve",
]


def load(path: str | Path) -> Campaign:
    """Return the campaign kept in a folder or a workbook; raise every error in it at once."""
    return load_campaign(Path(path))


def solve(
    campaign: Campaign,
    *,
    time_s: float | None = None,
    work: int | None = None,
    gap: str | Decimal | None = None,
    seed: int = 0,
    workers: int = 2,
    start: Plan | None = None,
) -> PlanRecord:
    """Return the best plan found within ``time_s`` seconds or ``work`` units of work.

    With ``work`` and without ``time_s`` the same call gives the same plan; with neither it takes
    at most 180 seconds. The plan has passed the judge.
    """
    from planner.solver import solve as search  # ortools and numba load slowly

    options = Options(
        time_s=180.0 if time_s is None and work is None else time_s,
        work=work,
        gap=None if gap is None else Decimal(gap),
        seed=seed,
        workers=workers,
        start=start,
    )
    outcome = search(campaign, options, Recorder())
    verdict = _judge(campaign, outcome.plan)
    verdict.insist()
    return record_of(campaign, options, outcome, verdict)


def judge(campaign: Campaign, plan: Plan) -> tuple[str, ...]:
    """Return what is wrong with ``plan``, each as ``rule: what``; nothing when it is sound."""
    return tuple(f"{rule}: {text}" for rule, text in _judge(campaign, plan).violations)


def points(campaign: Campaign, plan: Plan) -> Points | None:
    """Return what ``plan`` is worth by part; None if it is too broken to be counted."""
    return _judge(campaign, plan).points


def read_plan(path: str | Path, campaign: Campaign) -> PlanRecord:
    """Return the plan kept in a plan.json, a folder of tables or a workbook."""
    return _read_plan(Path(path), campaign)


def save(record: PlanRecord, campaign: Campaign, path: str | Path) -> Path:
    """Write ``record`` as a plan.json and return where it is."""
    write_record(record, campaign, Path(path))
    return Path(path)


def coverage_map(campaign: Campaign, plan: Plan, path: str | Path) -> Path:
    """Write the map of who is served and who is not (one offline HTML file)."""
    from planner.outputs.maps import write_coverage_map  # folium loads slowly

    write_coverage_map(campaign, Network(campaign), plan, Path(path))
    return Path(path)


def route_map(campaign: Campaign, plan: Plan, path: str | Path) -> Path:
    """Write the map of every team's month (one offline HTML file)."""
    from planner.outputs.maps import write_route_map  # folium loads slowly

    write_route_map(campaign, Network(campaign), plan, Path(path))
    return Path(path)
