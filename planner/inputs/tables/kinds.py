"""Kinds of session."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from annotated_types import Ge, Le
from pydantic import Field, PlainValidator

from planner.domain.clock import WHOLE_DAY
from planner.domain.kinds import CATEGORIES, EVERY_WEEKDAY, Audience, ReachStep
from planner.inputs.cells import entries, times, words
from planner.inputs.tables.columns import (
    Cell,
    Count,
    Number,
    Shown,
    Spans,
    Unit,
    WordList,
    WordSet,
)
from planner.inputs.tables.places import Named
from planner.inputs.tables.refs import AfterCell, ApartCell, DirectionRef, KindRefs

Category = Annotated[
    str, PlainValidator(words.one_of(*CATEGORIES)), Cell("category", choices=CATEGORIES)
]
Needs = Annotated[
    tuple[tuple[str, int], ...], PlainValidator(entries.needs), Cell("list of skill:count")
]
Reach = Annotated[tuple[ReachStep, ...], PlainValidator(entries.reach), Cell("list of km:share")]
AudienceValue = Annotated[
    entries.AudienceCell, PlainValidator(entries.audience), Cell("share, staff or cases")
]
KindWeekdays = Annotated[
    frozenset[int], PlainValidator(times.some_weekdays), Cell("list of weekdays")
]
Quota = Annotated[Count | None, Unit("sessions")]


class KindRow(Named):
    """A sort of session: needs, length, venue, audience, and rules of its own."""

    direction: Annotated[DirectionRef, Field(description="its direction", examples=["health"])]
    category: Annotated[
        Category, Field(description=f"one of {', '.join(CATEGORIES)}", examples=["surgery"])
    ]
    needs: Annotated[
        Needs,
        Field(
            description="skills, with how many specialists of each",
            examples=["surgeon:1;anaesthetist:1"],
        ),
    ]
    venue: Annotated[
        WordList, Field(description="kinds of venue, any of them", examples=["hospital;train"])
    ]
    equipment: Annotated[
        WordSet, Field(description="equipment of the venue, all of it", examples=["laser"])
    ] = frozenset()
    block_min: Annotated[
        Count,
        Ge(1),
        Le(1440),
        Field(description="length of a block; a multiple of grid_min", examples=["90"]),
        Unit("min"),
    ]
    people_per_block: Annotated[
        Count,
        Ge(1),
        Field(description="people served in a block at most", examples=["12"]),
        Unit("people"),
    ]
    min_blocks: Annotated[
        Count,
        Ge(1),
        Field(description="blocks of a session at least", examples=["1"]),
        Unit("blocks"),
    ] = 1
    max_blocks: Annotated[
        Count,
        Ge(1),
        Field(description="blocks of a session at most", examples=["4"]),
        Unit("blocks"),
    ] = 1
    min_people: Annotated[
        Count, Field(description="people of a session at least", examples=["10"]), Unit("people")
    ] = 1
    hours: Annotated[
        Spans, Field(description="hours in which it can be held", examples=["09:00-18:00"])
    ] = WHOLE_DAY
    weekdays: Annotated[
        KindWeekdays,
        Field(description="days on which it can be held", examples=["mon;wed;fri"]),
        Shown("all"),
    ] = EVERY_WEEKDAY
    per_settlement: Annotated[
        Quota,
        Field(description="most sessions in a settlement; blank: no limit", examples=["3"]),
    ] = None
    per_settlement_day: Annotated[
        Quota,
        Field(
            description="most sessions in a settlement on a day; blank: no limit", examples=["2"]
        ),
    ] = None
    per_venue: Annotated[
        Quota, Field(description="most sessions in a venue; blank: no limit", examples=["1"])
    ] = None
    gap_days: Annotated[
        Count,
        Field(description="days between session days in a settlement at least", examples=["7"]),
        Unit("days"),
    ] = 0
    audience: Annotated[
        AudienceValue,
        Field(
            description="share of the population, staff (of the venues), cases, or blank: "
            "the demand table",
            examples=["0.08"],
        ),
    ] = entries.AudienceCell(Audience.TABLE)
    reach: Annotated[
        Reach,
        Field(
            description="who may come from elsewhere; blank: only residents",
            examples=["15:1;40:0.5"],
        ),
        Unit("km"),
    ] = ()
    value: Annotated[
        Number, Field(description="value of a served person", examples=["2.5"]), Unit("points")
    ] = Decimal(1)
    languages: Annotated[
        WordSet, Field(description="languages, any of them; blank: any", examples=["kk"])
    ] = frozenset()
    after: Annotated[
        AfterCell,
        Field(
            description="kinds that come first, with place and days before",
            examples=["consultation@settlement:2-10"],
        ),
    ] = ()
    with_: Annotated[
        KindRefs,
        Field(
            alias="with",
            description="kinds held in the same settlement on the same day",
            examples=["lecture"],
        ),
    ] = ()
    apart: Annotated[
        ApartCell,
        Field(
            description="kinds that never overlap in the venue, or kind@settlement",
            examples=["drill@settlement"],
        ),
    ] = ()
    not_last_days: Annotated[
        Count, Field(description="days at the end without it", examples=["3"]), Unit("days")
    ] = 0
