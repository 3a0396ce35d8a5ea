"""Every folder of ``sample_data/broken`` gives the errors it was made for, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.inputs import read_campaign
from planner.inputs.issues import CODES
from sample_data.breaking.__main__ import TOGETHER, main

BROKEN = Path(__file__).resolve().parents[2] / "sample_data" / "broken"
FOLDERS = sorted(path for path in BROKEN.iterdir() if path.is_dir())
NO_FOLDER = {"E140", "E141", "E200", "E210"}
"""Only a workbook, no folder at all, or a file system that tells capitals apart has these."""


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_broken_folder_gives_exactly_its_codes(folder: Path) -> None:
    result = read_campaign(folder)
    assert sorted(issue.code for issue in result.issues) == (
        (folder / "expected.txt").read_text().split()
    )
    assert result.campaign is None


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_error_says_where_it_is_and_what_to_do(folder: Path) -> None:
    for issue in read_campaign(folder).errors:
        assert issue.place
        assert issue.message
        assert issue.remedy


def test_every_error_code_has_a_broken_folder() -> None:
    shown = {code for path in FOLDERS for code in (path / "expected.txt").read_text().split()}
    assert {code for code in CODES if code.startswith("E")} - NO_FOLDER == shown


def test_many_errors_are_told_together() -> None:
    assert len(read_campaign(BROKEN / "everything-at-once").errors) == len(TOGETHER)


def test_building_again_gives_the_committed_folders(tmp_path: Path) -> None:
    main([str(tmp_path / "broken")])
    again = {
        path.relative_to(tmp_path / "broken"): path.read_bytes()
        for path in (tmp_path / "broken").rglob("*")
        if path.is_file()
    }
    committed = {path.relative_to(BROKEN): path.read_bytes() for path in BROKEN.glob("*/*")}
    assert again == committed
