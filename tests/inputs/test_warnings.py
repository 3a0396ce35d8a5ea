"""What is allowed and seldom meant is told, and the campaign is read all the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.inputs import read_campaign
from planner.inputs.issues import CODES
from planner.inputs.template import write_folder
from sample_data.breaking.defects import Change, cell, setting
from sample_data.breaking.tiny import Tables, tiny


def of(table: str, row: int, column: str, value: str) -> Change:
    """Return what puts a value into a cell."""
    return cell("", "", f"{table}:{row}:{column}", value).change


def key(name: str, value: str) -> Change:
    """Return what gives a setting a value."""
    return setting("", "", name, value).change


def _all(*changes: Change) -> Change:
    """Return one change made of several."""

    def change(tables: Tables) -> None:
        for each in changes:
            each(tables)

    return change


def _matrix(tables: Tables) -> None:
    """Let the road travel by matrix."""
    tables["links"] = tables["links"][1:]
    tables["matrix"] = [
        {"profile": "road", "from": "alga", "to": "bestamak", "km": "37", "min": "40"}
    ]


SEEN: tuple[tuple[str, Change, str], ...] = (
    ("W401", of("kinds", 3, "venue", "culture_hous"), "did you mean 'culture_house'?"),
    ("W402", of("kinds", 2, "needs", "terapist:1"), "did you mean 'therapist'?"),
    ("W403", of("kinds", 1, "equipment", "lazer"), "did you mean 'laser'?"),
    ("W404", of("venues", 0, "hours", "18:00-08:00"), "next day"),
    ("W404", of("kinds", 0, "hours", "20:00-02:00"), "next day"),
    ("W405", of("kinds", 0, "after", "operation"), "reception → operation → reception"),
    ("W405", of("kinds", 0, "after", "reception:2"), "reception → reception"),
    ("W406", _all(key("floor", "0"), of("districts", 0, "floor", "")), "'alga' holds"),
    ("W407", _all(key("timezone", "Europe/Berlin"), key("end", "2016-10-30")), "2016-10-30"),
    ("W408", of("kinds", 3, "min_people", "101"), "needs 101 people, a session holds 100"),
    ("W409", of("demand", 0, "people", "1001"), "where 1000 live"),
    ("W410", of("pins", 2, "people", "5"), "people means nothing for a night"),
    ("W411", _matrix, "travels by its matrix"),
    ("W412", key("lunch_min", "240"), "240 minutes"),
    ("W413", of("cases", 0, "latest", "2016-10-01"), "before the campaign"),
)


@pytest.mark.parametrize(("code", "change", "said"), SEEN)
def test_a_doubtful_campaign_is_read_with_one_warning(
    tmp_path: Path, code: str, change: Callable[[Tables], object], said: str
) -> None:
    tables = tiny()
    change(tables)
    result = read_campaign(write_folder(tables, tmp_path / "campaign"))
    assert [issue.code for issue in result.issues] == [code]
    assert said in result.issues[0].message
    assert result.campaign is not None


def test_the_tiny_campaign_has_nothing_to_tell(tmp_path: Path) -> None:
    assert read_campaign(write_folder(tiny(), tmp_path / "campaign")).issues == ()


def test_every_warning_is_tried() -> None:
    assert {code for code in CODES if code.startswith("W")} == {code for code, _, _ in SEEN}
