"""Writes the map: one page with who is served and with the teams' tours."""

from __future__ import annotations

from pathlib import Path

from planner.domain.campaign import Campaign
from planner.domain.names import Language
from planner.domain.plan import Plan
from planner.network import Network
from planner.outputs.files import write_text
from planner.outputs.maps.coverage import coverage
from planner.outputs.maps.ground import Json, ground
from planner.outputs.maps.page import page
from planner.outputs.maps.plan_rows import (
    Numbers,
    kinds,
    must_be_known,
    people,
    sessions,
    teams,
    venues,
)
from planner.outputs.maps.routes import routes
from planner.outputs.maps.texts import View, texts


def write_map(
    campaign: Campaign,
    network: Network,
    plan: Plan,
    path: Path,
    language: Language = "en",
    basemap: Path | None = None,
    view: View = "coverage",
) -> Path:
    """Return ``path`` after writing the map to it, one page that opens offline.

    The page holds kk, ru and en and opens in ``language``; it shows who is served and where the
    teams are, and opens at ``view``. ``basemap``: a GeoJSON file with lines and polygons to draw
    underneath.
    """
    must_be_known(campaign, plan)
    head: Json = {"language": language, "view": view, "texts": texts()}
    data = head | ground(campaign, basemap) | _rows(campaign, plan)
    return write_text(path, page(data | coverage(campaign, plan) | routes(campaign, network, plan)))


def _rows(campaign: Campaign, plan: Plan) -> Json:
    """Return what both views speak of: kinds, teams, venues, people and the sessions."""
    numbers = Numbers(campaign)
    return {
        "kinds": kinds(campaign, numbers),
        "teams": teams(campaign, numbers),
        "venues": venues(campaign),
        "people": people(campaign),
        "sessions": sessions(plan, numbers),
    }


def write_coverage_map(
    campaign: Campaign,
    network: Network,
    plan: Plan,
    path: Path,
    language: Language = "en",
    basemap: Path | None = None,
) -> Path:
    """Return ``path`` after writing the map that opens at who is served and who is not."""
    return write_map(campaign, network, plan, path, language, basemap, "coverage")


def write_route_map(
    campaign: Campaign,
    network: Network,
    plan: Plan,
    path: Path,
    language: Language = "en",
    basemap: Path | None = None,
) -> Path:
    """Return ``path`` after writing the map that opens at the tours of the first day."""
    return write_map(campaign, network, plan, path, language, basemap, "routes")
