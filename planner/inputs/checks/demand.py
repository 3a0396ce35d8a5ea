"""Demand and cases that do not fit the audience of their kind."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.kinds import Audience
from planner.errors import Issue
from planner.inputs.checks.dates import campaign_dates
from planner.inputs.sheets import Sheets


def check(sheets: Sheets) -> Iterator[Issue]:
    """Yield demand rows of kinds for staff or cases, and cases of other kinds."""
    audiences = {
        entry.row.id: entry.row.audience.audience
        for entry in sheets.kinds.entries
        if entry.good("id", "audience")
    }
    for entry in sheets.demand.entries:
        kind = entry.row.kind
        if entry.good("kind") and audiences.get(kind) in (Audience.STAFF, Audience.CASES):
            name = audiences[kind].value
            message = f"the demand of kind {kind!r} comes from {name}, not from this table"
            remedy = f"take the row out, or change the audience of {kind!r}"
            yield sheets.demand.issue("E308", entry, "kind", message, remedy)
    for case in sheets.cases.entries:
        kind = case.row.kind
        if case.good("kind") and audiences.get(kind, Audience.CASES) is not Audience.CASES:
            message = f"kind {kind!r} is not for cases"
            remedy = f"name a kind whose audience is cases, or make it the audience of {kind!r}"
            yield sheets.cases.issue("E315", case, "kind", message, remedy)


def warn(sheets: Sheets) -> Iterator[Issue]:
    """Yield demand above the population, and cases that are too late from the start."""
    people = {
        entry.row.id: entry.row.population
        for entry in sheets.settlements.entries
        if entry.good("id", "population")
    }
    for entry in sheets.demand.entries:
        row = entry.row
        lives = people.get(row.settlement)
        if lives is not None and entry.good("settlement", "people") and row.people > lives:
            message = f"{row.people} people of {row.settlement!r}, where {lives} live"
            yield sheets.demand.issue("W409", entry, "people", message)
    days = campaign_dates(sheets)
    for case in sheets.cases.entries:
        if days and case.good("latest") and case.row.latest and case.row.latest < days[0]:
            message = f"case {case.row.id!r} would have to be served before the campaign"
            yield sheets.cases.issue("W413", case, "latest", message)
