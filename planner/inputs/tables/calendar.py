"""When something is closed."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, PlainValidator

from planner.inputs.cells import times, words
from planner.inputs.tables.columns import Cell, Row, Spans, Text

SCOPES = ("all", "district", "settlement", "venue", "team", "specialist", "kind", "link")
ScopeCell = Annotated[str, PlainValidator(words.one_of(*SCOPES)), Cell("scope", choices=SCOPES)]
DaysCell = Annotated[
    times.Days, PlainValidator(times.days), Cell("list of dates, date..date, weekdays")
]


class CalendarRow(Row):
    """Closed days or hours of everything, or of one thing."""

    scope: Annotated[
        ScopeCell, Field(description=f"one of {', '.join(SCOPES)}", examples=["settlement"])
    ]
    id: Annotated[
        Text,
        Field(
            description="what is closed; blank for all; a link is profile:from>to, a carried "
            "venue @TEAM",
            examples=["kandyagash"],
        ),
    ] = ""
    days: Annotated[
        DaysCell, Field(description="closed days", examples=["fri;2016-10-03..2016-10-05"])
    ]
    hours: Annotated[
        Spans | None, Field(description="closed hours; blank: all day", examples=["13:00-14:30"])
    ] = None
    note: Annotated[Text, Field(description="why", examples=["Friday prayer"])] = ""
