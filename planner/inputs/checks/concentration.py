"""One settlement that holds most of the points while nothing holds the plan to the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from planner.domain.campaign import floor_share
from planner.domain.kinds import Audience
from planner.errors import Issue
from planner.inputs.sheets import Sheets


def warn(sheets: Sheets) -> Iterator[Issue]:
    """Yield the settlement with more than half of all points, where no district has a floor."""
    if not _sound(sheets):
        return
    floors = [sheets.settings.row.floor, *(row.floor for row in sheets.districts.rows())]
    points = settlement_points(sheets)
    if any(floors) or len(points) < 2:
        return
    name, most = max(points.items(), key=lambda pair: pair[1])
    total = sum(points.values())
    if 2 * most > total:
        entry = next(entry for entry in sheets.settlements.entries if entry.row.id == name)
        share = int(100 * most / total)
        message = f"settlement {name!r} holds {share} % of all points, and no district has a floor"
        remedy = "set floor in campaign, or lower the need of the settlement"
        yield sheets.settlements.issue("W406", entry, "need", message, remedy)


def _sound(sheets: Sheets) -> bool:
    """Return whether every cell that counts could be read."""
    names = ("campaign", "districts", "settlements", "venues", "kinds", "demand", "cases")
    tables = [sheets.table(name) for name in names]
    return all(table.known and not any(e.bad for e in table.entries) for table in tables)


def settlement_points(sheets: Sheets) -> Counter[str]:
    """Return the points of all demand by settlement: people × value × need."""
    points: Counter[str] = Counter()
    needs = {row.id: row.need for row in sheets.settlements.rows()}
    values = {row.id: row.value for row in sheets.kinds.rows()}
    for (settlement, kind), people in _people(sheets).items():
        _add(points, settlement, people * values.get(kind, Decimal(0)), needs)
    for venue in sheets.venues.rows():
        for kind_row in sheets.kinds.rows():
            if kind_row.audience.audience is Audience.STAFF and venue.kind in kind_row.venue:
                _add(points, venue.settlement, venue.staff * kind_row.value, needs)
    for case in sheets.cases.rows():
        value = values.get(case.kind, Decimal(0)) if case.value is None else case.value
        _add(points, case.settlement, value, needs)
    return points


def _people(sheets: Sheets) -> dict[tuple[str, str], int]:
    """Return the people by settlement and kind: audience shares, overridden by the table."""
    found = {
        (row.id, kind.id): floor_share(kind.audience.share, row.population)
        for kind in sheets.kinds.rows()
        if kind.audience.share is not None
        for row in sheets.settlements.rows()
    }
    return found | {(row.settlement, row.kind): row.people for row in sheets.demand.rows()}


def _add(points: Counter[str], name: str, value: Decimal, needs: dict[str, Decimal]) -> None:
    """Add a settlement's points, if they are any."""
    if value and (need := needs.get(name)):
        points[name] += value * need  # type: ignore[assignment]
