"""The tables of a campaign: one row model each, in the order of the documents."""

from __future__ import annotations

from dataclasses import dataclass

from planner.inputs.tables.calendar import CalendarRow
from planner.inputs.tables.campaign import CampaignRow, KeyRow
from planner.inputs.tables.columns import Column, Row, columns
from planner.inputs.tables.demand import CaseRow, DemandRow, HistoryRow
from planner.inputs.tables.kinds import KindRow
from planner.inputs.tables.links import LinkRow, MatrixRow
from planner.inputs.tables.people import SpecialistRow, TeamRow
from planner.inputs.tables.pins import PinRow
from planner.inputs.tables.places import DirectionRow, DistrictRow, SettlementRow, VenueRow

__all__ = ["SETTINGS", "TABLES", "Column", "Row", "TableSpec", "columns"]


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A table: its row model, whether a campaign must have it, and its key (fields)."""

    name: str
    model: type[Row]
    required: bool = False
    key: tuple[str, ...] = ("id",)

    @property
    def columns(self) -> dict[str, Column]:
        """Return the columns by name."""
        return columns(self.model)

    @property
    def must_have(self) -> tuple[str, ...]:
        """Return the columns that the header must name."""
        starred = [column.name for column in self.columns.values() if column.required]
        return (*starred, *ALSO_STARRED.get(self.name, ()))


ALSO_STARRED = {"campaign": ("value",), "teams": ("shift",)}
"""Columns that must be there although a blank cell has a default."""

_ALL = (
    TableSpec("campaign", KeyRow, required=True, key=("key",)),
    TableSpec("directions", DirectionRow, required=True),
    TableSpec("districts", DistrictRow, required=True),
    TableSpec("settlements", SettlementRow, required=True),
    TableSpec("venues", VenueRow, required=True),
    TableSpec("teams", TeamRow, required=True),
    TableSpec("specialists", SpecialistRow, required=True),
    TableSpec("kinds", KindRow, required=True),
    TableSpec("demand", DemandRow, key=("settlement", "kind")),
    TableSpec("cases", CaseRow),
    TableSpec("calendar", CalendarRow, key=()),
    TableSpec("links", LinkRow, key=()),
    TableSpec("matrix", MatrixRow, key=("profile", "start", "end")),
    TableSpec("pins", PinRow),
    TableSpec("history", HistoryRow, key=("kind", "settlement", "date")),
)
TABLES: dict[str, TableSpec] = {spec.name: spec for spec in _ALL}
SETTINGS = columns(CampaignRow)
"""The keys of the campaign table."""
