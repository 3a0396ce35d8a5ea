"""The plan as a GeoPackage (OGC 12-128r18): three layers in one SQLite file."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.names import Language
from planner.domain.plan import Plan
from planner.outputs.features import features
from planner.outputs.gis.gpkg_layout import CORE, LAYERS, WGS84, Layer


def gpkg_bytes(campaign: Campaign, plan: Plan, language: Language = "kk") -> bytes:
    """Return the GeoPackage: settlements, sessions and legs, dated to the first day."""
    rows = list(features(campaign, plan, language))
    with closing(sqlite3.connect(":memory:")) as base:
        base.executescript(CORE)
        for layer in LAYERS:
            of_layer = [row for row in rows if row["properties"]["what"] == layer.what]
            _add(base, layer, of_layer, f"{campaign.horizon.start.isoformat()}T00:00:00.000Z")
        base.commit()
        return base.serialize()


def _add(base: sqlite3.Connection, layer: Layer, rows: list[dict[str, Any]], made: str) -> None:
    """Add a layer with its rows and its entries in the tables of contents."""
    columns = ", ".join(f'"{name}" {sort}' for name, sort in layer.columns.items())
    base.execute(
        f"CREATE TABLE {layer.name} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
        f"geom {layer.shape}, {columns})"
    )
    box = _box(rows)
    contents = (layer.name, "features", layer.name, "", made, *box, WGS84)
    base.execute("INSERT INTO gpkg_contents VALUES (?,?,?,?,?,?,?,?,?,?)", contents)
    shape = (layer.name, "geom", layer.shape, WGS84, 0, 0)
    base.execute("INSERT INTO gpkg_geometry_columns VALUES (?,?,?,?,?,?)", shape)
    marks = ",".join("?" * (len(layer.columns) + 1))
    names = ", ".join(f'"{name}"' for name in layer.columns)
    base.executemany(
        f"INSERT INTO {layer.name} (geom, {names}) VALUES ({marks})",
        ((_blob(row["geometry"]), *_values(layer, row["properties"])) for row in rows),
    )


def _values(layer: Layer, properties: dict[str, Any]) -> Iterator[str | int | float | None]:
    for name in layer.columns:
        value = properties[name]
        yield value.replace("\0", " ") if isinstance(value, str) else value


def _box(rows: list[dict[str, Any]]) -> tuple[float | None, ...]:
    """Return the least and the greatest longitude and latitude of a layer."""
    points = [point for row in rows if row["geometry"] for point in _points(row["geometry"])]
    if not points:
        return (None,) * 4
    lons, lats = zip(*points, strict=True)
    return min(lons), min(lats), max(lons), max(lats)


def _points(geometry: dict[str, Any]) -> list[list[float]]:
    points: list[Any] = geometry["coordinates"]
    return [points] if geometry["type"] == "Point" else points


def _blob(geometry: dict[str, Any] | None) -> bytes | None:
    """Return a geometry as the format's header and well-known binary, least byte first."""
    if geometry is None:
        return None
    points = _points(geometry)
    head = b"GP\x00\x01" + struct.pack("<i", WGS84)
    flat = [number for point in points for number in point]
    numbers = struct.pack(f"<{len(flat)}d", *flat)
    if geometry["type"] == "Point":
        return head + struct.pack("<BI", 1, 1) + numbers
    return head + struct.pack("<BII", 1, 2, len(points)) + numbers
