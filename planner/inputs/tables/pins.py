"""Decisions already taken."""

from __future__ import annotations

from typing import Annotated

from annotated_types import Ge
from pydantic import Field, PlainValidator

from planner.inputs.cells import words
from planner.inputs.tables.columns import Cell, Count, Id, Row, Unit, WhenCell
from planner.inputs.tables.refs import (
    CaseRef,
    KindRef,
    SettlementRef,
    SpecialistRefs,
    TeamRef,
    VenueRef,
)

WHATS = ("session", "stop", "night")
What = Annotated[
    str, PlainValidator(words.one_of(*WHATS)), Cell("session, stop or night", choices=WHATS)
]


class PinRow(Row):
    """A session, a stop of a team, or a night of a team that every plan keeps."""

    id: Annotated[Id, Field(description="id of the pin", examples=["pin-1"])]
    what: Annotated[What, Field(description="what is pinned", examples=["stop"])]
    kind: Annotated[
        KindRef | None, Field(description="the session's kind", examples=["lecture"])
    ] = None
    settlement: Annotated[
        SettlementRef | None, Field(description="where", examples=["kandyagash"])
    ] = None
    venue: Annotated[
        VenueRef | None, Field(description="the session's venue", examples=["kandyagash-club"])
    ] = None
    start: Annotated[
        WhenCell | None,
        Field(
            description="start; a bare date fixes the day (stop: the whole day; night: its date)",
            examples=["2016-10-03T10:00"],
        ),
    ] = None
    end: Annotated[
        WhenCell | None,
        Field(
            description="end; blank for a stop: the end of the start's day",
            examples=["2016-10-03T12:00"],
        ),
    ] = None
    specialists: Annotated[
        SpecialistRefs | None,
        Field(description="the session's specialists, all of them", examples=["s-1;s-2"]),
    ] = None
    team: Annotated[
        TeamRef | None,
        Field(description="the team; of a session: one of its teams", examples=["t-1"]),
    ] = None
    people: Annotated[
        Count | None,
        Ge(1),
        Field(description="people of the session, exactly", examples=["40"]),
        Unit("people"),
    ] = None
    case: Annotated[
        CaseRef | None, Field(description="the session's case", examples=["case-017"])
    ] = None
