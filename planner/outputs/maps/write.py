"""Writes the two maps."""

from __future__ import annotations

from pathlib import Path

from planner.domain.campaign import Campaign
from planner.domain.names import Language
from planner.domain.plan import Plan
from planner.network import Network
from planner.outputs.files import write_text
from planner.outputs.maps.coverage import coverage
from planner.outputs.maps.ground import Json, ground
from planner.outputs.maps.page import View, page
from planner.outputs.maps.plan_rows import must_be_known
from planner.outputs.maps.routes import routes
from planner.outputs.maps.texts import texts


def write_coverage_map(
    campaign: Campaign,
    network: Network,  # noqa: ARG001 - both maps are called alike
    plan: Plan,
    path: Path,
    language: Language = "en",
    basemap: Path | None = None,
) -> Path:
    """Return ``path`` after writing the map of who is served and who is not.

    The page holds kk, ru and en and opens in ``language``. ``basemap``: a GeoJSON file with
    lines and polygons to draw underneath.
    """
    must_be_known(campaign, plan)
    return _write("coverage", coverage(campaign, plan), campaign, path, language, basemap)


def write_route_map(
    campaign: Campaign,
    network: Network,
    plan: Plan,
    path: Path,
    language: Language = "en",
    basemap: Path | None = None,
) -> Path:
    """Return ``path`` after writing the map of the teams' tours, day by day.

    The page holds kk, ru and en and opens in ``language``. ``basemap``: a GeoJSON file with
    lines and polygons to draw underneath.
    """
    must_be_known(campaign, plan)
    return _write("routes", routes(campaign, network, plan), campaign, path, language, basemap)


def _write(
    view: View,
    data: Json,
    campaign: Campaign,
    path: Path,
    language: Language,
    basemap: Path | None,
) -> Path:
    """Return ``path`` after writing a view's page to it."""
    known = {"language": language, "texts": texts(view)} | ground(campaign, basemap) | data
    return write_text(path, page(view, known))
