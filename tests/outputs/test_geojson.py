import json
from pathlib import Path

from planner.outputs.geojson import features, write_geojson
from tests.outputs import world

CAMPAIGN = world.campaign()


def test_settlements_carry_what_is_served_of_their_demand() -> None:
    found = {row["id"]: row for row in features(CAMPAIGN, world.plan(), "ru")}
    city = found["settlement/city"]
    assert city["geometry"] == {"type": "Point", "coordinates": [57.17, 50.28]}  # longitude first
    assert (city["properties"]["served"], city["properties"]["demand"]) == (100, 120)
    assert found["settlement/far"]["properties"]["name"] == world.HOSTILE


def test_legs_are_lines_by_team_and_day() -> None:
    legs = [row for row in features(CAMPAIGN, world.plan()) if row["properties"]["what"] == "leg"]
    assert [(leg["properties"]["team"], leg["properties"]["day"]) for leg in legs] == [
        ("doctors", "2016-10-04"),
        ("doctors", "2016-10-05"),
    ]
    assert legs[0]["geometry"]["coordinates"] == [[57.17, 50.28], [57.9, 50.1]]


def test_a_leg_from_nowhere_has_no_line() -> None:
    lonely = world.campaign(settlements=CAMPAIGN.settlements[:1], venues=(), cases=())
    legs = [row for row in features(lonely, world.plan()) if row["properties"]["what"] == "leg"]
    assert [leg["geometry"] for leg in legs] == [None, None]


def test_the_file_is_geojson(tmp_path: Path) -> None:
    path = write_geojson(CAMPAIGN, world.plan(), tmp_path / "plan.geojson")
    data = json.loads(path.read_text("utf-8"))
    assert data["type"] == "FeatureCollection"
    assert len(data["features"]) == 3 + 2
