import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from planner.domain.plan import Plan, PlanRecord
from planner.errors import PlannerError
from planner.outputs import files
from planner.outputs.planfile import to_json, write_record
from planner.outputs.tables import canonical, cells, csv_text, write_tables
from tests.outputs import world

CAMPAIGN = world.campaign()


def test_the_five_tables_have_the_columns_times_and_lists_of_the_format(tmp_path: Path) -> None:
    written = write_tables(world.plan(), CAMPAIGN, tmp_path)
    assert [path.name for path in written] == [
        "sessions.csv",
        "served.csv",
        "legs.csv",
        "nights.csv",
        "unplanned.csv",
    ]
    assert (tmp_path / "sessions.csv").read_text("utf-8").splitlines() == [
        "id,kind,direction,settlement,venue,start,end,blocks,people,specialists,teams,case,pin",
        "s1,reception,health,city,h1,2016-10-03T09:00,2016-10-03T12:00,2,40,doc.1,doctors,,",
        "s2,surgery,health,far,h2,2016-10-04T13:00,2016-10-04T14:30,1,1,doc.1;doc.2,doctors,c1,",
        "s3,reception,health,far,@doctors,2016-10-04T15:00,2016-10-04T16:30,1,22,doc.1,doctors,,",
        "s4,concert,culture,city,h1,2016-10-04T22:30,2016-10-05T00:00,1,60,"
        "doc.2;sing.1,doctors;singers,,p1",
    ]
    assert (tmp_path / "legs.csv").read_text("utf-8").splitlines()[1] == (
        "doctors,city,far,2016-10-04T09:00,2016-10-04T10:30,75.3"
    )
    assert (tmp_path / "nights.csv").read_text("utf-8").splitlines()[2] == "doctors,2016-10-04,far"
    assert not (tmp_path / "sessions.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_order_of_the_rows_does_not_depend_on_the_order_of_the_plan() -> None:
    plan = world.plan()
    turned = Plan(
        sessions=tuple(
            replace(row, specialists=row.specialists[::-1]) for row in plan.sessions[::-1]
        ),
        served=plan.served[::-1],
        legs=plan.legs[::-1],
        nights=plan.nights[::-1],
        unplanned=plan.unplanned[::-1],
    )
    assert cells(plan, CAMPAIGN) == cells(turned, CAMPAIGN)


def test_a_night_on_the_road_is_a_blank_cell_and_km_have_one_decimal() -> None:
    plan = world.plan()
    leg = replace(plan.legs[0], km=Decimal("1E+3"))
    road = Plan(nights=(replace(plan.nights[0], settlement=None),), legs=(leg,))
    assert cells(road, CAMPAIGN)["nights"][0]["settlement"] == ""
    assert cells(road, CAMPAIGN)["legs"][0]["km"] == "1000.0"


def test_advice_becomes_one_line_and_stays_text() -> None:
    row = replace(world.plan().unplanned[0], advice="=1+1\r\n\x00 a, b")
    text = csv_text("unplanned", cells(Plan(unplanned=(row,)), CAMPAIGN)["unplanned"])
    assert text.splitlines()[1] == 'city,reception,10,capacity,"=1+1 a, b"'


def test_plan_json_is_the_same_bytes_for_the_same_record() -> None:
    record = world.record()
    assert to_json(record, CAMPAIGN) == to_json(
        replace(record, options=dict(reversed(record.options.items()))), CAMPAIGN
    )


def test_plan_json_states_everything_and_no_clock_time() -> None:
    data = json.loads(to_json(world.record(), CAMPAIGN))
    assert list(data) == [
        "format",
        "planner",
        "campaign",
        "options",
        "status",
        "points",
        "bound",
        "bound_served",
        "trace",
        "tables",
    ]
    assert data["points"]["total"] == "147.488"  # 152.5 - 3.012 - 2
    assert data["bound"] == "170.123456789012345678901234567"
    assert data["trace"][1] == {"work": 200, "points": "147.488", "bound": "170.2"}
    assert data["tables"]["sessions"][3]["specialists"] == ["doc.2", "sing.1"]


def test_an_unknown_bound_is_absent_and_an_empty_plan_is_a_plan() -> None:
    data = json.loads(to_json(PlanRecord(plan=Plan(), digest="d", version="0"), CAMPAIGN))
    assert data["bound"] is None
    assert data["points"] is None
    assert data["tables"]["sessions"] == []


def test_a_failed_write_leaves_the_old_plan_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_record(world.record(), CAMPAIGN, tmp_path / "plan.json")
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(PlannerError, match="No space left on device"):
        write_record(replace(world.record(), status="other"), CAMPAIGN, path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["plan.json"]


def test_writing_in_canonical_order_twice_changes_nothing() -> None:
    once = canonical(world.plan())
    assert canonical(once) == once
