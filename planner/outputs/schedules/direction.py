"""The workbook of a direction: cover, a sheet a day, its people, its places."""

from __future__ import annotations

from planner.domain.clock import Day, day_of
from planner.domain.ids import DirectionId
from planner.domain.plan import Session
from planner.outputs.labels.dates import long_date
from planner.outputs.schedules.cover import cover
from planner.outputs.schedules.notes import notes
from planner.outputs.schedules.people import people_sheet
from planner.outputs.schedules.places import places_sheet
from planner.outputs.schedules.sheets import Book, Column, Row, Sheet
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View, grouped, time_text


def book(view: View, subject: Subject) -> Book:
    """Return the workbook of a direction."""
    direction = DirectionId(subject.id)
    held = grouped((day_of(row.start), row) for row in subject.sessions)
    days = [
        _day(view, subject, day, held.get(day, ())) for day in range(view.campaign.horizon.days)
    ]
    return Book(
        stem=f"direction-{subject.id}",
        title=subject.title,
        table=_all(view, subject),
        sheets=(
            cover(view, subject),
            *days,
            people_sheet(view, direction),
            places_sheet(view, direction, subject.sessions),
        ),
    )


def columns(view: View) -> tuple[Column, ...]:
    """Return the columns of a sheet of sessions."""
    _ = view.text
    return (
        Column(_("Time"), 13),
        Column(_("Settlement"), 20),
        Column(_("District"), 18),
        Column(_("Venue"), 26),
        Column(_("Kind"), 30),
        Column(_("Team"), 22),
        Column(_("Specialists"), 34),
        Column(_("People"), 9),
        Column(_("Notes"), 34),
    )


def cells(view: View, row: Session) -> Row:
    """Return the row of a session."""
    return Row(
        (
            time_text(row.start, row.end),
            view.settlement(row.settlement),
            view.district(row.settlement),
            view.venue(row.venue),
            view.kind(row.kind),
            ", ".join(map(view.team, row.teams)),
            ", ".join(map(view.person, row.specialists)),
            row.people,
            notes(view, row),
        ),
        view.category(row.kind),
    )


def _day(view: View, subject: Subject, day: Day, held: tuple[Session, ...]) -> Sheet:
    _ = view.text
    date = view.campaign.horizon.date(day)
    empty = (Row((_("No sessions"),)),)
    return Sheet(
        name=f"{date:%d.%m} {view.weekday(day)}",
        title=f"{subject.title} · {long_date(date, view.language)}, {view.weekday(day)}",
        columns=columns(view),
        rows=tuple(cells(view, row) for row in held) or empty,
    )


def _all(view: View, subject: Subject) -> Sheet:
    _ = view.text
    dated = (Column(_("Date"), 11), Column(_("Day"), 6))
    return Sheet(
        name=_("Sessions"),
        title=subject.title,
        columns=(*dated, *columns(view)),
        rows=tuple(_dated(view, row) for row in subject.sessions),
    )


def _dated(view: View, row: Session) -> Row:
    day, plain = day_of(row.start), cells(view, row)
    return Row((view.date(day), view.weekday(day), *plain.cells), plain.category)
