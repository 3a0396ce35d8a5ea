"""Both maps of a plan."""

from __future__ import annotations

from pathlib import Path

from planner.domain.campaign import Campaign
from planner.domain.names import Language
from planner.domain.plan import Plan
from planner.network import Network
from planner.outputs.maps import write_coverage_map, write_route_map


def write_maps(
    campaign: Campaign,
    network: Network,
    plan: Plan,
    folder: Path,
    language: Language,
    basemap: Path | None = None,
) -> tuple[Path, Path]:
    """Return the pages written: who is served (coverage.html), and the tours (routes.html)."""
    folder.mkdir(parents=True, exist_ok=True)
    coverage, routes = folder / "coverage.html", folder / "routes.html"
    write_coverage_map(campaign, network, plan, coverage, language, basemap)
    write_route_map(campaign, network, plan, routes, language, basemap)
    return coverage, routes
