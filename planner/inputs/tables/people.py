"""Teams and the specialists in them."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from annotated_types import Gt
from pydantic import Field, PlainValidator

from planner.domain.clock import DaySpan
from planner.domain.people import Profile
from planner.inputs.cells import words
from planner.inputs.tables.columns import (
    Cell,
    Count,
    DateCell,
    Number,
    Shown,
    Spans,
    Text,
    Unit,
    Weekdays,
    Word,
    WordSet,
    YesNo,
)
from planner.inputs.tables.places import BOTH, Named
from planner.inputs.tables.refs import DirectionRef, SettlementRef, TeamRef

PROFILES = ("road", "rail")
ProfileCell = Annotated[
    Profile,
    PlainValidator(words.one_of(*PROFILES)),
    Cell("road or rail", choices=PROFILES),
]


class TeamRow(Named):
    """People who travel together, by road or by rail."""

    direction: Annotated[DirectionRef, Field(description="its direction", examples=["health"])]
    profile: Annotated[
        ProfileCell, Field(description="network on which it travels", examples=["rail"])
    ] = "road"
    base: Annotated[
        SettlementRef, Field(description="settlement where it starts and ends", examples=["aktobe"])
    ]
    shift: Annotated[
        Spans, Field(description="working hours of every day", examples=["08:00-20:00"])
    ] = (DaySpan(480, 1200),)
    travel_hours: Annotated[
        Spans | None,
        Field(description="hours of its legs; blank: the shift", examples=["19:00-08:00"]),
    ] = None
    max_drive_min: Annotated[
        Count | None,
        Field(description="travel of one day at most; blank: no limit", examples=["480"]),
        Unit("min"),
    ] = None
    rest_weekdays: Annotated[
        Weekdays | None,
        Field(
            description="days on which it rests; blank: the campaign's; none: no day",
            examples=["sat;sun"],
        ),
    ] = None
    max_run_days: Annotated[
        Count | None,
        Field(
            description="days in a row with a leg or a session at most; blank: no limit",
            examples=["6"],
        ),
        Unit("days"),
    ] = None
    max_nights_away: Annotated[
        Count | None,
        Field(
            description="nights in a row away from base at most; blank: no limit", examples=["5"]
        ),
        Unit("nights"),
    ] = None
    sleeps_on_board: Annotated[
        YesNo,
        Field(description="whether it needs no beds and may travel by night", examples=["yes"]),
    ] = False
    first: Annotated[
        DateCell | None,
        Field(
            alias="from",
            description="its first day; blank: the campaign's",
            examples=["2016-10-03"],
        ),
    ] = None
    last: Annotated[
        DateCell | None,
        Field(
            alias="to", description="its last day; blank: the campaign's", examples=["2016-10-14"]
        ),
    ] = None
    speed_factor: Annotated[
        Number, Gt(0), Field(description="minutes are divided by it", examples=["0.9"])
    ] = Decimal(1)
    price_km: Annotated[
        Number | None,
        Field(description="price of a km; blank: the campaign's", examples=["0.05"]),
        Unit("points per km"),
    ] = None
    price_night: Annotated[
        Number | None,
        Field(description="price of a night away from base; blank: the campaign's", examples=["3"]),
        Unit("points per night"),
    ] = None
    carries: Annotated[
        Word | None,
        Field(description="kind of venue that it brings along, @TEAM", examples=["mobile_clinic"]),
    ] = None
    carries_rooms: Annotated[
        Count, Field(description="rooms of that venue", examples=["3"]), Unit("rooms")
    ] = 1
    carries_equipment: Annotated[
        WordSet, Field(description="equipment of that venue", examples=["ultrasound"])
    ] = frozenset()


class SpecialistRow(Named):
    """A member of one team, with skills."""

    team: Annotated[TeamRef, Field(description="the specialist's team", examples=["train-1"])]
    skills: Annotated[
        WordSet, Field(description="what the specialist can do", examples=["surgeon;therapist"])
    ]
    languages: Annotated[
        WordSet, Field(description="languages spoken", examples=["kk;ru"]), Shown("kk;ru")
    ] = BOTH
    gender: Annotated[Text, Field(description="kept for the schedules", examples=["f"])] = ""
    max_hours: Annotated[
        Number, Field(description="session hours of a day at most", examples=["8"]), Unit("hours")
    ] = Decimal(8)
