"""The calendar on the campaign clock: closed spans by scope and id, and by link."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import cast

from planner.domain.calendar import Calendar, ClosedScope
from planner.domain.clock import WHOLE_DAY, Horizon, Span, merged
from planner.inputs.cells.times import Days
from planner.inputs.linknames import LinkKey, matching, parsed
from planner.inputs.sheets import Sheets
from planner.inputs.tables.calendar import CalendarRow


def calendar_of(sheets: Sheets, horizon: Horizon) -> Calendar:
    """Return when everything but links is closed."""
    found: defaultdict[tuple[ClosedScope, str], list[Span]] = defaultdict(list)
    for row in sheets.calendar.rows():
        if row.scope != "link":
            found[cast(ClosedScope, row.scope), row.id].extend(spans_of(row, horizon))
    return Calendar({key: merged(spans) for key, spans in found.items() if spans})


def link_closures(sheets: Sheets, horizon: Horizon) -> dict[LinkKey, tuple[Span, ...]]:
    """Return when links are closed."""
    known: dict[LinkKey, bool] = {
        (row.profile, row.start, row.end): row.oneway for row in sheets.links.rows()
    }
    found: defaultdict[LinkKey, list[Span]] = defaultdict(list)
    for row in sheets.calendar.rows():
        if row.scope == "link" and (name := parsed(row.id)):
            for key in matching(name, known):
                found[key].extend(spans_of(row, horizon))
    return {key: merged(spans) for key, spans in found.items()}


def spans_of(row: CalendarRow, horizon: Horizon) -> Iterator[Span]:
    """Yield the closed spans of a row that reach into the campaign.

    The day before the first one counts where a span that opens on it runs past midnight.
    """
    for day in sorted(days_of(row.days, horizon)):
        for hours in row.hours or WHOLE_DAY:
            if (span := hours.on(day)).end > 0:
                yield span


def days_of(days: Days, horizon: Horizon) -> set[int]:
    """Return the days of a list, from the day before the campaign to its last."""
    found = {day for day in range(-1, horizon.days) if horizon.weekday(day) in days.weekdays}
    for first, last in days.ranges:
        start, end = max(-1, horizon.day(first)), min(horizon.days - 1, horizon.day(last))
        found.update(range(start, end + 1))
    return found
