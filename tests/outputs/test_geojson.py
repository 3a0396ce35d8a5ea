import json
from pathlib import Path

from planner.outputs.geojson import features, write_geojson
from tests.outputs import railway, world

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
    assert len(data["features"]) == 3 + 4 + 2


def test_sessions_are_points_with_their_day_people_and_teams() -> None:
    found = {row["id"]: row for row in features(CAMPAIGN, world.plan(), "ru")}
    first = found["session/s1"]
    assert first["geometry"] == {"type": "Point", "coordinates": [57.17, 50.28]}
    told = first["properties"]
    assert (told["name"], told["venue"], told["day"]) == ("Приём", "Больница", "2016-10-03")
    assert (told["start"], told["people"]) == ("2016-10-03T09:00", 40)
    assert told["teams"] == "doctors"


def test_a_share_is_left_out_where_nobody_is_asked_for() -> None:
    found = {row["id"]: row["properties"] for row in features(CAMPAIGN, world.plan())}
    assert found["settlement/city"]["share"] == round(100 / 120, 4)
    assert found["settlement/village"]["share"] is None


def test_journeys_follow_the_links() -> None:
    linked = railway.linked()
    legs = [row for row in features(linked, world.plan()) if row["properties"]["what"] == "leg"]
    city, village, far = [57.17, 50.28], [58.0, 50.0], [57.9, 50.1]
    assert legs[0]["geometry"]["coordinates"] == [city, village, far]
    assert legs[1]["geometry"]["coordinates"] == [far, village, city]
