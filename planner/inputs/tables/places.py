"""Directions, districts, settlements and venues."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from annotated_types import Ge, Le
from pydantic import Field

from planner.domain.clock import WHOLE_DAY
from planner.inputs.tables.columns import (
    Count,
    Id,
    Number,
    Row,
    Share,
    Signed,
    Spans,
    Text,
    Unit,
    Word,
    WordSet,
)
from planner.inputs.tables.refs import DistrictRef, SettlementRef

BOTH = frozenset({"kk", "ru"})


class Named(Row):
    """A row with an id and a name in three languages."""

    id: Annotated[
        Id, Field(description="id: letters, digits, _ . - (compared exactly)", examples=["a-1"])
    ]
    name_kk: Annotated[Text, Field(description="name in Kazakh", examples=["Қандыағаш"])] = ""
    name_ru: Annotated[Text, Field(description="name in Russian", examples=["Кандыагаш"])] = ""
    name_en: Annotated[Text, Field(description="name in English", examples=["Kandyagash"])] = ""


class DirectionRow(Named):
    """A strand of the campaign with a lead."""

    lead: Annotated[
        Text, Field(description="office that leads it", examples=["health department"])
    ] = ""


class DistrictRow(Named):
    """A district; its floor overrides the campaign's."""

    floor: Annotated[
        Share | None,
        Field(
            description="share of each direction's points that earns the bonus; "
            "blank: the campaign's",
            examples=["0.3"],
        ),
    ] = None


class SettlementRow(Named):
    """A settlement with its people."""

    district: Annotated[DistrictRef, Field(description="its district", examples=["mugalzhar"])]
    lat: Annotated[
        Signed,
        Ge(-90),
        Le(90),
        Field(description="latitude", examples=["49.4711"]),
        Unit("degrees"),
    ]
    lon: Annotated[
        Signed,
        Ge(-180),
        Le(180),
        Field(description="longitude", examples=["57.4228"]),
        Unit("degrees"),
    ]
    population: Annotated[
        Count, Le(10**9), Field(description="residents", examples=["33100"]), Unit("people")
    ]
    need: Annotated[
        Number, Field(description="weight of its people's points", examples=["1.4"])
    ] = Decimal(1)
    beds: Annotated[
        Count, Field(description="guests who can sleep there", examples=["40"]), Unit("people")
    ] = 0
    languages: Annotated[
        WordSet, Field(description="languages in which people can be addressed", examples=["kk;ru"])
    ] = BOTH
    sidings: Annotated[
        Count,
        Field(description="trains that can stand there at once", examples=["1"]),
        Unit("trains"),
    ] = 0


class VenueRow(Named):
    """A place with rooms in a settlement."""

    settlement: Annotated[
        SettlementRef, Field(description="its settlement", examples=["kandyagash"])
    ]
    kind: Annotated[
        Word,
        Field(
            description="kind of venue, any word: hospital, polyclinic, school, college, "
            "culture_house, akimat, mosque, rail_station, stadium, square",
            examples=["hospital"],
        ),
    ]
    seats: Annotated[
        Count | None,
        Field(description="people per room; blank: no limit", examples=["120"]),
        Unit("people"),
    ] = None
    rooms: Annotated[
        Count, Field(description="sessions held at a time", examples=["2"]), Unit("rooms")
    ] = 1
    staff: Annotated[
        Count, Field(description="people who work there", examples=["85"]), Unit("people")
    ] = 0
    ward_beds: Annotated[
        Count, Field(description="beds for patients after surgery", examples=["6"]), Unit("beds")
    ] = 0
    equipment: Annotated[
        WordSet, Field(description="what it is equipped with", examples=["x_ray;laser"])
    ] = frozenset()
    hours: Annotated[
        Spans, Field(description="opening hours of every day", examples=["09:00-18:00"])
    ] = WHOLE_DAY
