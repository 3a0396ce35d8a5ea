"""What the checked rows become: spans on the campaign clock, exact numbers, defaults."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from planner.domain.campaign import Campaign
from planner.domain.clock import Span
from planner.domain.pins import NightPin, SessionPin, StopPin
from planner.inputs import load_campaign
from planner.inputs.template import write_folder
from sample_data.breaking.tiny import Tables, tiny

DAY = 1440


def loaded(tables: Tables, folder: Path) -> Campaign:
    """Return the campaign of tables."""
    return load_campaign(write_folder(tables, folder / "campaign"))


def closed(tables: Tables, days: str, hours: str = "") -> Tables:
    """Return the tables with only one closed time, of everything."""
    tables["calendar"] = [{"scope": "all", "days": days, "hours": hours}]
    return tables


@pytest.mark.parametrize(
    ("days", "hours", "spans"),
    [
        ("2016-10-03", "", [(0, DAY)]),  # the first day, a Monday
        ("mon", "", [(0, DAY)]),
        ("sun", "22:00-06:00", [(-120, 360), (6 * DAY + 1320, 7 * DAY + 360)]),  # the day before
        ("sun", "20:00-24:00", [(6 * DAY + 1200, 7 * DAY)]),
        ("sat;sun", "", [(5 * DAY, 7 * DAY)]),  # touching days are joined
        ("2016-09-01..2016-10-04", "", [(0, 2 * DAY)]),
        ("2016-11-01", "", []),
        ("mon", "09:00-10:00;10:00-11:00", [(540, 660)]),
    ],
)
def test_closed_times_lie_on_the_campaign_clock(
    tmp_path: Path, days: str, hours: str, spans: list[tuple[int, int]]
) -> None:
    calendar = loaded(closed(tiny(), days, hours), tmp_path).calendar
    assert calendar.spans("all") == tuple(Span(*span) for span in spans)


def test_a_link_is_closed_from_either_end_and_both_ways(tmp_path: Path) -> None:
    road, rail = loaded(tiny(), tmp_path).links
    assert road.closed == (Span(2 * DAY, 4 * DAY),)  # named road:bestamak>alga, 5 and 6 October
    assert rail.closed == ()


def test_of_two_one_way_links_only_the_one_named_is_closed(tmp_path: Path) -> None:
    tables = tiny()
    road = tables["links"][0] | {"oneway": "yes"}
    tables["links"] = [road, road | {"from": "bestamak", "to": "alga"}]
    there, back = loaded(tables, tmp_path).links
    assert (there.closed, back.closed) == ((), (Span(2 * DAY, 4 * DAY),))


def test_minutes_of_a_link_are_exact(tmp_path: Path) -> None:
    tables = tiny()
    tables["campaign"].append({"key": "road_speed_kmh", "value": "70"})
    tables["links"][0]["km"] = "0.1"
    assert loaded(tables, tmp_path).links[0].minutes == Fraction(6, 70)  # 0.1 km ÷ 70 km/h × 60


def test_shares_are_decimal(tmp_path: Path) -> None:
    tables = tiny()
    tables["settlements"][1]["population"] = "100"
    tables["kinds"][0]["audience"] = "0.29"
    tables["demand"] = []
    campaign = loaded(tables, tmp_path)
    assert campaign.demand["bestamak", "reception"] == 29  # type: ignore[index]


def test_blank_cells_of_a_team_are_the_campaigns(tmp_path: Path) -> None:
    tables = tiny()
    tables["campaign"].append({"key": "price_km", "value": "0.5"})
    tables["teams"][1] |= {"rest_weekdays": "none", "from": "04.10.2016", "price_km": "0"}
    doctors, train = loaded(tables, tmp_path).teams
    assert (doctors.rest_weekdays, train.rest_weekdays) == (frozenset({6}), frozenset())
    assert (doctors.price_km, train.price_km) == (Decimal("0.5"), Decimal(0))
    assert (doctors.first_day, train.first_day, train.last_day) == (0, 1, 6)


def test_bare_dates_of_pins_mean_days(tmp_path: Path) -> None:
    tables = tiny()
    tables["pins"][0] |= {"start": "2016-10-04", "end": ""}
    stop, session, night = loaded(tables, tmp_path).pins
    assert isinstance(stop, StopPin)
    assert (stop.start, stop.end) == (DAY, 2 * DAY)
    assert isinstance(session, SessionPin)
    assert (session.start, session.start_day) == (None, 1)
    assert isinstance(night, NightPin)
    assert night.day == 0


def test_a_stop_without_an_end_lasts_to_the_end_of_its_day(tmp_path: Path) -> None:
    tables = tiny()
    tables["pins"][0]["end"] = ""
    stop = loaded(tables, tmp_path).pins[0]
    assert isinstance(stop, StopPin)
    assert (stop.start, stop.end) == (DAY + 600, 2 * DAY)


def test_the_diagonal_of_a_matrix_says_nothing(tmp_path: Path) -> None:
    tables = tiny()
    tables["links"] = tables["links"][:1]
    tables["matrix"] = [
        {"profile": "rail", "from": "alga", "to": "alga", "km": "0", "min": "0"},
        {"profile": "rail", "from": "alga", "to": "bestamak", "km": "41.5", "min": "50"},
    ]
    (journey,) = loaded(tables, tmp_path).journeys
    assert (journey.start, journey.end, journey.minutes) == ("alga", "bestamak", 50)
