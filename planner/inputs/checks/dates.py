"""Dates in the wrong order, or outside of the campaign."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.errors import Issue
from planner.inputs.rows import Entry
from planner.inputs.sheets import Sheets
from planner.inputs.tables.people import TeamRow

MOST_DAYS = 366


def check(sheets: Sheets) -> Iterator[Issue]:
    """Yield reversed dates of the campaign and its teams, and team dates outside of it."""
    yield from _campaign(sheets)
    days = campaign_dates(sheets)
    for entry in sheets.teams.entries:
        yield from _team(sheets, entry, days)


def campaign_dates(sheets: Sheets) -> tuple[date, date] | None:
    """Return the first and last date of the campaign, None where they are not known."""
    settings = sheets.settings
    if not settings.good("start", "end") or settings.row.end < settings.row.start:
        return None
    return settings.row.start, settings.row.end


def _campaign(sheets: Sheets) -> Iterator[Issue]:
    """Yield what is wrong with the campaign's own dates."""
    settings = sheets.settings
    if not settings.good("start", "end"):
        return
    days = (settings.row.end - settings.row.start).days + 1
    what = f"start {settings.row.start}, end {settings.row.end}"
    if days < 1:
        message = f"the campaign ends before it starts: {what}"
        yield sheets.campaign.issue("E303", None, "end", message, "swap start and end")
    elif days > MOST_DAYS:
        message = f"the campaign has {days} days: {what}"
        remedy = f"at most {MOST_DAYS} days; plan a longer time as several campaigns"
        yield sheets.campaign.issue("E304", None, "end", message, remedy)


def _team(sheets: Sheets, entry: Entry[TeamRow], days: tuple[date, date] | None) -> Iterator[Issue]:
    """Yield what is wrong with a team's dates."""
    row, table = entry.row, sheets.teams
    if entry.good("from", "to") and row.first and row.last and row.last < row.first:
        message = f"team {row.id!r} ends on {row.last}, before it starts on {row.first}"
        yield table.issue("E303", entry, "to", message, "swap from and to")
    for column, when in (("from", row.first), ("to", row.last)):
        if when and days and entry.good(column) and not days[0] <= when <= days[1]:
            message = f"team {row.id!r}: {when} is outside of the campaign"
            remedy = f"a date from {days[0]} to {days[1]}, or blank"
            yield table.issue("E313", entry, column, message, remedy)
