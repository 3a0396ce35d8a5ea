"""PDF: what stands on paper, looked up in the pages themselves."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.names import LANGUAGES, Language
from planner.errors import PlannerError
from planner.outputs.schedules import EXPORTERS, View, export, pdf_form
from planner.outputs.schedules.notice import notice
from planner.outputs.schedules.paper_data import breakable
from planner.outputs.schedules.subjects import settlements
from tests.outputs import railway, world

PAPERS = [name for name in EXPORTERS if name.endswith(".pdf")]
needs_pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="no poppler-utils")


def text(path: Path) -> str:
    """The text of a PDF's pages, line by line."""
    command = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")


def written(name: str, folder: Path, language: Language = "kk") -> list[Path]:
    return list(export(name, railway.campaign(), railway.plan(), folder, language=language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*PAPERS, "train.xlsx", "train.csv"])
def test_a_sheet_has_the_same_bytes_twice(name: str, language: Language, tmp_path: Path) -> None:
    first, again = (written(name, tmp_path / half, language) for half in ("a", "b"))
    assert first
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]


@pytest.mark.parametrize("name", PAPERS)
def test_a_page_carries_no_date_of_its_making(name: str, tmp_path: Path) -> None:
    for path in written(name, tmp_path):
        assert path.read_bytes().startswith(b"%PDF-")
        assert not re.search(rb"CreationDate|ModDate", path.read_bytes())


@needs_pdftotext
def test_kazakh_letters_are_on_the_page(tmp_path: Path) -> None:
    letters = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
    kinds = tuple(
        replace(row, names=replace(row.names, kk=letters)) for row in railway.campaign().kinds
    )
    campaign = replace(railway.campaign(), kinds=kinds)
    for name in ("settlement.pdf", "day.pdf"):
        paths = export(name, campaign, railway.plan(), tmp_path / name, language="kk")
        assert any(letters in text(path) for path in paths)


@needs_pdftotext
@pytest.mark.parametrize("name", ["settlement.pdf", "team.pdf"])
def test_hostile_text_stays_text_on_paper(name: str, tmp_path: Path) -> None:
    evil = '#panic("x") #read("/etc/passwd") $x$ *bold* @ref \\ "'
    kinds = tuple(
        replace(row, names=replace(row.names, kk=f"{evil}\x00\x1b"))
        for row in world.campaign().kinds
    )
    campaign = world.campaign(kinds=kinds)
    paths = export(name, campaign, world.plan(), tmp_path, language="kk")
    flat = re.sub(r"\s+", "", "".join(map(text, paths)))
    assert '#panic("x")' in flat
    assert "root:" not in flat


@needs_pdftotext
def test_a_notice_tells_the_day_the_hall_and_the_hour(tmp_path: Path) -> None:
    page = text(written("settlement.pdf", tmp_path, "ru")[0])
    assert "Актобе" in page
    assert "3 октября, понедельник" in page
    assert "Больница, с 09:00" in page
    assert "для тех, кто там работает" in page  # the concert is for the hospital's staff


def test_a_notice_on_a_door_gives_no_patient_and_no_specialist_away() -> None:
    seen = View(campaign=railway.campaign(), plan=railway.plan(), language="ru")
    told = {row.id: str(notice(seen, row)) for row in settlements(seen)}
    assert "surgery" not in "".join(told.values())
    assert "Терапевт" not in "".join(told.values())
    assert "15:00–16:30" in told["far"]


def test_a_settlement_where_only_patients_are_treated_gets_no_notice() -> None:
    plan = railway.plan()
    only = replace(plan, sessions=plan.sessions[1:2], served=plan.served[1:2])
    seen = View(campaign=railway.campaign(), plan=only)
    assert [notice(seen, row) for row in settlements(seen)] == [None]


def test_residents_are_told_the_settlement_of_a_hall_elsewhere() -> None:
    seen = View(campaign=railway.campaign(), plan=railway.plan(), language="kk")
    found = {row.id: notice(seen, row) for row in settlements(seen)}["village"]
    assert found is not None
    (hall,) = found["days"][0]["halls"]
    assert hall["where"] == "Әйтеке би: «Дәрігерлер» көшпелі тобы, басталуы 15:00"


@needs_pdftotext
def test_days_without_sessions_take_no_paper(tmp_path: Path) -> None:
    pages = text(written("direction.pdf", tmp_path, "ru")[0]).split("\f")
    lines = [line.strip() for page in pages for line in page.splitlines()]
    assert [line for line in lines if line.startswith("Здоровье · ") and "октября" in line] == [
        "Здоровье · 3 октября 2016 г., пн",
        "Здоровье · 4 октября 2016 г., вт",
    ]


def test_a_word_too_long_for_its_cell_may_be_broken() -> None:
    assert breakable("қысқа " + "ж" * 25) == f"қысқа {'ж' * 10}\u200b{'ж' * 10}\u200bжжжжж"
    assert breakable("ж" * 19) == "ж" * 19


def test_paper_without_typst_names_the_extra_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_form, "find_spec", lambda _: None)
    with pytest.raises(PlannerError, match=r"salamatty-planner\[pdf\]"):
        written("road.pdf", tmp_path)
