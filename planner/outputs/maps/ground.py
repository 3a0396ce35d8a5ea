"""What both maps draw underneath: districts, roads, railways and places, from the campaign."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import cos, radians
from pathlib import Path
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.ids import DistrictId
from planner.domain.names import Names
from planner.errors import InputError, Issue
from planner.outputs.maps.areas import areas

Json = dict[str, Any]
Text = str | list[str]

KM_PER_DEGREE = 111.195
"""Of latitude, on a sphere of 6371.0088 km."""
DECIMALS = 4
"""Of degrees on the map: about ten metres."""


def text(names: Names, fallback: str) -> Text:
    """Return a name in kk, ru and en, or one string where they are equal."""
    three = [names.text(language, fallback) for language in ("kk", "ru", "en")]
    return three[0] if len(set(three)) == 1 else three


def ground(campaign: Campaign, basemap: Path | None) -> Json:
    """Return the parts of a map's data that do not depend on the plan.

    Where the user gives lines as ``basemap``, they are drawn in place of the straight links.
    """
    given = read_basemap(basemap) if basemap else []
    has_lines = any("Line" in shape["geometry"]["type"] for shape in given)
    return {
        "names": text(campaign.names, ""),
        "start": campaign.horizon.start.isoformat(),
        "days": campaign.horizon.days,
        "districts": _districts(campaign),
        "places": _places(campaign),
        "directions": [[row.id, text(row.names, row.id)] for row in campaign.directions],
        "links": {} if has_lines else _links(campaign),
        "basemap": given,
    }


def _places(campaign: Campaign) -> list[list[Any]]:
    """Return ``[id, name, district, lat, lon, population]`` of every settlement."""
    district = {row.id: number for number, row in enumerate(campaign.districts)}
    return [
        [
            row.id,
            text(row.names, row.id),
            district[row.district],
            round(row.lat, DECIMALS),
            round(row.lon, DECIMALS),
            row.population,
        ]
        for row in campaign.settlements
    ]


def _districts(campaign: Campaign) -> list[list[Any]]:
    """Return ``[id, name, rings]`` of every district; rings as flat lists lat, lon, lat, …"""
    land = district_rings(campaign)
    return [
        [row.id, text(row.names, row.id), [_flat(ring) for ring in land.get(row.id, [])]]
        for row in campaign.districts
    ]


def _flat(ring: Iterable[tuple[float, float]]) -> list[float]:
    return [round(degrees, 3) for point in ring for degrees in point]


def district_rings(campaign: Campaign) -> Mapping[DistrictId, list[list[tuple[float, float]]]]:
    """Return the rings of every district's land as (lat, lon), drawn from its settlements.

    The largest settlement of several at one point decides whose the point is.
    """
    rows = sorted(campaign.settlements, key=lambda row: -row.population)
    if not rows:
        return {}
    across = KM_PER_DEGREE * max(cos(radians(sum(row.lat for row in rows) / len(rows))), 0.01)
    sites = [(row.lon * across, row.lat * KM_PER_DEGREE) for row in rows]
    land = areas(sites, [row.district for row in rows])
    return {
        district: [[(y / KM_PER_DEGREE, x / across) for x, y in ring] for ring in rings]
        for district, rings in land.items()
    }


def _links(campaign: Campaign) -> Mapping[str, list[int]]:
    """Return the links of each profile once each, as flat lists of place numbers."""
    index = {row.id: number for number, row in enumerate(campaign.settlements)}
    seen: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for link in campaign.links:
        a, b = sorted((index[link.start], index[link.end]))
        seen[link.profile].add((a, b))
    return {
        profile: [end for pair in sorted(pairs) for end in pair]
        for profile, pairs in sorted(seen.items())
    }


def read_basemap(path: Path) -> list[Json]:
    """Return the lines and polygons of a GeoJSON file; nothing else of it reaches the map.

    A feature's ``kind`` property (road, rail, water, border; else none) chooses how it looks.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
        shapes = [_shape(feature) for feature in content["features"]]
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise InputError([_unreadable(path, error)]) from error
    return [shape for shape in shapes if shape is not None]


def _shape(feature: Any) -> Json | None:
    """Return a feature's shape with its coordinates as numbers, None for points."""
    geometry = feature.get("geometry")
    if geometry is None or geometry["type"] not in _DEPTHS:
        return None
    kind = str((feature.get("properties") or {}).get("kind", ""))
    coordinates = _numbers(geometry["coordinates"], _DEPTHS[geometry["type"]])
    return {
        "type": "Feature",
        "properties": {"kind": kind if kind in _LOOKS else ""},
        "geometry": {"type": geometry["type"], "coordinates": coordinates},
    }


def _numbers(value: Any, depth: int) -> list[Any]:
    """Return nested coordinates with every number rounded; anything else is a fault."""
    if depth == 0:
        return [round(float(value[0]), DECIMALS), round(float(value[1]), DECIMALS)]
    return [_numbers(part, depth - 1) for part in value]


def _unreadable(path: Path, error: Exception) -> Issue:
    return Issue(
        code="E190",
        place=str(path),
        message=f"is not GeoJSON that can be drawn ({error})",
        remedy="give a FeatureCollection of LineStrings and Polygons in degrees (EPSG:4326)",
    )


_DEPTHS = {"LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
_LOOKS = frozenset({"road", "rail", "water", "border"})
