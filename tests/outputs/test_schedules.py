import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from planner.domain.names import LANGUAGES, Language
from planner.domain.plan import Plan
from planner.inputs.plans import read_plan
from planner.outputs.labels import category_text
from planner.outputs.schedules import EXPORTERS, View, export
from planner.outputs.schedules.csv_form import safe
from planner.outputs.schedules.sheets import file_stems, sheet_names
from planner.outputs.schedules.view import time_text
from planner.outputs.tables import canonical
from tests.outputs import world

CAMPAIGN = world.campaign()


def written(name: str, folder: Path, language: Language = "ru", plan: Plan | None = None) -> Path:
    """The first file of an exporter."""
    return export(name, CAMPAIGN, plan or world.plan(), folder, language=language)[0]


def table(path: Path, language: Language = "ru") -> list[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(
        csv.reader(io.StringIO(text, newline=""), delimiter="," if language == "en" else ";")
    )


def texts(book: Workbook) -> Iterator[tuple[str, str]]:
    """Type and text of every cell that holds text."""
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    yield cell.data_type, cell.value


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXPORTERS)
def test_every_exporter_writes_the_same_bytes_twice_in_every_language(
    name: str, language: Language, tmp_path: Path
) -> None:
    first = export(name, CAMPAIGN, world.plan(), tmp_path / "a", language=language)
    again = export(name, CAMPAIGN, world.plan(), tmp_path / "b", language=language)
    assert first or name.startswith("train.")  # there is no railway in this world
    assert [path.name for path in first] == [path.name for path in again]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_exporter_writes_an_empty_plan(name: str, tmp_path: Path) -> None:
    export(name, CAMPAIGN, Plan(), tmp_path)


@pytest.mark.parametrize("name", EXPORTERS)
def test_an_exporter_shows_ids_that_the_campaign_does_not_know(name: str, tmp_path: Path) -> None:
    strange = world.campaign(
        settlements=CAMPAIGN.settlements[:1],
        venues=CAMPAIGN.venues[:1],
        specialists=CAMPAIGN.specialists[:1],
        kinds=CAMPAIGN.kinds[:1],
        cases=(),
        demand_table={},
    )
    written = export(name, strange, world.plan(), tmp_path)
    assert written or name.startswith("train.")


@pytest.mark.parametrize("name", [name for name in EXPORTERS if name.endswith(".xlsx")])
def test_hostile_text_stays_text_in_every_workbook(name: str, tmp_path: Path) -> None:
    for path in export(name, CAMPAIGN, world.plan(), tmp_path, language="ru"):
        found = list(texts(load_workbook(path)))
        assert {kind for kind, _ in found} <= {"s"}
        assert not list(path.parent.glob("*.tmp"))
        if path.name in {"direction-health.xlsx", "plan.xlsx"}:
            assert any(world.HOSTILE in text for _, text in found)


def test_a_direction_has_a_cover_a_sheet_a_day_its_people_and_its_places(tmp_path: Path) -> None:
    book = load_workbook(written("direction.xlsx", tmp_path, "kk"))
    assert book.sheetnames == [
        "Қорытынды",
        "03.10 дс",
        "04.10 сс",
        "05.10 ср",
        "Мамандар",
        "Елді мекендер",
    ]
    day = book["04.10 сс"]
    rows = [tuple(cell for cell in row) for row in day.iter_rows(values_only=True)]
    assert rows[0][0] == "Денсаулық · 2016\u202fж. 4 қазан, сс"
    assert rows[1][:3] == ("қабылдау", "операция", None)  # what the colours mean
    assert rows[2] == (
        "Уақыты",
        "Елді мекен",
        "Аудан",
        "Өтетін орны",
        "Іс-шара",
        "Топ",
        "Мамандар",
        "Адам саны",
        "Ескертпе",
    )
    assert rows[3][:2] == ("13:00–14:30", "Әйтеке би")
    assert rows[4] == (
        "15:00–16:30",
        "Әйтеке би",
        "Солтүстік",
        "Дәрігерлер",
        "Қабылдау",
        "Дәрігерлер",
        "Терапевт 1",
        22,
        "Әйтеке би 20, village 2 тұрғындары; топ өзімен бірге алып келеді",
    )
    assert [row[0] for row in book["05.10 ср"].iter_rows(min_row=3, values_only=True)] == [
        "Іс-шара жоқ"
    ]


def test_a_sheet_prints_on_landscape_pages_with_its_header_and_can_be_filtered(
    tmp_path: Path,
) -> None:
    day = load_workbook(written("direction.xlsx", tmp_path))["04.10 вт"]
    assert day.freeze_panes == "A4"
    assert day.auto_filter.ref == "A3:I5"
    assert day.page_setup.orientation == "landscape"
    assert (day.page_setup.fitToWidth or 1, day.page_setup.fitToHeight) == (1, 0)
    assert day.print_title_rows == "$1:$3"
    assert day.print_area == "'04.10 вт'!$A$1:$I$5"


def test_the_colour_of_a_session_is_that_of_its_category_in_the_legend(tmp_path: Path) -> None:
    book = load_workbook(written("direction.xlsx", tmp_path))
    legend = {
        row[0].value: row[0].fill.start_color.rgb for row in book["Сводка"].iter_rows(min_row=13)
    }
    day = book["04.10 вт"]
    for head, row, category in (("B2", "A4", "surgery"), ("A2", "A5", "reception")):
        assert day[head].value == category_text("ru", category)
        meant = legend[category_text("ru", category)]
        assert day[head].fill.start_color.rgb == day[row].fill.start_color.rgb == meant
    assert len(set(legend.values())) == 2


def test_a_specialists_month_says_where_they_are_and_how_much_they_work(tmp_path: Path) -> None:
    sheet = load_workbook(written("direction.xlsx", tmp_path))["Специалисты"]
    rows = {row[0]: row[1:] for row in sheet.iter_rows(min_row=3, values_only=True)}
    # 180 + 90 + 90 min; 40 + 1 + 22 people
    assert rows["Терапевт 1"] == (
        "Врачи",
        "Актобе (1)",
        f"{world.HOSTILE} (2)",
        "→ Актобе",
        3,
        6,
        63,
    )


def test_places_show_what_is_served_of_the_demand(tmp_path: Path) -> None:
    sheet = load_workbook(written("direction.xlsx", tmp_path))["Населённые пункты"]
    rows = {row[1]: row[2:] for row in sheet.iter_rows(min_row=3, values_only=True)}
    assert rows["Актобе"] == ("03.10", 1, 40, 50, 10)
    assert rows[world.HOSTILE] == ("04.10", 2, 21, 31, 10)


def test_a_teams_month_holds_its_sessions_journeys_and_nights_in_order(tmp_path: Path) -> None:
    rows = table(written("team.csv", tmp_path))
    assert [(row[0], row[2], row[3]) for row in rows[1:]] == [
        ("03.10.2016", "09:00–12:00", "Приём"),
        ("04.10.2016", "09:00–10:30", "Переезд"),
        ("04.10.2016", "13:00–14:30", "surgery"),
        ("04.10.2016", "15:00–16:30", "Приём"),
        ("04.10.2016", "22:30–24:00", "'-Концерт"),
        ("04.10.2016", "", "Ночёвка"),
        ("05.10.2016", "10:00–11:30", "Переезд"),
    ]


def test_a_specialist_gets_only_their_own_sessions(tmp_path: Path) -> None:
    paths = export("person.csv", CAMPAIGN, world.plan(), tmp_path, language="en")
    assert [path.name for path in paths] == [
        "person-doc.1.csv",
        "person-doc.2.csv",
        "person-sing.1.csv",
    ]
    assert [row[3] for row in table(paths[2], "en")[1:]] == ["'-Концерт"]


def test_a_notice_names_no_patient_and_tells_residents_where_they_may_go(tmp_path: Path) -> None:
    paths = export("settlement.csv", CAMPAIGN, world.plan(), tmp_path, language="ru")
    village = table(paths[2])
    assert paths[2].name == "settlement-village.csv"
    assert village[1][3:5] == ["Приём", world.HOSTILE]
    assert village[1][-1] == "2"
    everything = "".join(path.read_text("utf-8") for path in paths)
    assert "c1" not in everything
    assert "Терапевт" not in everything


def test_csv_for_excel_has_a_mark_and_the_separator_of_the_language(tmp_path: Path) -> None:
    kk, en = (written("day.csv", tmp_path / lang, lang) for lang in ("kk", "en"))  # type: ignore[arg-type]
    assert kk.read_bytes().startswith("\ufeffБағыт;Уақыты;".encode())
    assert en.read_bytes().startswith("\ufeffDirection,Time,".encode())


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+7 701", "'+7 701"),
        ("-cmd", "'-cmd"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("-5", "-5"),
        ("+5,5", "+5,5"),
        (-5, "-5"),
        ("Ақтөбе", "Ақтөбе"),
        ("", ""),
    ],
)
def test_what_excel_would_run_gets_an_apostrophe_and_numbers_do_not(
    cell: str | int, shown: str
) -> None:
    assert safe(cell) == shown


def test_the_workbook_of_the_plan_is_read_back_equal(tmp_path: Path) -> None:
    path = written("plan.xlsx", tmp_path)
    assert read_plan(path, CAMPAIGN).plan == canonical(world.plan())
    header = load_workbook(path)["sessions"]["A1"]
    assert header.number_format == "@"


def test_a_tab_name_is_short_distinct_and_free_of_what_workbooks_refuse() -> None:
    names = sheet_names(["a/b:c*?[x]", "A b C   x", "ж" * 40, "ж" * 40, "", "History", "'q'"])
    assert len({name.casefold() for name in names}) == len(names)
    assert all(0 < len(name) <= 31 and not re.search(r"[\[\]:*?/\\']", name) for name in names)
    assert "history" not in {name.casefold() for name in names}


def test_a_file_name_stays_in_its_folder_and_differs_by_more_than_case() -> None:
    stems = file_stems(["team-../../x", "team-A", "team-a", "team-Ә"])
    assert stems == ["team-.._.._x", "team-A", "team-a-2", "team-Ә"]


def test_a_session_past_midnight_says_so() -> None:
    assert time_text(world.at(3, 22.5), world.at(4, 0)) == "22:30–24:00"
    assert time_text(world.at(3, 22.5), world.at(4, 1)) == "22:30–01:00 (+1)"
    assert time_text(world.at(-1, 22), world.at(-1, 23)) == "22:00–23:00"


def test_a_name_that_is_missing_is_replaced_by_the_id() -> None:
    view = View(campaign=CAMPAIGN, plan=world.plan(), language="en")
    assert view.settlement(world.VILLAGE) == "village"
    assert view.settlement(world.FAR) == world.HOSTILE  # no English name: the Russian one
