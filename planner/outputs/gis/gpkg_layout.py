"""What a GeoPackage must hold beside its layers, and the columns of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

WGS84 = 4326
"""Longitude and latitude, as EPSG numbers them."""

CORE = """
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE,
  max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326,
   'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],\
PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]', NULL);
"""
"""The tables that every GeoPackage has; the application id is the letters ``GPKG``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A layer: the features it takes (by their ``what``), its shape, its columns in order."""

    name: str
    what: str
    shape: str
    columns: Mapping[str, str]


LAYERS = (
    Layer(
        name="settlements",
        what="settlement",
        shape="POINT",
        columns={
            "id": "TEXT",
            "name": "TEXT",
            "district": "TEXT",
            "population": "INTEGER",
            "served": "INTEGER",
            "demand": "INTEGER",
            "sessions": "INTEGER",
            "share": "REAL",
        },
    ),
    Layer(
        name="sessions",
        what="session",
        shape="POINT",
        columns={
            "id": "TEXT",
            "name": "TEXT",
            "direction": "TEXT",
            "settlement": "TEXT",
            "venue": "TEXT",
            "day": "DATE",
            "start": "TEXT",
            "end": "TEXT",
            "people": "INTEGER",
            "teams": "TEXT",
        },
    ),
    Layer(
        name="legs",
        what="leg",
        shape="LINESTRING",
        columns={
            "team": "TEXT",
            "name": "TEXT",
            "profile": "TEXT",
            "day": "DATE",
            "from": "TEXT",
            "to": "TEXT",
            "depart": "TEXT",
            "arrive": "TEXT",
            "km": "REAL",
        },
    ),
)
"""Times are text: they are on the campaign's clock, GeoPackage's are UTC."""
