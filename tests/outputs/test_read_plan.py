import csv
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from planner.domain.clock import DAY_MIN
from planner.domain.plan import Leg, Night, Plan, PlanRecord, Served, Session, Unplanned
from planner.errors import InputError
from planner.inputs.plan_columns import PLAN_COLUMNS
from planner.inputs.plans import read_plan
from planner.outputs.planfile import to_json, write_record
from planner.outputs.tables import canonical, cell_text, cells, write_tables
from tests.outputs import world

CAMPAIGN = world.campaign()
IDS = st.text("abcXYZӘ019_.-@", min_size=1, max_size=6)
MINUTES = st.integers(-5, 400).flatmap(
    lambda day: st.integers(0, 47).map(lambda step: day * DAY_MIN + step * 30)
)
COUNTS = st.integers(0, 10**9)
LISTS = st.lists(IDS, max_size=3).map(tuple)
PLANS = st.builds(
    Plan,
    sessions=st.lists(
        st.builds(
            Session,
            id=IDS,
            kind=IDS,
            direction=IDS,
            settlement=IDS,
            venue=IDS,
            start=MINUTES,
            end=MINUTES,
            blocks=COUNTS,
            people=COUNTS,
            specialists=LISTS,
            teams=LISTS,
            case=st.none() | IDS,
            pin=st.none() | IDS,
        ),
        max_size=3,
    ).map(tuple),
    served=st.lists(st.builds(Served, session=IDS, settlement=IDS, people=COUNTS), max_size=3).map(
        tuple
    ),
    legs=st.lists(
        st.builds(
            Leg,
            team=IDS,
            start=IDS,
            end=IDS,
            depart=MINUTES,
            arrive=MINUTES,
            km=st.integers(0, 99999).map(lambda tenths: Decimal(tenths) / 10),
        ),
        max_size=3,
    ).map(tuple),
    nights=st.lists(
        st.builds(Night, team=IDS, day=st.integers(-5, 400), settlement=st.none() | IDS),
        max_size=3,
    ).map(tuple),
    unplanned=st.lists(
        st.builds(
            Unplanned,
            settlement=IDS,
            kind=IDS,
            people=COUNTS,
            reason=IDS,
            advice=st.text(max_size=20).filter(lambda text: text.isascii() or text.isprintable()),
        ),
        max_size=3,
    ).map(tuple),
)
QUICK = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@QUICK
@given(plan=PLANS)
def test_any_plan_comes_back_from_its_csv_tables(plan: Plan, tmp_path: Path) -> None:
    write_tables(plan, CAMPAIGN, tmp_path)
    assert canonical(read_plan(tmp_path, CAMPAIGN).plan) == canonical(plan)


@QUICK
@given(plan=PLANS)
def test_any_plan_comes_back_from_plan_json(plan: Plan, tmp_path: Path) -> None:
    record = PlanRecord(plan=canonical(plan), digest="d", version="1")
    path = write_record(record, CAMPAIGN, tmp_path / "plan.json")
    assert read_plan(path, CAMPAIGN) == record


def test_a_record_comes_back_whole_from_plan_json(tmp_path: Path) -> None:
    path = write_record(world.record(), CAMPAIGN, tmp_path / "plan.json")
    back = read_plan(path, CAMPAIGN)
    assert back.points == world.record().points
    assert back.trace == world.record().trace
    assert back.options == world.record().options
    assert to_json(back, CAMPAIGN) == path.read_text("utf-8")


def test_a_folder_is_read_by_its_tables_and_else_by_its_plan_json(tmp_path: Path) -> None:
    write_record(world.record(), CAMPAIGN, tmp_path / "plan.json")
    assert read_plan(tmp_path, CAMPAIGN).digest == "0" * 64
    write_tables(Plan(), CAMPAIGN, tmp_path)
    assert read_plan(tmp_path, CAMPAIGN) == PlanRecord(plan=Plan(), digest="", version="")


def test_what_excel_makes_of_a_table_is_read_all_the_same(tmp_path: Path) -> None:
    write_tables(world.plan(), CAMPAIGN, tmp_path)
    for table, rows in cells(world.plan(), CAMPAIGN).items():
        with (tmp_path / f"{table}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            out = csv.writer(file, delimiter=";")
            out.writerow(PLAN_COLUMNS[table])
            for row in rows:
                out.writerow(_russian(column, cell_text(cell)) for column, cell in row.items())
            out.writerow([])
    assert read_plan(tmp_path, CAMPAIGN).plan == canonical(world.plan())


def _russian(column: str, text: str) -> str:
    if column in {"start", "end", "depart", "arrive"}:
        return f"{text[8:10]}.{text[5:7]}.{text[:4]} {text[11:]}"
    return text.replace(".", ",") if column == "km" else f" {text} "


def test_true_dates_and_numbers_of_a_workbook_are_read(tmp_path: Path) -> None:
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for table, rows in cells(world.plan(), CAMPAIGN).items():
        sheet = book.create_sheet(table)
        sheet.append(PLAN_COLUMNS[table])
        for row in rows:
            sheet.append([_typed(column, cell_text(cell)) for column, cell in row.items()])
    book.create_sheet("my notes").append(["anything"])
    book.save(tmp_path / "plan.xlsx")
    back = read_plan(tmp_path / "plan.xlsx", CAMPAIGN).plan
    advice = ["" if row.advice.startswith("=") else row.advice for row in world.plan().unplanned]
    assert back.sessions == world.plan().sessions
    assert back.nights == world.plan().nights
    assert back.legs == world.plan().legs
    assert sorted(row.advice for row in back.unplanned) == sorted(advice)  # "=1+1" is a formula


def _typed(column: str, text: str) -> object:
    from datetime import datetime

    if column in {"start", "end", "depart", "arrive", "date"}:
        return datetime.fromisoformat(text)
    return float(text) if column in {"blocks", "people", "km"} else text


def test_the_end_of_a_day_may_be_written_as_24_00(tmp_path: Path) -> None:
    write_tables(world.plan(), CAMPAIGN, tmp_path)
    _edit(tmp_path / "sessions.csv", "2016-10-05T00:00", "2016-10-04T24:00")
    assert read_plan(tmp_path, CAMPAIGN).plan == canonical(world.plan())


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_unknown_ids_are_kept_for_the_judge(tmp_path: Path) -> None:
    write_tables(world.plan(), CAMPAIGN, tmp_path)
    _edit(tmp_path / "served.csv", "s1,city", "ghost,nowhere")
    assert ("ghost", "nowhere") in {
        (row.session, row.settlement) for row in read_plan(tmp_path, CAMPAIGN).plan.served
    }


def test_every_malformed_cell_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    write_tables(world.plan(), CAMPAIGN, tmp_path)
    _edit(tmp_path / "sessions.csv", "2016-10-03T09:00", "2016-13-03T09:00")
    _edit(tmp_path / "sessions.csv", "2016-10-04T13:00", "morning")
    _edit(tmp_path / "served.csv", "s3,far,20", "s3,far,-20")
    _edit(tmp_path / "legs.csv", "75.3", "75.3,extra")
    _edit(tmp_path / "nights.csv", "team,date", "team,datum")
    (tmp_path / "unplanned.csv").write_bytes("settlement\nАқ".encode("utf-16"))
    with pytest.raises(InputError) as caught:
        read_plan(tmp_path, CAMPAIGN)
    found = {(i.code, i.place, i.row, i.column, i.value) for i in caught.value.issues}
    assert found == {
        ("E807", "sessions.csv", 2, "start", "2016-13-03T09:00"),
        ("E807", "sessions.csv", 3, "start", "morning"),
        ("E807", "served.csv", 4, "people", "-20"),
        ("E806", "legs.csv", 2, "", ""),
        ("E806", "legs.csv", 3, "", ""),
        ("E803", "nights.csv", 1, "date", ""),
        ("E804", "nights.csv", 1, "datum", ""),
        ("E801", "unplanned.csv", None, "", ""),
    }
    assert all(issue.remedy for issue in caught.value.issues)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("plan.json", b"{", "E801"),
        ("plan.json", b"[" * 100_000, "E801"),
        ("plan.json", b"[1]", "E801"),
        ("plan.json", b'{"format": 99, "tables": {}}', "E808"),
        ("plan.json", b'{"format": 1, "tables": 3}', "E802"),
        ("plan.json", b'{"format": 1, "tables": {"sessions": [3]}}', "E802"),
        ("plan.xlsx", b"no workbook", "E801"),
        ("plan.pdf", b"", "E800"),
        ("gone.json", None, "E800"),
    ],
)
def test_a_file_that_is_no_plan_is_told_so(
    tmp_path: Path, name: str, content: bytes | None, code: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_plan(tmp_path / name, CAMPAIGN)
    assert {issue.code for issue in caught.value.issues} == {code}


def test_a_number_of_plan_json_that_is_none_is_named(tmp_path: Path) -> None:
    text = to_json(world.record(), CAMPAIGN).replace('"bound": "170.2"', '"bound": "much"')
    (tmp_path / "plan.json").write_text(text, "utf-8")
    with pytest.raises(InputError, match=r"trace bound.*'much' is not a number"):
        read_plan(tmp_path / "plan.json", CAMPAIGN)
