"""A plan edited by hand, as the pins of the next solve."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from planner import verify
from planner.app.pin_rows import PinCells, pin_cells
from planner.app.pinning import Pinned, pins_from_edit, write_pins
from planner.cli import main
from planner.domain.ids import PinId, SessionId, SettlementId, SpecialistId
from planner.domain.pins import NightPin, SessionPin, StopPin
from planner.domain.plan import Plan, Session
from planner.inputs import load_campaign
from planner.outputs.schedules import export
from planner.solver import solve
from planner.solver.api import Options, Progress
from tests.cli.fakes import MINI, MINI_PLAN, mini, mini_plan

Cells = dict[str, object]


class Quiet:
    """A watch that lets the search run."""

    def report(self, _progress: Progress) -> None:
        """Say nothing."""

    def keep(self, _plan: Plan) -> None:
        """Keep nothing."""

    def stopped(self) -> bool:
        return False


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The plan as the workbook that planner writes for editing."""
    return export("plan.xlsx", mini(), mini_plan(), tmp_path)[0]


def edit(book: Path, session: str, **cells: object) -> int:
    """Change cells of a session as a user does, and return the number of its row."""
    opened = load_workbook(book)
    page = opened["sessions"]
    header = [cell.value for cell in page[1]]
    number = next(row[0].row for row in page.iter_rows(min_row=2) if row[0].value == session)
    assert isinstance(number, int)
    for column, value in cells.items():
        page.cell(number, header.index(column) + 1).value = value  # type: ignore[assignment]
    opened.save(book)
    return number


def pinned(book: Path, tmp_path: Path) -> Pinned:
    return write_pins(mini(), MINI_PLAN, book, tmp_path / "pins.csv")


def new_rows(rows: tuple[PinCells, ...]) -> list[PinCells]:
    own = [pin_cells(row, mini().horizon) for row in mini().pins]
    return [row for row in rows if row not in own]


def solved_with(pins: Path, tmp_path: Path) -> Plan:
    """The next plan, of the campaign with the pins in the place of its own."""
    folder = tmp_path / "next"
    shutil.copytree(MINI, folder)
    shutil.copy(pins, folder / "pins.csv")
    return solved(folder)


def solved(folder: Path) -> Plan:
    """A plan of the campaign in a folder; it breaks no rule."""
    campaign = load_campaign(folder)
    plan = solve(campaign, Options(time_s=None, work=2, workers=1), Quiet()).plan
    assert verify.violations(campaign, plan) == ()
    return plan


def changed(name: str, change: Callable[[Session], Session]) -> Plan:
    plan = mini_plan()
    rows = tuple(change(row) if row.id == name else row for row in plan.sessions)
    assert rows != plan.sessions
    return replace(plan, sessions=rows)


def test_an_untouched_workbook_gives_the_campaigns_own_pins(book: Path, tmp_path: Path) -> None:
    done = pinned(book, tmp_path)
    assert (done.changed, done.lost, done.findings) == (0, (), ())
    folder = tmp_path / "same"
    shutil.copytree(MINI, folder)
    shutil.copy(done.path, folder / "pins.csv")
    assert load_campaign(folder).pins == mini().pins


def test_a_session_that_is_moved_stays_where_it_was_put_in_the_next_plan(
    book: Path, tmp_path: Path
) -> None:
    edit(book, "s15", start="2016-10-04T17:00", end="2016-10-04T18:00")
    done = pinned(book, tmp_path)
    assert new_rows(done.rows) == [
        {
            "id": "edit-s15",
            "what": "session",
            "kind": "talk",
            "settlement": "kandyagash",
            "venue": "culture-house-kandyagash",
            "start": "2016-10-04T17:00",
            "end": "2016-10-04T18:00",
            "specialists": "trainer-1",
        }
    ]
    (kept,) = (row for row in solved_with(done.path, tmp_path).sessions if row.pin == "edit-s15")
    assert mini().horizon.iso(kept.start) == "2016-10-04T17:00"
    assert (kept.kind, kept.settlement) == ("talk", "kandyagash")


def test_a_specialist_who_is_not_there_is_told_by_the_row(book: Path, tmp_path: Path) -> None:
    number = edit(book, "s20", specialists="nurse-1;therapist-1")  # nurse-1 is a team away
    done = pinned(book, tmp_path)
    present = [row for row in done.findings if row.rule == "present"]
    assert present
    assert all(row.rows == (f"plan.xlsx sessions:{number}",) for row in present)
    (row,) = new_rows(done.rows)
    assert row["specialists"] == "nurse-1;therapist-1"
    assert "people" not in row  # they were not changed


def test_the_specialist_who_was_put_in_holds_the_session_in_the_next_plan(
    book: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "next"
    shutil.copytree(MINI, folder)
    with (folder / "specialists.csv").open("a", encoding="utf-8") as table:
        table.write("nurse-3,,,,doctors,nurse,,,\n")
    edit(book, "s13", specialists="anaesthetist-1;nurse-3;surgeon-1")
    done = write_pins(load_campaign(folder), MINI_PLAN, book, folder / "pins.csv")
    assert done.changed == 1
    (kept,) = (row for row in solved(folder).sessions if row.pin == "edit-s13")
    assert set(kept.specialists) == {"anaesthetist-1", "nurse-3", "surgeon-1"}
    assert kept.case == "case-1"


def test_the_pin_that_a_session_carried_gives_way_to_the_edit(book: Path, tmp_path: Path) -> None:
    edit(book, "s08", start="2016-10-03T17:00", end="2016-10-03T18:00")
    done = pinned(book, tmp_path)
    assert [row["id"] for row in done.rows] == ["first-talk", "train-zhurun"]
    assert done.rows[0]["start"] == "2016-10-03T17:00"
    (kept,) = (row for row in solved_with(done.path, tmp_path).sessions if row.pin == "first-talk")
    assert mini().horizon.iso(kept.start) == "2016-10-03T17:00"


def test_a_session_that_is_taken_out_is_told_and_not_pinned(book: Path, tmp_path: Path) -> None:
    opened = load_workbook(book)
    opened["sessions"].delete_rows(2)
    opened.save(book)
    done = pinned(book, tmp_path)
    assert [row.id for row in done.lost] == ["s01"]
    assert done.changed == 0
    assert done.findings  # the people whom it served are in no session any more


def test_a_session_that_is_added_is_pinned_with_its_people() -> None:
    plan = mini_plan()
    extra = replace(plan.sessions[21], id=SessionId("my own: ә"), start=10_000, end=10_060)
    more = replace(plan, sessions=(*plan.sessions, extra))
    (row,) = new_rows(pins_from_edit(mini(), plan, more))
    assert row["id"] == "edit-my-own---"
    assert row["people"] == str(extra.people)


def test_a_second_edit_never_takes_the_id_of_the_first() -> None:
    first = SessionPin(id=PinId("edit-s15"), settlement=SettlementId("alga"))
    campaign = replace(mini(), pins=(first,))
    plan = changed("s15", lambda row: replace(row, people=row.people - 1))
    rows = pins_from_edit(campaign, mini_plan(), plan)
    assert [row["id"] for row in rows] == ["edit-s15", "edit-s15-2"]


def test_the_order_of_specialists_is_no_edit() -> None:
    turned = changed("s20", lambda row: replace(row, specialists=row.specialists[::-1]))
    assert new_rows(pins_from_edit(mini(), mini_plan(), turned)) == []


def test_a_night_and_a_stay_elsewhere_become_a_night_pin_and_a_stop_pin() -> None:
    plan, elsewhere = mini_plan(), SettlementId("zhem")
    legs = tuple(
        replace(
            row,
            start=elsewhere if number == 1 else row.start,
            end=elsewhere if number == 0 else row.end,
        )
        for number, row in enumerate(plan.legs)
    )
    nights = tuple(
        replace(row, settlement=elsewhere) if (row.team, row.day) == ("doctors", 0) else row
        for row in plan.nights
    )
    found = new_rows(pins_from_edit(mini(), plan, replace(plan, legs=legs, nights=nights)))
    assert found == [
        {
            "id": "edit-stop-doctors-2016-10-03",
            "what": "stop",
            "settlement": "zhem",
            "start": "2016-10-03T09:30",
            "end": "2016-10-04T13:00",
            "team": "doctors",
        },
        {
            "id": "edit-night-doctors-2016-10-03",
            "what": "night",
            "settlement": "zhem",
            "start": "2016-10-03",
            "team": "doctors",
        },
    ]


def test_a_stop_pin_elsewhere_and_a_night_pin_of_that_night_give_way() -> None:
    plan, campaign = mini_plan(), mini()
    doctors, emba = plan.nights[0].team, SettlementId("emba")
    assert doctors == "doctors"
    wanted = (
        StopPin(
            id=PinId("stop"), team=doctors, settlement=SettlementId("zhem"), start=600, end=660
        ),
        NightPin(id=PinId("sleep"), team=doctors, settlement=SettlementId("zhem"), day=0),
    )
    elsewhere = SettlementId("zhurun")
    legs = tuple(
        replace(
            row,
            start=elsewhere if row.start == emba else row.start,
            end=elsewhere if row.end == emba else row.end,
        )
        if row.team == doctors
        else row
        for row in plan.legs
    )
    nights = (replace(plan.nights[0], settlement=elsewhere), *plan.nights[1:])
    rows = pins_from_edit(
        replace(campaign, pins=wanted), plan, replace(plan, legs=legs, nights=nights)
    )
    told = {row["id"]: row["settlement"] for row in rows}
    assert (told["stop"], told["sleep"]) == ("zhurun", "zhurun")


def test_the_command_says_what_was_pinned_and_what_the_edit_breaks(
    book: Path, tmp_path: Path
) -> None:
    number = edit(book, "s04", start="2016-10-03T09:00", end="2016-10-03T12:00")
    out = tmp_path / "pins.csv"
    words = ["pins", str(MINI), str(MINI_PLAN), str(book), "-o", str(out)]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0, result.output
    assert f"{out}: 3 pins, 1 of them from the edit" in result.stdout
    assert "the edit breaks present" in result.stderr  # the doctors arrive at 09:30
    assert f"plan.xlsx sessions:{number}" in result.stderr
    assert "edit-s04,session,consultation,emba,h-emba,2016-10-03T09:00" in out.read_text("utf-8")


def test_a_hostile_cell_stays_text_in_the_pins() -> None:
    evil = '{{7*7}}<script>,"=cmd()'
    plan = changed("s15", lambda row: replace(row, specialists=(SpecialistId(evil),)))
    (row,) = new_rows(pins_from_edit(mini(), mini_plan(), plan))
    assert row["specialists"] == evil
