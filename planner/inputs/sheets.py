"""All tables of a campaign as checked rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from planner.errors import Issue
from planner.inputs.readers.raw import RawCampaign
from planner.inputs.rows import Entry, Table, read_rows
from planner.inputs.settings import read_settings
from planner.inputs.tables import TABLES, TableSpec
from planner.inputs.tables.calendar import CalendarRow
from planner.inputs.tables.campaign import CampaignRow
from planner.inputs.tables.demand import CaseRow, DemandRow, HistoryRow
from planner.inputs.tables.kinds import KindRow
from planner.inputs.tables.links import LinkRow, MatrixRow
from planner.inputs.tables.people import SpecialistRow, TeamRow
from planner.inputs.tables.pins import PinRow
from planner.inputs.tables.places import DirectionRow, DistrictRow, SettlementRow, VenueRow


@dataclass(frozen=True, kw_only=True)
class Sheets:
    """The tables of a campaign, each cell read; ``campaign`` holds the settings by key."""

    campaign: Table[CampaignRow]
    directions: Table[DirectionRow]
    districts: Table[DistrictRow]
    settlements: Table[SettlementRow]
    venues: Table[VenueRow]
    teams: Table[TeamRow]
    specialists: Table[SpecialistRow]
    kinds: Table[KindRow]
    demand: Table[DemandRow]
    cases: Table[CaseRow]
    calendar: Table[CalendarRow]
    links: Table[LinkRow]
    matrix: Table[MatrixRow]
    pins: Table[PinRow]
    history: Table[HistoryRow]

    @property
    def settings(self) -> Entry[CampaignRow]:
        """Return the settings; the cells of missing keys are bad."""
        return self.campaign.entries[0]

    def table(self, name: str) -> Table[Any]:
        """Return a table by name."""
        return cast(Table[Any], getattr(self, name))


def read_sheets(raw: RawCampaign) -> tuple[Sheets, list[Issue]]:
    """Return every table as checked rows, and every issue so far."""
    issues = list(raw.issues)
    tables = {name: _read(spec, raw, issues) for name, spec in TABLES.items()}
    tables["campaign"] = read_settings(tables["campaign"], issues)
    return Sheets(**tables), issues


def _read(spec: TableSpec, raw: RawCampaign, issues: list[Issue]) -> Table[Any]:
    """Return one table; a required one that is missing or empty becomes an issue."""
    found = raw.tables.get(spec.name)
    if found is None:
        unreadable = spec.name in raw.unreadable
        if spec.required and not unreadable:
            issues.append(_missing(spec, "E204", f"{spec.name}.csv"))
        known = not spec.required and not unreadable
        return Table(spec.name, spec.name, known=known, columns=spec.columns)
    table = read_rows(spec, found, issues)
    if spec.required and not table.entries:
        issues.append(_missing(spec, "E205", found.place))
        return Table(spec.name, found.place, known=False, columns=spec.columns)
    return table


def _missing(spec: TableSpec, code: str, place: str) -> Issue:
    """Return the issue of a required table that is not there, or has no rows."""
    what = "is missing" if code == "E204" else "has no rows"
    return Issue(
        code=code,
        table=spec.name,
        place=place,
        value=spec.name,
        message=f"the required table {spec.name!r} {what}",
        remedy=f"its columns are {', '.join(spec.columns)}",
    )
