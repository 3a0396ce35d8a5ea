"""The files for map programs, compared with copies that GDAL has read back."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from planner.domain.names import LANGUAGES, Language
from planner.outputs.geojson import geojson_text
from planner.outputs.gis import gpkg_bytes, kml_bytes
from tests.outputs import railway

GOLDEN = Path(__file__).parent / "golden"
CAMPAIGN, PLAN = railway.linked(), railway.plan()


def dump(package: bytes) -> str:
    """The package as the commands that make it; its bytes name the version of SQLite."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(package)
        return "\n".join(base.iterdump()) + "\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_map_files_are_as_they_were(language: Language) -> None:
    made = {
        f"plan-{language}.geojson": geojson_text(CAMPAIGN, PLAN, language),
        f"plan-{language}.kml": kml_bytes(CAMPAIGN, PLAN, language).decode(),
        f"plan-{language}.gpkg.sql": dump(gpkg_bytes(CAMPAIGN, PLAN, language)),
    }
    for name, text in made.items():
        assert text == (GOLDEN / name).read_text("utf-8"), name
