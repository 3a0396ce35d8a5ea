"""The demand table: the big places' smaller shares, and the kinds without an audience."""

from __future__ import annotations

from collections.abc import Iterator

from sample_data.building.aktobe.kinds import kinds
from sample_data.building.aktobe.kinds.train import SCREENED
from sample_data.building.aktobe.places import CITY
from sample_data.building.facts import Facts, Place
from sample_data.building.roads import road_km
from sample_data.building.tables import Row, row

BIG = 3000
CITY_PEOPLE = 40_000
TRAIN_KM, TRAIN_SHARE, TRAIN_CAP = 25, 0.04, 1500


def counted(place: Place) -> int:
    """Return the people the campaign counts in a settlement (assumed).

    Big places have services of their own: a quarter of those above 3000 counts, 40,000 in the
    city.
    """
    if place.id == CITY:
        return CITY_PEOPLE
    return min(place.population, BIG) + max(0, place.population - BIG) // 4


def demand(facts: Facts) -> list[Row]:
    """Return the rows with people, in the order of the kinds."""
    order = {kind["id"]: number for number, kind in enumerate(kinds())}
    rows = [*_big(facts), *_train(facts), *_listed(facts)]
    return sorted(rows, key=lambda cells: order[cells["kind"]])


def _row(place: Place, kind: str, people: float) -> Iterator[Row]:
    if int(people) > 0:
        yield row(settlement=place.id, kind=kind, people=int(people))


def _big(facts: Facts) -> Iterator[Row]:
    shares = {
        kind["id"]: float(share)
        for kind in kinds()
        if (share := kind.get("audience", ""))[:1].isdigit()
    }
    for place in facts.places:
        if place.population > BIG:
            for name, part in shares.items():
                yield from _row(place, name, part * counted(place) + 1e-9)


def _train(facts: Facts) -> Iterator[Row]:
    """The train serves who can come to it: places at most 25 km by road from a station."""
    far = road_km(facts, facts.stations)
    for place in facts.places:
        if far[place.id] <= TRAIN_KM:
            people = min(place.population, TRAIN_CAP) * TRAIN_SHARE
            for columns in SCREENED:
                yield from _row(place, columns[0], people)
            yield from _row(place, "train-social-reception", people / 2)


def _listed(facts: Facts) -> Iterator[Row]:
    for place in facts.places:
        if place.rural_centre:
            yield from _row(place, "akim-training", 1)
        if place.population >= 1500 or place.centre:
            yield from _listed_in_large(place)
        if place.population >= 9000:
            students = min(place.population * 0.03, 400)
            yield from _row(place, "religion-lecture-students", students)
        if place.id == CITY:
            yield from _row(place, "opening-assembly", 600)
            yield from _row(place, "closing-assembly", 600)


def _listed_in_large(place: Place) -> Iterator[Row]:
    people = counted(place)
    yield from _row(place, "customs-consultation", 2 + people / 500)
    yield from _row(place, "leader-entrepreneurs", min(25 + people / 100, 120))
    yield from _row(place, "leader-students", min(40 + people / 80, 160))
    yield from _row(place, "leader-reception", min(3 + people / 400, 20))
    if place.centre or place.population >= BIG:
        yield from _row(place, "job-fair", min(people * 0.05, 300))
    if place.centre or place.kind == "town":
        yield from _row(place, "leader-veterans", min(20 + people / 200, 40))
