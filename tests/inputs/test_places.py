"""Where a campaign is looked for, and what is said when it is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.errors import EXIT_INPUT, InputError
from planner.inputs import load_campaign, read_campaign
from planner.inputs.template import write_folder
from sample_data.breaking.tiny import tiny


def test_a_place_without_a_campaign_is_an_input_error(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("text")
    for path in (tmp_path / "nowhere", tmp_path / "note.txt", Path("a\x00b")):
        (issue,) = read_campaign(path).issues
        assert issue.code == "E200"


def test_an_empty_folder_lacks_every_required_table(tmp_path: Path) -> None:
    assert {issue.code for issue in read_campaign(tmp_path).issues} == {"E204"}


def test_two_files_of_one_table_are_told(tmp_path: Path) -> None:
    folder = write_folder(tiny(), tmp_path / "campaign")
    (folder / "teams.CSV").write_bytes((folder / "teams.csv").read_bytes())
    if len(list(folder.glob("[tT]eams.*"))) == 1:
        pytest.skip("this file system does not tell capitals apart")
    (issue,) = read_campaign(folder).issues
    assert issue.code == "E210"


def test_loading_raises_all_errors_at_once(tmp_path: Path) -> None:
    tables = tiny()
    tables["settlements"][0] |= {"lat": "ninety", "district": "nort", "population": "-1"}
    with pytest.raises(InputError) as told:
        load_campaign(write_folder(tables, tmp_path / "campaign"))
    assert told.value.exit_code == EXIT_INPUT
    found = [(issue.code, issue.row, issue.column, issue.value) for issue in told.value.issues]
    assert sorted(found) == [
        ("E111", 2, "lat", "ninety"),
        ("E112", 2, "population", "-1"),
        ("E301", 2, "district", "nort"),
    ]


def test_an_error_names_the_column_the_meaning_and_an_example(tmp_path: Path) -> None:
    tables = tiny()
    tables["kinds"][0]["block_min"] = "ninety"
    with pytest.raises(InputError) as told:
        load_campaign(write_folder(tables, tmp_path / "campaign"))
    assert str(told.value) == (
        "E110 kinds.csv:2 [block_min]: 'ninety' is not a whole number\n"
        "      length of a block; a multiple of grid_min, in min, for example 90"
    )


def test_a_missing_column_hides_no_unknown_id(tmp_path: Path) -> None:
    folder = write_folder(tiny(), tmp_path / "campaign")
    teams = (folder / "teams.csv").read_text("utf-8").replace("direction,", "strand,", 1)
    (folder / "teams.csv").write_text(teams, "utf-8")
    people = (folder / "specialists.csv").read_text("utf-8").replace(",train,", ",trian,", 1)
    (folder / "specialists.csv").write_text(people, "utf-8")
    found = [(issue.code, issue.table) for issue in read_campaign(folder).issues]
    assert found == [("E206", "teams"), ("E208", "teams"), ("E301", "specialists")]
