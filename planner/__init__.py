"""Plans a month of visits of many specialist teams to the settlements of a region.

Everything a notebook needs hangs off this module and is loaded when first asked for::

    import planner

    campaign = planner.load("sample_data/mini")
    record = planner.solve(campaign, work=200)
    planner.judge(campaign, record.plan)  # () when no rule is broken
    planner.frames(record.plan, campaign)["sessions"]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from planner.app.notebook import (
        coverage_map,
        frames,
        judge,
        load,
        points,
        read_plan,
        route_map,
        save,
        solve,
    )
    from planner.domain.campaign import Campaign
    from planner.domain.plan import Plan, PlanRecord

__version__ = "0.1.0"

_HOMES = {
    "coverage_map": "planner.app.notebook",
    "frames": "planner.app.notebook",
    "judge": "planner.app.notebook",
    "load": "planner.app.notebook",
    "points": "planner.app.notebook",
    "read_plan": "planner.app.notebook",
    "route_map": "planner.app.notebook",
    "save": "planner.app.notebook",
    "solve": "planner.app.notebook",
    "Campaign": "planner.domain.campaign",
    "Plan": "planner.domain.plan",
    "PlanRecord": "planner.domain.plan",
}

__all__ = [
    "Campaign",
    "Plan",
    "PlanRecord",
    "__version__",
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


def __getattr__(name: str) -> Any:
    """Return a public name, loading what it needs only now."""
    if name not in _HOMES:
        raise AttributeError(f"module 'planner' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """Return the public names."""
    return __all__
