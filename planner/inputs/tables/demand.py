"""Who should be served: demand, cases, and sessions of earlier campaigns."""

from __future__ import annotations

from typing import Annotated

from annotated_types import Ge, Le
from pydantic import Field

from planner.inputs.tables.columns import Count, DateCell, Id, Number, Row, Unit
from planner.inputs.tables.refs import KindRef, SettlementRef


class DemandRow(Row):
    """People of a settlement who should get a kind; overrides its audience."""

    settlement: Annotated[
        SettlementRef, Field(description="their settlement", examples=["kandyagash"])
    ]
    kind: Annotated[KindRef, Field(description="kind of session", examples=["eye-screening"])]
    people: Annotated[
        Count, Field(description="how many should get it", examples=["240"]), Unit("people")
    ]


class CaseRow(Row):
    """One patient awaiting a session, under a pseudonym."""

    id: Annotated[Id, Field(description="pseudonymous id", examples=["case-017"])]
    kind: Annotated[KindRef, Field(description="a kind for cases", examples=["eye-surgery"])]
    settlement: Annotated[
        SettlementRef, Field(description="where the patient lives", examples=["kandyagash"])
    ]
    block_min: Annotated[
        Count | None,
        Ge(1),
        Le(1440),
        Field(
            description="length of its one block, a multiple of grid_min; blank: the kind's",
            examples=["120"],
        ),
        Unit("min"),
    ] = None
    value: Annotated[
        Number | None,
        Field(description="points; blank: the kind's", examples=["40"]),
        Unit("points"),
    ] = None
    latest: Annotated[
        DateCell | None,
        Field(description="last date; blank: any time", examples=["2016-10-10"]),
    ] = None
    stay_days: Annotated[
        Count, Field(description="nights in a ward after it", examples=["2"]), Unit("nights")
    ] = 0


class HistoryRow(Row):
    """A session of an earlier campaign, for gap_days."""

    kind: Annotated[KindRef, Field(description="kind of session", examples=["eye-screening"])]
    settlement: Annotated[
        SettlementRef, Field(description="where it was held", examples=["kandyagash"])
    ]
    date: Annotated[DateCell, Field(description="when it was held", examples=["2016-09-20"])]
