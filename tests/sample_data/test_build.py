"""The committed campaigns are what the script builds."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sample_data.building.__main__ import main

SHIPPED = Path(__file__).resolve().parents[2] / "sample_data"
CAMPAIGNS = ("mini", "aktobe-2016")


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rebuilt")
    main([str(folder)])
    return folder


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_building_again_gives_the_committed_bytes(rebuilt: Path, name: str) -> None:
    def read(folder: Path) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in sorted(folder.glob("*.csv"))}

    assert read(rebuilt / name) == read(SHIPPED / name)


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_a_campaign_stays_below_a_megabyte(name: str) -> None:
    assert sum(path.stat().st_size for path in (SHIPPED / name).iterdir()) < 1_000_000


def rows(name: str, table: str) -> list[dict[str, str]]:
    with (SHIPPED / name / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_region_has_the_size_of_2016() -> None:
    assert len(rows("aktobe-2016", "settlements")) == 319
    assert len(rows("aktobe-2016", "specialists")) == 230
    assert len(rows("aktobe-2016", "teams")) == 45
    keys = {row["key"]: row["value"] for row in rows("aktobe-2016", "campaign")}
    assert (keys["start"], keys["end"]) == ("2016-09-29", "2016-10-28")


def test_specialists_are_named_by_role_and_number_only() -> None:
    for row in rows("aktobe-2016", "specialists"):
        number = row["id"].rsplit("-", 1)[1]
        assert all(
            row[f"name_{language}"].endswith(f" {number}") for language in ("kk", "ru", "en")
        )


def test_cases_are_numbers_in_order() -> None:
    ids = [row["id"] for row in rows("aktobe-2016", "cases")]
    assert ids == [f"case-{number:03d}" for number in range(1, 81)]


def test_every_settlement_with_a_siding_is_on_the_railway() -> None:
    rail = [row for row in rows("aktobe-2016", "links") if row["profile"] == "rail"]
    reached, todo = {"kandyagash"}, ["kandyagash"]
    while todo:
        place = todo.pop()
        ends = {row["from"] for row in rail if row["to"] == place}
        ends |= {row["to"] for row in rail if row["from"] == place}
        todo += sorted(ends - reached)
        reached |= ends
    sidings = {row["id"] for row in rows("aktobe-2016", "settlements") if row["sidings"]}
    assert reached == sidings
