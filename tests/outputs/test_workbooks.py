"""Workbooks opened by two readers, and what the people who open them need to find."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from planner.domain.names import Names
from planner.outputs.labels.order import sort_key
from planner.outputs.schedules import EXPORTERS, View
from planner.outputs.schedules.subjects import SUBJECTS
from tests.cli.fakes import mini, mini_plan

BOOKS = [name for name in EXPORTERS if name.endswith(".xlsx")]
Table = list[list[str]]


def by_openpyxl(path: Path) -> dict[str, Table]:
    return {
        page.title: [[plain(cell) for cell in row] for row in page.iter_rows(values_only=True)]
        for page in load_workbook(path).worksheets
    }


def by_calamine(path: Path) -> dict[str, Table]:
    book = CalamineWorkbook.from_path(path)
    return {
        name: [
            [plain(cell) for cell in row]
            for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        ]
        for name in book.sheet_names
    }


def plain(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


@pytest.mark.parametrize("name", BOOKS)
def test_two_readers_find_the_same_in_a_workbook(name: str, tmp_path: Path) -> None:
    for path in EXPORTERS[name].write(View(mini(), mini_plan()), tmp_path):
        found = by_openpyxl(path)
        assert found == by_calamine(path)
        assert all(len(rows) > 1 for rows in found.values())


def test_a_district_has_a_sheet_a_day_its_people_and_its_places(tmp_path: Path) -> None:
    view = View(mini(), mini_plan(), language="en")
    first, *_ = SUBJECTS["district"](view)
    book = load_workbook(EXPORTERS["district.xlsx"].write(view, tmp_path)[0])
    days = view.campaign.horizon.days
    assert book.sheetnames[0] == "Summary"
    assert book.sheetnames[-2:] == ["Specialists", "Places"]
    assert len(book.sheetnames) == days + 3
    held = sum(page.max_row - 3 for page in book.worksheets[1:-2] if page.max_row > 3)
    assert held == len(first.sessions)


def test_all_sessions_are_in_one_district_each() -> None:
    view = View(mini(), mini_plan())
    held = [row.id for subject in SUBJECTS["district"](view) for row in subject.sessions]
    assert sorted(held) == sorted(row.id for row in mini_plan().sessions)


def test_a_districts_people_served_elsewhere_are_not_called_unserved(tmp_path: Path) -> None:
    view = View(mini(), mini_plan(), language="en")
    left = dict(mini().demand)
    for part in mini_plan().served:
        kind = next(row.kind for row in mini_plan().sessions if row.id == part.session)
        left[part.settlement, kind] -= part.people
    told = 0
    for path in EXPORTERS["district.xlsx"].write(view, tmp_path):
        rows = load_workbook(path)["Places"].iter_rows(min_row=3, values_only=True)
        told += sum(int(str(row[6])) for row in rows)
    assert told == sum(left.values())


def test_places_and_people_are_in_the_order_of_the_kazakh_alphabet(tmp_path: Path) -> None:
    view = View(mini(), mini_plan(), language="kk")
    for path in EXPORTERS["direction.xlsx"].write(view, tmp_path):
        rows = list(load_workbook(path)["Елді мекендер"].iter_rows(min_row=3, values_only=True))
        keys = [(sort_key(str(row[0])), sort_key(str(row[1]))) for row in rows]
        assert keys == sorted(keys)


def test_namesakes_in_a_district_are_in_the_order_of_their_ids() -> None:
    """Sets have another order in every process: without it the bytes differ from run to run."""
    plain = mini()
    same = tuple(
        replace(row, names=Names(kk="Ақкөл"), district=plain.districts[0].id)
        for row in plain.settlements
    )
    view = View(replace(plain, settlements=same), mini_plan())
    keys = sorted({row.id for row in same}, key=view.place_key)
    assert keys == sorted(row.id for row in same)
