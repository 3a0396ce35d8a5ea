"""What the declarations of the columns say: the document, the template, the examples."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from planner.errors import PlannerError
from planner.inputs import read_campaign
from planner.inputs.format_doc import format_document
from planner.inputs.tables import SETTINGS, TABLES
from planner.inputs.tables.campaign import CampaignRow
from planner.inputs.template import write_template
from planner.inputs.workbook import LAST_ROW

ROOT = Path(__file__).resolve().parents[2]


def test_the_committed_document_is_what_the_declarations_say() -> None:
    assert (ROOT / "sample_data" / "FORMAT.md").read_text("utf-8") == format_document()


@pytest.mark.parametrize("name", [*TABLES])
def test_every_example_is_a_value_that_its_column_takes(name: str) -> None:
    spec = TABLES[name]
    spec.model.model_validate({column.name: column.example for column in spec.columns.values()})


def test_every_example_of_a_setting_is_taken() -> None:
    CampaignRow.model_validate({column.name: column.example for column in SETTINGS.values()})


@pytest.mark.parametrize("name", [*TABLES])
def test_every_column_says_what_it_means(name: str) -> None:
    assert all(column.description for column in TABLES[name].columns.values())


@pytest.mark.parametrize("name", ["new", "new.xlsx"])
def test_an_empty_campaign_lacks_only_its_dates_and_rows(tmp_path: Path, name: str) -> None:
    found = [issue.code for issue in read_campaign(write_template(tmp_path / name)).issues]
    required = sum(spec.required for spec in TABLES.values()) - 1
    assert found == ["E101", "E101"] + ["E205"] * required  # start and end, and the empty tables


def test_an_empty_workbook_has_the_same_bytes_each_time(tmp_path: Path) -> None:
    first, second = write_template(tmp_path / "a.xlsx"), write_template(tmp_path / "b.xlsx")
    assert first.read_bytes() == second.read_bytes()


def test_an_empty_workbook_offers_the_ids_of_other_sheets(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(write_template(tmp_path / "new.xlsx"))
    rules = book["venues"].data_validations.dataValidation
    assert f"settlements!$A$2:$A${LAST_ROW}" in {rule.formula1 for rule in rules}
    assert book["venues"].freeze_panes == "B2"
    assert "required" in book["venues"]["A1"].comment.text
    assert book["venues"]["A1"].number_format == "@"


def test_a_campaign_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    write_template(tmp_path / "new")
    write_template(tmp_path / "new.xlsx")
    for name in ("new", "new.xlsx"):
        with pytest.raises(PlannerError, match="is there already"):
            write_template(tmp_path / name)


def test_no_workbook_holds_formulas_or_links(tmp_path: Path) -> None:
    path = write_template(tmp_path / "new.xlsx")
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/sheet"):
                assert b"<f>" not in archive.read(name)
                assert b"<hyperlink" not in archive.read(name)
