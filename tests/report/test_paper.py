from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from planner.cli import main
from planner.domain.names import LANGUAGES
from planner.errors import PlannerError
from planner.network import Network
from planner.outputs.report import write_paper
from planner.outputs.report.book import Book
from planner.outputs.report.ink import standing_alone
from planner.outputs.report.paper import paper
from planner.outputs.report.svg import drawing, tag
from tests.cli.fakes import MINI, MINI_PLAN
from tests.maps.fakes import HOSTILE
from tests.report.test_pages import PROVEN, ROOT, named

WRITE = """
from pathlib import Path
from planner.network import Network
from planner.outputs.report import write_paper
from tests.maps.fakes import fake_campaign, fake_plan
campaign = fake_campaign()
network = Network(campaign)
write_paper(campaign, network, fake_plan(campaign, network), Path({!r}))
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paper_is_written_in_every_language(language, world, tmp_path: Path) -> None:
    path = write_paper(*world, tmp_path / "report.pdf", language, PROVEN)
    assert path.read_bytes().startswith(b"%PDF-")


def test_the_same_plan_gives_the_same_bytes_in_any_process(world, tmp_path: Path) -> None:
    here, there = write_paper(*world, tmp_path / "here.pdf"), tmp_path / "there.pdf"
    subprocess.run(
        [sys.executable, "-c", WRITE.format(str(there))],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "1", "PATH": ""},
        check=True,
    )
    assert there.read_bytes() == here.read_bytes()


@pytest.mark.parametrize("name", [*HOSTILE, "#eval(1)", "$x$ *y* @z `q` \\", "\u202eabc\x07"])
def test_a_hostile_name_is_set_as_text(name: str, world, tmp_path: Path) -> None:
    campaign, _, plan = world
    hostile = named(campaign, name)
    path = write_paper(hostile, Network(hostile), plan, tmp_path / "report.pdf", "kk", PROVEN)
    assert path.read_bytes().startswith(b"%PDF-")


def test_the_paper_tells_what_the_page_tells(world) -> None:
    book = Book(*world, "ru")
    told = paper(book, PROVEN)
    campaign = world[0]
    assert [row[0] for row in told["teams"]] == [book.team(team.id) for team in campaign.teams]
    assert len(told["directions"]) == len(campaign.directions)
    districts = {row[0] for row in told["districts"]}
    assert districts == {book.district(row.id) for row in campaign.districts}
    assert told["worth"]["proven"][0] == [book.words["bound"], book.figure(100000)]


def test_a_drawing_standing_alone_leaves_no_colour_open() -> None:
    alone = standing_alone(drawing(10, 10, "", tag("rect", class_="fill c3", width=5, height=5)))
    assert alone.startswith("<svg")
    assert "var(" not in alone
    assert ".fill.c3 { fill: #c97712; }" in alone


def test_the_ending_of_the_name_asks_for_paper(tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    result = CliRunner().invoke(main, ["report", str(MINI), str(MINI_PLAN), "-o", str(out)])
    assert result.exit_code == 0, result.output
    assert out.read_bytes().startswith(b"%PDF-")


def test_without_the_typesetter_the_extra_is_named(world, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("planner.outputs.schedules.pdf_form.find_spec", lambda _name: None)
    with pytest.raises(PlannerError, match="pdf"):
        write_paper(*world, tmp_path / "report.pdf")
    assert not (tmp_path / "report.pdf").exists()
