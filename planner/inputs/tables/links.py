"""The travel network: links, or a matrix of journeys."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from planner.inputs.tables.columns import Number, Row, Unit, YesNo
from planner.inputs.tables.people import ProfileCell
from planner.inputs.tables.refs import SettlementRef


class Joined(Row):
    """A row that joins two settlements."""

    profile: Annotated[ProfileCell, Field(description="network", examples=["road"])]
    start: Annotated[
        SettlementRef, Field(alias="from", description="from where", examples=["aktobe"])
    ]
    end: Annotated[
        SettlementRef, Field(alias="to", description="to where", examples=["kandyagash"])
    ]
    km: Annotated[Number, Field(description="length", examples=["94.5"]), Unit("km")]


class LinkRow(Joined):
    """A stretch of road or rail between two settlements."""

    min: Annotated[
        Number | None,
        Field(description="travel time; blank: km ÷ road_speed_kmh", examples=["85"]),
        Unit("min"),
    ] = None
    oneway: Annotated[
        YesNo, Field(description="whether it leads only from → to", examples=["no"])
    ] = False


class MatrixRow(Joined):
    """A whole journey from one settlement to another, instead of links."""

    min: Annotated[Number, Field(description="travel time", examples=["85"]), Unit("min")]
