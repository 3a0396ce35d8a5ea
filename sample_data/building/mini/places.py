"""Six settlements of the register, their venues, and the roads and rails between them."""

from __future__ import annotations

from dataclasses import replace

from sample_data.building.facts import Facts, Place
from sample_data.building.roads import rail_links, road_links
from sample_data.building.tables import Row, row

PLACES = {
    # settlement: need, beds, sidings
    "alga": (1, 30, 1),
    "akkemer-mugalzhar": (1.3, 9, 1),
    "kandyagash": (1, 60, 2),
    "zhurun": (1.4, 6, 1),
    "emba": (1, 42, 1),
    "zhem": (1.5, 2, 0),
}


def settlements(facts: Facts) -> list[Row]:
    """Return the settlements; need, beds and sidings are assumed."""
    return [
        row(
            id=place.id,
            name_kk=place.kk,
            name_ru=place.ru,
            name_en=place.en,
            district=place.district,
            lat=place.lat,
            lon=place.lon,
            population=place.population,
            need=PLACES[place.id][0],
            beds=PLACES[place.id][1],
            sidings=PLACES[place.id][2],
        )
        for place in _places(facts)
    ]


def _places(facts: Facts) -> list[Place]:
    return [facts.place(name) for name in PLACES]


def districts(facts: Facts) -> list[Row]:
    """Return the districts that the settlements lie in."""
    used = {place.district for place in _places(facts)}
    names = ("id", "name_kk", "name_ru", "name_en")
    return [row(**{name: r[name] for name in names}) for r in facts.districts if r["id"] in used]


def links(facts: Facts) -> list[Row]:
    """Return the links between the settlements, halts in between contracted."""
    roads = tuple(r for r in facts.roads if r.start in PLACES and r.end in PLACES)
    few = replace(facts, places=tuple(_places(facts)), roads=roads)
    return [*road_links(few), *rail_links(few)]


def venues(facts: Facts) -> list[Row]:
    """Return a hospital with an operating room, a clinic, and schools and halls."""
    emba, akkemer = facts.place("emba"), facts.place("akkemer-mugalzhar")
    found = [
        row(
            id="h-emba",
            settlement="emba",
            kind="hospital",
            name_kk=f"Аурухана, {emba.kk}",
            name_ru=f"Больница, {emba.ru}",
            name_en=f"Hospital, {emba.en}",
            rooms=2,
            ward_beds=2,
            equipment="operating_room",
            hours="08:00-18:00",
        ),
        row(
            id="clinic-akkemer",
            settlement="akkemer-mugalzhar",
            kind="outpatient",
            name_kk=f"Амбулатория, {akkemer.kk}",
            name_ru=f"Амбулатория, {akkemer.ru}",
            name_en=f"Clinic, {akkemer.en}",
            hours="08:00-18:00",
        ),
    ]
    return [*found, *(hall for place in _places(facts) for hall in _halls(place))]


def _halls(place: Place) -> list[Row]:
    return [
        row(
            id=f"school-{place.id}",
            settlement=place.id,
            kind="school",
            name_kk=f"Мектеп, {place.kk}",
            name_ru=f"Школа, {place.ru}",
            name_en=f"School, {place.en}",
            staff=30,
            hours="08:00-18:00",
        ),
        row(
            id=f"culture-house-{place.id}",
            settlement=place.id,
            kind="culture_house",
            name_kk=f"Мәдениет үйі, {place.kk}",
            name_ru=f"Дом культуры, {place.ru}",
            name_en=f"Culture house, {place.en}",
            seats=50,
            hours="10:00-21:00",
        ),
    ]
