"""The plan for map programs beside GeoJSON: KML and GeoPackage, by the standard library alone."""

from __future__ import annotations

from planner.outputs.gis.gpkg import gpkg_bytes
from planner.outputs.gis.kml import kml_bytes

__all__ = ["gpkg_bytes", "kml_bytes"]
