"""Cells that name rows of other tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from pydantic import PlainValidator

from planner.domain.kinds import After, Apart
from planner.inputs.cells import entries, words
from planner.inputs.tables.columns import Cell


def _all(value: Iterable[str]) -> Iterable[str]:
    """Return every id of a list."""
    return value


def _kinds(value: Iterable[After | Apart]) -> Iterable[str]:
    """Return the kinds that entries of ``after`` and ``apart`` name."""
    return (entry.kind for entry in value)


_ID = PlainValidator(words.identifier)
DirectionRef = Annotated[str, _ID, Cell("direction", table="directions")]
DistrictRef = Annotated[str, _ID, Cell("district", table="districts")]
SettlementRef = Annotated[str, _ID, Cell("settlement", table="settlements")]
TeamRef = Annotated[str, _ID, Cell("team", table="teams")]
KindRef = Annotated[str, _ID, Cell("kind", table="kinds")]
CaseRef = Annotated[str, _ID, Cell("case", table="cases")]
VenueRef = Annotated[
    str, PlainValidator(words.venue_identifier), Cell("venue, or @TEAM", table="venues")
]
KindRefs = Annotated[
    tuple[str, ...], PlainValidator(words.id_list), Cell("list of kinds", table="kinds", ids=_all)
]
SpecialistRefs = Annotated[
    frozenset[str],
    PlainValidator(words.id_set),
    Cell("list of specialists", table="specialists", ids=sorted),
]
AfterCell = Annotated[
    tuple[After, ...],
    PlainValidator(entries.after),
    Cell("list of kind@place:days", table="kinds", ids=_kinds),
]
ApartCell = Annotated[
    tuple[Apart, ...],
    PlainValidator(entries.apart),
    Cell("list of kinds, kind@settlement", table="kinds", ids=_kinds),
]
