"""The road sheet, the train sheet and the packing list, as tables."""

from planner.domain.names import Language
from planner.outputs.schedules import View, packing, road, train
from planner.outputs.schedules.sheets import Sheet
from planner.outputs.schedules.stays import stays
from planner.outputs.schedules.subjects import drivers, hosts, trains
from tests.outputs import railway, world


def view(language: Language = "ru") -> View:
    return View(campaign=railway.campaign(), plan=railway.plan(), language=language)


def cells(sheet: Sheet) -> list[tuple[str, ...]]:
    return [tuple(map(str, row.cells)) for row in sheet.rows]


def test_a_road_sheet_has_every_leg_every_night_away_and_the_km_in_all() -> None:
    seen = view()
    sheets = {row.id: road.book(seen, row).table for row in drivers(seen)}
    assert list(sheets) == ["doctors", "singers"]  # the train is not driven on a road
    far, city = world.HOSTILE, "Актобе"
    assert cells(sheets["doctors"]) == [
        ("04.10.2016", "вт", city, "09:00", far, "10:30", "1:30", "75.3", far),
        ("05.10.2016", "ср", far, "10:00", city, "11:30", "1:30", "75.3", city),
        ("Всего", "", "", "", "", "", "3:00", "150.6", ""),
    ]
    assert cells(sheets["singers"]) == []


def test_a_train_sheet_has_every_station_with_its_arrival_departure_and_sidings() -> None:
    seen = view("kk")
    (subject,) = trains(seen)
    assert [row[1:] for row in cells(train.book(seen, subject).table)] == [
        ("Ақтөбе", "Солтүстік", "", "", "03.10.2016 дс 22:00", "", "2"),
        # from 01:30 on the 4th to 18:00 on the 5th
        (
            "Әйтеке би",
            "Солтүстік",
            "90.3",
            "04.10.2016 сс 01:30",
            "05.10.2016 ср 18:00",
            "40:30",
            "1",
        ),
        ("Ақтөбе", "Солтүстік", "90.3", "05.10.2016 ср 21:30", "", "", "2"),
    ]


def test_a_leg_past_midnight_arrives_on_the_next_day() -> None:
    assert road.arrival(world.at(1, 1.5), 0) == "01:30 (+1)"
    assert road.arrival(world.at(1, 0), 0) == "00:00 (+1)"
    assert road.arrival(world.at(0, 23), 0) == "23:00"


def test_a_team_that_never_travels_has_no_stays() -> None:
    assert list(stays(())) == []


def test_a_packing_list_has_rooms_equipment_and_the_beds_of_guests() -> None:
    seen = view("en")
    lists = {row.id: packing.book(seen, row).table for row in hosts(seen)}
    far = [row[2:] for row in cells(lists["far"])]
    assert far == [
        ("@SUM(A1)", "13:00–14:30", "1", "1", "", "", "surgery", ""),
        # who brings the venue along brings its X-ray too
        ("Врачи", "15:00–16:30", "1", "22", "", "", "Приём", "brought along by the team"),
        # two doctors sleep there; the train's crew sleeps on board
        ("Night", "", "", "", "2", "", "", "Врачи"),
    ]
    city = [row[2:] for row in cells(lists["city"])]
    assert city[0] == ("Больница", "09:00–12:00", "1", "40", "", "ECG, x-ray", "Приём", "")


def test_rooms_are_counted_at_the_busiest_moment() -> None:
    first, second = world.plan().sessions[1:3]
    assert packing.most_at_once((first, second)) == 1  # 13:00-14:30, then 15:00-16:30
    assert packing.most_at_once((first, first)) == 2


def test_a_settlement_with_neither_sessions_nor_guests_packs_nothing() -> None:
    assert [row.id for row in hosts(view())] == ["city", "far"]
