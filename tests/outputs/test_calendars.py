from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from planner.domain.clock import Horizon
from planner.domain.plan import Plan
from planner.outputs.schedules import EXPORTERS, export
from tests.outputs import world
from tests.outputs.small_reader import Entry, entries

CAMPAIGN = world.campaign()


def events(path: Path) -> list[Event]:
    return list(Calendar.from_ical(path.read_bytes()).walk("VEVENT"))  # type: ignore[arg-type]


def doctors(tmp_path: Path, plan: Plan | None = None, revision: int = 0) -> list[Event]:
    folder = tmp_path / str(revision)
    chosen = plan or world.plan()
    paths = export("team.ics", CAMPAIGN, chosen, folder, language="ru", revision=revision)
    return events(paths[0])


def test_a_calendar_opens_at_the_right_hour(tmp_path: Path) -> None:
    first = doctors(tmp_path)[0]
    assert first.start.astimezone(UTC) == datetime(2016, 10, 3, 4, tzinfo=UTC)  # 09:00 at UTC+5
    assert first.end - first.start == timedelta(hours=3)
    assert first["dtstart"].params["TZID"] == "Asia/Aqtobe"


def test_a_calendar_states_its_time_zone(tmp_path: Path) -> None:
    paths = export("direction.ics", CAMPAIGN, world.plan(), tmp_path)
    for path in paths:
        zones = Calendar.from_ical(path.read_bytes()).walk("VTIMEZONE")
        assert [str(zone["TZID"]) for zone in zones] == ["Asia/Aqtobe"]


def test_a_clock_change_is_in_the_calendar(tmp_path: Path) -> None:
    moved = replace(
        CAMPAIGN,
        timezone="Europe/Berlin",
        horizon=Horizon(start=datetime(2016, 10, 29, tzinfo=UTC).date(), days=3),
    )
    # clocks go back on 30 October: the session of day 0 is at UTC+2, that of day 1 at UTC+1
    path = export("direction.ics", moved, world.plan(), tmp_path)[0]
    hours = [event.start.astimezone(UTC).hour for event in events(path)]
    assert hours == [7, 12, 14]  # 09:00 -2, 13:00 -1, 15:00 -1


def test_a_moved_session_keeps_its_identity_and_gets_a_later_revision(tmp_path: Path) -> None:
    old, plan = doctors(tmp_path), world.plan()
    first = plan.sessions[0]
    later = replace(first, start=first.start + 60, end=first.end + 60)
    new = doctors(tmp_path, replace(plan, sessions=(later, *plan.sessions[1:])), revision=1)
    assert [event["uid"] for event in old] == [event["uid"] for event in new]
    assert new[0]["sequence"] == old[0]["sequence"] + 1
    assert new[0]["dtstamp"].dt > old[0]["dtstamp"].dt


def test_every_event_has_an_identity_of_its_own(tmp_path: Path) -> None:
    found = doctors(tmp_path)
    assert len(found) == len({str(event["uid"]) for event in found}) == 6  # 4 sessions, 2 journeys


def test_hostile_text_adds_no_event_to_a_calendar(tmp_path: Path) -> None:
    evil = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil\x00; , \\n"
    kinds = tuple(
        replace(kind, names=replace(kind.names, ru=evil, kk="")) for kind in CAMPAIGN.kinds
    )
    path = export("team.ics", replace(CAMPAIGN, kinds=kinds), world.plan(), tmp_path)[0]
    found = events(path)
    assert len(found) == 6
    assert str(found[0]["summary"]).startswith("x END:VEVENT BEGIN:VEVENT SUMMARY:evil ; , \\n")


def test_lines_are_folded_between_letters(tmp_path: Path) -> None:
    path = export("team.ics", CAMPAIGN, world.plan(), tmp_path, language="kk")[0]
    lines = path.read_bytes().split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode("utf-8") is not None for line in lines)


def since(tmp_path: Path, name: str, plan: Plan, old: Plan) -> dict[str, list[Event]]:
    """The events of each calendar of the plan, after another one had been given out."""
    paths = export(name, CAMPAIGN, plan, tmp_path, language="ru", revision=1, since=old)
    return {path.stem: events(path) for path in paths}


def cancelled(found: list[Event]) -> list[str]:
    return [str(event["summary"]) for event in found if event.get("status") == "CANCELLED"]


def test_what_is_gone_since_the_plan_before_is_cancelled_under_its_identity(tmp_path: Path) -> None:
    old = world.plan()
    new = replace(old, sessions=old.sessions[1:], legs=old.legs[:1])
    before = {str(event["uid"]): event for event in doctors(tmp_path / "old", old)}
    found = since(tmp_path, "team.ics", new, old)["team-doctors"]
    gone = [event for event in found if event.get("status") == "CANCELLED"]
    assert [str(event["summary"]) for event in gone] == [
        "Приём · Актобе",
        f"Переезд · {world.HOSTILE} → Актобе",
    ]
    for event in gone:
        was = before.pop(str(event["uid"]))
        assert (event.start, event["sequence"]) == (was.start, was["sequence"] + 1)
    assert {str(event["uid"]) for event in found} >= set(before)  # the rest is still there


def test_a_session_that_is_moved_is_not_cancelled(tmp_path: Path) -> None:
    old = world.plan()
    first = old.sessions[0]
    later = replace(first, start=first.start + 60, end=first.end + 60)
    new = replace(old, sessions=(later, *old.sessions[1:]))
    found = since(tmp_path, "team.ics", new, old)
    assert [cancelled(rows) for rows in found.values()] == [[], []]


def test_a_session_of_other_people_is_cancelled_for_those_who_held_it(tmp_path: Path) -> None:
    old = world.plan()
    *others, concert = old.sessions
    alone = replace(concert, specialists=concert.specialists[1:], teams=concert.teams[1:])
    found = since(tmp_path, "team.ics", replace(old, sessions=(*others, alone)), old)
    assert cancelled(found["team-doctors"]) == ["-Концерт · Актобе"]
    assert cancelled(found["team-singers"]) == []


def test_a_settlement_that_has_lost_all_is_told_so(tmp_path: Path) -> None:
    old = world.plan()
    new = replace(old, sessions=old.sessions[:1], served=old.served[:1])
    found = since(tmp_path, "settlement.ics", new, old)
    assert cancelled(found["settlement-village"]) == [f"Приём · {world.HOSTILE}"]
    assert len(found["settlement-village"]) == 1


def test_nothing_is_cancelled_when_nothing_has_changed(tmp_path: Path) -> None:
    found = since(tmp_path, "person.ics", world.plan(), world.plan())
    assert found
    assert not any(cancelled(rows) for rows in found.values())


def as_entry(event: Event) -> Entry:
    return Entry(
        uid=str(event["uid"]),
        sequence=int(event["sequence"]),
        start=event.start.astimezone(UTC),
        end=event.end.astimezone(UTC),
        summary=str(event["summary"]),
        location=str(event.get("location", "")),
        description=str(event.get("description", "")),
        status=str(event.get("status", "")),
    )


@pytest.mark.parametrize("name", [name for name in EXPORTERS if name.endswith(".ics")])
@pytest.mark.parametrize("zone", ["Asia/Aqtobe", "Europe/Berlin", "America/St_Johns"])
def test_two_readers_find_the_same_in_a_calendar(name: str, zone: str, tmp_path: Path) -> None:
    # the clocks of Berlin go back on the second day; St. John's is half an hour off the full hour
    autumn = Horizon(start=datetime(2016, 10, 29, tzinfo=UTC).date(), days=3)
    moved = replace(CAMPAIGN, timezone=zone, horizon=autumn)
    old = world.plan()
    new = replace(old, sessions=old.sessions[1:], legs=old.legs[:1])
    for path in export(name, moved, new, tmp_path, language="kk", revision=3, since=old):
        found = [as_entry(event) for event in events(path)]
        assert found
        assert entries(path.read_bytes()) == found
        assert {row.sequence for row in found} == {3}


def test_another_kind_under_the_same_id_is_another_session(tmp_path: Path) -> None:
    old = world.plan()
    first = replace(old.sessions[0], kind=world.SURGERY)
    found = since(tmp_path, "team.ics", replace(old, sessions=(first, *old.sessions[1:])), old)
    assert cancelled(found["team-doctors"]) == ["Приём · Актобе"]
    assert len(found["team-doctors"]) == len(doctors(tmp_path)) + 1


def test_a_session_is_the_same_entry_in_every_calendar(tmp_path: Path) -> None:
    calendars = ("direction.ics", "district.ics", "team.ics", "person.ics", "settlement.ics")
    held = [
        {
            row.uid: row
            for path in export(name, CAMPAIGN, world.plan(), tmp_path)
            for row in entries(path.read_bytes())
        }
        for name in calendars
    ]
    shared = set.intersection(*(set(rows) for rows in held))
    assert len(shared) == len(world.plan().sessions)
    for uid in shared:
        assert len({rows[uid] for rows in held}) == 1
