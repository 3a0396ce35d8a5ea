"""The mini campaign: six settlements, three teams, five days; small enough to check by hand."""

from __future__ import annotations

from pathlib import Path

from sample_data.building import facts as documented
from sample_data.building.mini import kinds, people, places
from sample_data.building.tables import Row, Tables, row


def build(folder: Path) -> Tables:
    """Return every table of the campaign."""
    facts = documented.read(folder)
    return {
        "campaign": campaign(),
        "directions": people.directions(),
        "districts": places.districts(facts),
        "settlements": places.settlements(facts),
        "venues": places.venues(facts),
        "teams": people.teams(),
        "specialists": people.specialists(),
        "kinds": kinds.kinds(),
        "demand": kinds.demand(),
        "cases": kinds.cases(),
        "calendar": calendar(),
        "links": places.links(facts),
        "pins": pins(),
        "history": [row(kind="talk", settlement="kandyagash", date="2016-10-02")],
    }


def campaign() -> list[Row]:
    """Return the campaign's keys."""
    keys = {
        "name_kk": "Шағын үлгі",
        "name_ru": "Малый пример",
        "name_en": "Mini",
        "start": "2016-10-03",
        "end": "2016-10-07",
        "grid_min": 30,
        "lunch_min": 30,
        "floor": 0.25,
        "floor_bonus": 3,
    }
    return [row(key=key, value=value) for key, value in keys.items()]


def calendar() -> list[Row]:
    """Return a closed hall, a closed road and a passenger train."""
    return [
        row(scope="venue", id="school-emba", days="2016-10-05", note="Емтихан"),
        row(
            scope="link",
            id="road:kandyagash>emba",
            days="2016-10-06",
            hours="08:00-10:00",
            note="Ремонт дороги",
        ),
        row(
            scope="link",
            id="rail:kandyagash>zhurun",
            days="mon;tue;wed;thu;fri",
            hours="20:00-21:00",
            note="Пассажирский поезд",
        ),
    ]


def pins() -> list[Row]:
    """Return a session that is agreed already, and a stop of the train."""
    return [
        row(
            id="first-talk",
            what="session",
            kind="talk",
            settlement="alga",
            venue="culture-house-alga",
            start="2016-10-03T16:00",
            team="trainers",
        ),
        row(
            id="train-zhurun",
            what="stop",
            settlement="zhurun",
            team="train",
            start="2016-10-05T09:00",
            end="2016-10-05T17:00",
        ),
    ]
