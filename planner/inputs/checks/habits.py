"""Things that are allowed, and seldom meant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from planner.domain.clock import DAY_MIN
from planner.domain.kinds import Audience
from planner.errors import Issue
from planner.inputs.checks.dates import campaign_dates
from planner.inputs.rows import Table
from planner.inputs.sheets import Sheets


def warn(sheets: Sheets) -> Iterator[Issue]:
    """Yield spans past midnight, impossible numbers of people, short lunch, a clock change."""
    yield from _past_midnight(sheets)
    yield from _people(sheets)
    yield from _lunch(sheets)
    yield from _clock_change(sheets)


def _past_midnight(sheets: Sheets) -> Iterator[Issue]:
    """Yield spans of venues and kinds that run past midnight."""
    tables: tuple[Table[Any], ...] = (sheets.venues, sheets.kinds)
    for table in tables:
        for entry in table.entries:
            if entry.good("hours") and any(span.end > DAY_MIN for span in entry.row.hours):
                message = f"{entry.row.id!r}: a span of {entry.cells['hours']!r} ends next day"
                remedy = "it belongs to the day on which it opens; swap its ends if not meant so"
                yield table.issue("W404", entry, "hours", message, remedy)


def _people(sheets: Sheets) -> Iterator[Issue]:
    """Yield kinds whose fewest people are more than their most."""
    for entry in sheets.kinds.entries:
        row = entry.row
        if not entry.good("min_people", "max_blocks", "people_per_block", "audience"):
            continue
        cases = row.audience.audience is Audience.CASES
        most = 1 if cases else row.max_blocks * row.people_per_block
        if row.min_people > most:
            message = f"kind {row.id!r} needs {row.min_people} people, a session holds {most}"
            yield sheets.kinds.issue("W408", entry, "min_people", message)


def _lunch(sheets: Sheets) -> Iterator[Issue]:
    """Yield a lunch that does not fit its hours."""
    settings = sheets.settings
    hours = settings.row.lunch_hours
    if settings.good("lunch_min", "lunch_hours") and hours.end - hours.start < (
        settings.row.lunch_min
    ):
        message = f"lunch of {settings.row.lunch_min} minutes does not fit {hours}"
        remedy = "no one can work before and after such a lunch"
        yield sheets.campaign.issue("W412", None, "lunch_min", message, remedy)


def _clock_change(sheets: Sheets) -> Iterator[Issue]:
    """Yield the day on which the clock changes inside of the campaign."""
    dates = campaign_dates(sheets)
    if dates is None or not sheets.settings.good("timezone"):
        return
    zone = ZoneInfo(sheets.settings.row.timezone)
    midnight = datetime.combine(dates[0], time(0), zone)
    for day in range((dates[1] - dates[0]).days + 1):
        before, after = midnight + timedelta(days=day), midnight + timedelta(days=day + 1)
        if before.utcoffset() != after.utcoffset():
            message = f"the clock of {sheets.settings.row.timezone} changes on {before.date()}"
            remedy = "all times are times of the wall clock; look at that night's journeys"
            yield sheets.campaign.issue("W407", None, "timezone", message, remedy)
