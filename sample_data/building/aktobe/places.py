"""Districts and settlements; need, beds and languages are assumed by the rules of this file."""

from __future__ import annotations

from sample_data.building.facts import Facts, Place
from sample_data.building.roads import rail_links, road_km
from sample_data.building.tables import Row, row

CITY = "aktobe"
CITY_NEED = 0.3
KAZAKH_DISTRICTS = frozenset({"uil", "irgiz", "shalkar", "baiganin", "kobda"})
"""Assumed: villages of these districts are addressed in Kazakh only."""
SIDINGS = {CITY: 2, "kandyagash": 3, "shalkar": 2, "emba": 2, "khromtau": 2}
"""Assumed trains at once; every other station takes one."""


def districts(facts: Facts) -> list[Row]:
    """Return the districts; the campaign's floor holds but for the two named here."""
    floors = {"aktobe-city": 0.2, "irgiz": 0.3}
    return [
        row(
            id=r["id"],
            name_kk=r["name_kk"],
            name_ru=r["name_ru"],
            name_en=r["name_en"],
            floor=floors.get(r["id"]),
        )
        for r in facts.districts
    ]


def settlements(facts: Facts) -> list[Row]:
    """Return the settlements, all of the register."""
    far = road_km(facts, hospital_places(facts))
    on_rails = {end for link in rail_links(facts) for end in (link["from"], link["to"])}
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
            need=need(place, far[place.id]),
            beds=beds(place),
            languages=languages(place),
            sidings=SIDINGS.get(place.id, 1) if place.id in on_rails else None,
        )
        for place in facts.places
    ]


def hospital_places(facts: Facts) -> set[str]:
    """Return the settlements with a district or regional hospital."""
    return {h.settlement for h in facts.hospitals if h.level in ("district", "regional")}


def need(place: Place, km: float) -> float:
    """Return the weight of a resident: 1 beside a hospital, 2.5 from 120 km on; less in the city.

    ``km`` is the way over the roads to the nearest hospital.
    """
    if place.id == CITY:
        return CITY_NEED
    return round(min(1 + km / 80, 2.5) * 20) / 20


def beds(place: Place) -> int:
    """Return how many guests can sleep in a settlement, by its size."""
    if place.id == CITY:
        return 400
    if place.centre or place.kind == "town":
        return min(60, 20 + place.population // 500)
    if place.population >= 1500:
        return min(15, 6 + place.population // 500)
    steps = ((400, 6), (200, 5), (100, 3))
    return next((guests for least, guests in steps if place.population >= least), 0)


def languages(place: Place) -> list[str]:
    """Return the languages a settlement is addressed in."""
    village = not place.centre and place.kind != "town"
    return ["kk"] if village and place.district in KAZAKH_DISTRICTS else ["kk", "ru"]
