"""The campaign table: one key a row; every key is declared here."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from annotated_types import Gt, Le
from pydantic import Field, PlainValidator

from planner.domain.clock import DaySpan
from planner.inputs.cells.errors import CellError, quoted
from planner.inputs.cells.numbers import whole
from planner.inputs.cells.zones import zone
from planner.inputs.tables.columns import (
    Cell,
    Count,
    DateCell,
    Number,
    Row,
    Share,
    SpanCell,
    Text,
    Unit,
    Weekdays,
)

GRIDS = (5, 10, 15, 30, 60)


def grid(text: str) -> int:
    """Return the grid, one of five."""
    if (found := whole(text)) not in GRIDS:
        raise CellError("E126", f"{quoted(text)} is none of {', '.join(map(str, GRIDS))}")
    return found


Grid = Annotated[int, PlainValidator(grid), Cell("whole number", choices=tuple(map(str, GRIDS)))]


Zone = Annotated[str, PlainValidator(zone), Cell("time zone")]


class KeyRow(Row):
    """The settings of the campaign: one key a row; a blank value is the default."""

    key: Annotated[Text, Field(description="name of the setting", examples=["start"])]
    value: Annotated[Text | None, Field(description="its value", examples=["2016-09-29"])] = None


class CampaignRow(Row):
    """The settings of a campaign, by key."""

    name_kk: Annotated[Text, Field(description="name in Kazakh", examples=["Салауатты ауыл"])] = ""
    name_ru: Annotated[Text, Field(description="name in Russian", examples=["Здоровое село"])] = ""
    name_en: Annotated[Text, Field(description="name in English", examples=["Healthy village"])] = (
        ""
    )
    start: Annotated[DateCell, Field(description="first day", examples=["2016-09-29"])]
    end: Annotated[
        DateCell,
        Field(description="last day; at most 366 days in all", examples=["2016-10-28"]),
    ]
    timezone: Annotated[
        Zone, Field(description="time zone, an IANA name", examples=["Asia/Aqtobe"])
    ] = "Asia/Aqtobe"
    grid_min: Annotated[
        Grid, Field(description="step of all times from midnight", examples=["30"]), Unit("min")
    ] = 30
    rest_weekdays: Annotated[
        Weekdays, Field(description="days on which teams rest", examples=["sun"])
    ] = frozenset()
    road_speed_kmh: Annotated[
        Number,
        Gt(0),
        Field(description="speed of links without minutes", examples=["60"]),
        Unit("km/h"),
    ] = Decimal(60)
    detour: Annotated[
        Number,
        Gt(0),
        Field(description="road km per km as the crow flies, without links", examples=["1.3"]),
    ] = Decimal("1.3")
    lunch_min: Annotated[
        Count, Le(1440), Field(description="lunch break; 0: none", examples=["30"]), Unit("min")
    ] = 30
    lunch_hours: Annotated[
        SpanCell, Field(description="hours in which lunch lies", examples=["12:00-15:00"])
    ] = DaySpan(720, 900)
    floor: Annotated[
        Share,
        Field(
            description="share of each direction's points in a district that earns the bonus",
            examples=["0.2"],
        ),
    ] = Decimal(0)
    floor_bonus: Annotated[
        Number, Field(description="extra points per point under the floor", examples=["3"])
    ] = Decimal(1)
    price_km: Annotated[
        Number, Field(description="price of a km", examples=["0.02"]), Unit("points per km")
    ] = Decimal("0.02")
    price_night: Annotated[
        Number,
        Field(description="price of a team's night away from its base", examples=["2"]),
        Unit("points per night"),
    ] = Decimal(2)
    price_change: Annotated[
        Number,
        Field(description="price of a changed item on a replan", examples=["5"]),
        Unit("points per change"),
    ] = Decimal(5)
