"""The map of a plan."""

from __future__ import annotations

from pathlib import Path

from planner.domain.campaign import Campaign
from planner.domain.names import Language
from planner.domain.plan import Plan
from planner.network import Network
from planner.outputs.maps import write_map

MAP = "map.html"


def write_map_to(
    campaign: Campaign,
    network: Network,
    plan: Plan,
    folder: Path,
    language: Language,
    basemap: Path | None = None,
) -> Path:
    """Return the page written into ``folder``: who is served, and the teams' tours."""
    folder.mkdir(parents=True, exist_ok=True)
    return write_map(campaign, network, plan, folder / MAP, language, basemap)
