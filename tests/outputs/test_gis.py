"""KML and GeoPackage, read back as map programs read them."""

import sqlite3
import struct
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

from planner.domain.names import Names
from planner.domain.plan import Plan
from planner.outputs.geojson import features
from planner.outputs.gis import gpkg_bytes, kml_bytes
from tests.outputs import railway, world

CAMPAIGN, PLAN = railway.campaign(), railway.plan()
KML = {"k": "http://www.opengis.net/kml/2.2"}


def package(tmp_path: Path, plan: Plan = PLAN) -> sqlite3.Connection:
    """The package opened from a file, as a map program opens it."""
    path = tmp_path / "plan.gpkg"
    path.write_bytes(gpkg_bytes(CAMPAIGN, plan, "ru"))
    return sqlite3.connect(path)


def test_kml_has_settlements_and_a_folder_for_every_day() -> None:
    root = ET.fromstring(kml_bytes(CAMPAIGN, PLAN, "ru"))
    folders = {
        row.findtext("k:name", "", KML): row.findall("k:Placemark", KML)
        for row in root.iterfind(".//k:Folder", KML)
    }
    assert {name: len(rows) for name, rows in folders.items()} == {
        "Населённые пункты": 3,
        "2016-10-03": 1 + 1,
        "2016-10-04": 3 + 1,
        "2016-10-05": 0 + 2,
    }
    rail = folders["2016-10-03"][-1]
    assert rail.findtext("k:LineString/k:coordinates", "", KML) == "57.17,50.28 57.9,50.1"
    assert rail.findtext("k:TimeStamp/k:when", "", KML) == "2016-10-03"
    assert rail.findtext("k:styleUrl", "", KML) == "#rail"
    assert folders["Населённые пункты"][1].findtext("k:name", "", KML) == world.HOSTILE


def test_hostile_names_stay_text_in_kml() -> None:
    evil = "]]></name><Placemark/>\x00\x1b&amp;"
    hostile = world.campaign(
        settlements=tuple(replace(row, names=Names(ru=evil)) for row in CAMPAIGN.settlements)
    )
    root = ET.fromstring(kml_bytes(hostile, world.plan(), "ru"))
    names = [row.findtext("k:name", "", KML) for row in root.iterfind(".//k:Placemark", KML)]
    assert names[0] == "]]></name><Placemark/> &amp;"
    assert len(names) == 3 + 4 + 2


def test_a_leg_from_nowhere_is_not_drawn() -> None:
    lonely = world.campaign(settlements=CAMPAIGN.settlements[:1], venues=(), cases=())
    root = ET.fromstring(kml_bytes(lonely, world.plan()))
    lines = root.findall(".//k:LineString", KML)
    assert lines == []
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(gpkg_bytes(lonely, world.plan()))
        assert base.execute("SELECT count(*), count(geom) FROM legs").fetchone() == (2, 0)


def test_a_package_says_what_it_is(tmp_path: Path) -> None:
    with closing(package(tmp_path)) as base:
        assert base.execute("PRAGMA application_id").fetchone() == (0x47504B47,)  # GPKG
        assert base.execute("PRAGMA user_version").fetchone() == (10300,)
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        systems = base.execute("SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1").fetchall()
        assert systems == [(-1,), (0,), (4326,)]
        layers = base.execute("SELECT table_name, min_x, max_y, srs_id FROM gpkg_contents")
        assert layers.fetchall() == [
            ("settlements", 57.17, 50.28, 4326),
            ("sessions", 57.17, 50.28, 4326),
            ("legs", 57.17, 50.28, 4326),
        ]


def test_a_package_holds_the_same_as_the_geojson(tmp_path: Path) -> None:
    rows = [row["properties"] for row in features(CAMPAIGN, PLAN, "ru")]
    with closing(package(tmp_path)) as base:
        base.row_factory = sqlite3.Row
        layers = (("settlements", "settlement"), ("sessions", "session"), ("legs", "leg"))
        for layer, what in layers:
            found = [dict(row) for row in base.execute(f"SELECT * FROM {layer} ORDER BY fid")]
            wanted = [dict(row) for row in rows if row["what"] == what]
            for row in (*found, *wanted):
                for extra in ("fid", "geom", "what"):
                    row.pop(extra, None)
            assert found == wanted


def test_a_geometry_is_well_known_binary_behind_a_header(tmp_path: Path) -> None:
    with closing(package(tmp_path)) as base:
        (point,) = base.execute("SELECT geom FROM settlements WHERE id = 'city'").fetchone()
        (line,) = base.execute("SELECT geom FROM legs ORDER BY fid").fetchone()
    assert point[:8] == b"GP\x00\x01" + struct.pack("<i", 4326)
    assert struct.unpack("<BIdd", point[8:]) == (1, 1, 57.17, 50.28)
    assert struct.unpack("<BIIdddd", line[8:]) == (1, 2, 2, 57.17, 50.28, 57.9, 50.1)


def test_a_plan_without_legs_is_a_package_with_an_empty_layer(tmp_path: Path) -> None:
    with closing(package(tmp_path, Plan())) as base:
        assert base.execute("SELECT count(*) FROM legs").fetchone() == (0,)
        box = base.execute("SELECT min_x FROM gpkg_contents WHERE table_name = 'legs'")
        assert box.fetchone() == (None,)


def test_map_files_have_the_same_bytes_twice() -> None:
    for make in (kml_bytes, gpkg_bytes):
        assert make(CAMPAIGN, PLAN, "kk") == make(CAMPAIGN, PLAN, "kk")
