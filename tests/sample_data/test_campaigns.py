"""Both campaigns read without a single remark, and offer what their README promises."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from planner.domain.campaign import Campaign
from planner.inputs import load_campaign, read_campaign

SAMPLE = Path(__file__).resolve().parents[2] / "sample_data"


@pytest.fixture(scope="module")
def region() -> Campaign:
    return load_campaign(SAMPLE / "aktobe-2016")


@pytest.mark.parametrize("name", ["mini", "aktobe-2016"])
def test_a_campaign_reads_without_errors_or_warnings(name: str) -> None:
    assert read_campaign(SAMPLE / name).issues == ()


def points_there(region: Campaign) -> dict[tuple[str, str], Decimal]:
    """Return the points of all demand by district and direction."""
    found: dict[tuple[str, str], Decimal] = {}
    for (place, kind), people in region.demand.items():
        key = region.settlement[place].district, region.kind[kind].direction
        worth = people * region.points_per_person(kind, place)
        found[key] = found.get(key, Decimal(0)) + worth
    return found


def test_every_direction_has_demand_in_every_district(region: Campaign) -> None:
    wanted = {(row.id, strand.id) for row in region.districts for strand in region.directions}
    assert set(points_there(region)) == wanted


def test_the_city_holds_less_than_a_tenth_of_the_points(region: Campaign) -> None:
    points = points_there(region)
    city = sum(worth for (district, _), worth in points.items() if district == "aktobe-city")
    assert city * 10 < sum(points.values())


def test_every_need_of_a_kind_can_be_met_by_somebody(region: Campaign) -> None:
    skills = [skill for person in region.specialists for skill in person.skills]
    for kind in region.kinds:
        assert all(skills.count(skill) >= count for skill, count in kind.needs)
