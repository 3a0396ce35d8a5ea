"""The road sheet of a team: what its drivers need, leg by leg."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planner.domain.clock import DAY_MIN, Day, Minute, clock_text, day_of
from planner.domain.plan import Leg, Night
from planner.outputs.schedules.people import sleeping_place
from planner.outputs.schedules.sheets import Book, Cell, Column, Row, Sheet
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View, grouped
from planner.outputs.tables import km_text


def book(view: View, subject: Subject) -> Book:
    """Return the road sheet: every leg, every night away, and the km in all."""
    _ = view.text
    sheet = Sheet(
        name=subject.title,
        title=f"{_('Road sheet')}: {subject.title} · {view.campaign_name()}",
        columns=(
            Column(_("Date"), 11),
            Column(_("Day"), 6),
            Column(_("From"), 24),
            Column(_("Departure"), 12),
            Column(_("To"), 24),
            Column(_("Arrival"), 12),
            Column(_("Under way"), 12),
            Column(_("km"), 10),
            Column(_("Night"), 24),
        ),
        rows=tuple(_rows(view, subject)),
    )
    return Book(title=sheet.title, table=sheet, sheets=(sheet,))


def _rows(view: View, subject: Subject) -> Iterator[Row]:
    """Yield the legs of each day; the night stands beside the last of them, or by itself."""
    legs = grouped((day_of(row.depart), row) for row in subject.legs)
    nights = {row.day: row for row in subject.nights}
    for day in sorted({*legs, *nights}):
        of_day = legs.get(day, ())
        night = _night(view, nights.get(day), travelled=bool(of_day))
        for number, leg in enumerate(of_day, start=1):
            yield _leg(view, leg, night if number == len(of_day) else "")
        if night and not of_day:
            yield Row((view.date(day), view.weekday(day), "", "", "", "", "", "", night))
    if subject.legs:
        yield _total(view, subject.legs)


def _night(view: View, row: Night | None, *, travelled: bool) -> str:
    """Return where the team sleeps; nothing for a day that it spends at its base."""
    team = view.campaign.team.get(row.team) if row else None
    if row is None or (team is not None and row.settlement == team.base and not travelled):
        return ""
    return sleeping_place(view, row)


def _leg(view: View, row: Leg, night: str) -> Row:
    day = day_of(row.depart)
    return Row(
        (
            view.date(day),
            view.weekday(day),
            view.settlement(row.start),
            clock_text(row.depart % DAY_MIN),
            view.settlement(row.end),
            arrival(row.arrive, day),
            span_text(row.arrive - row.depart),
            km(row.km),
            night,
        )
    )


def arrival(moment: Minute, day: Day) -> str:
    """Return the time of day of an arrival; ``(+1)`` is the day after ``day``."""
    late = day_of(moment) - day
    return clock_text(moment % DAY_MIN) + (f" (+{late})" if late else "")


def span_text(minutes: Minute) -> str:
    """Return a length of time as hours and minutes: ``27:30``."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def km(length: Decimal) -> Decimal:
    """Return km as they are shown, so that sums of them agree with the sheet."""
    return Decimal(km_text(length))


def _total(view: View, legs: tuple[Leg, ...]) -> Row:
    minutes = sum(row.arrive - row.depart for row in legs)
    length = sum((km(row.km) for row in legs), Decimal(0))
    worked = (span_text(minutes), length)
    cells: tuple[Cell, ...] = (view.text("Total"), "", "", "", "", "", *worked, "")
    return Row(cells, strong=True)
