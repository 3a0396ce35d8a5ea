"""A month's workbook: cover, a sheet a day, people, places; on paper the days in five columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from planner.domain.clock import Day, day_of
from planner.domain.plan import Session
from planner.outputs.labels.dates import long_date
from planner.outputs.schedules import session_rows
from planner.outputs.schedules.sheets import Book, Column, Row, Sheet
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View, grouped

Cells = Callable[[View, Session], Row]


def month(
    view: View,
    subject: Subject,
    *,
    cover: Sheet,
    people: Sheet,
    places: Sheet,
    by_direction: bool = False,
) -> Book:
    """Return the workbook; ``by_direction`` where sessions of several directions meet in it."""
    columns = session_rows.columns(view, by_direction=by_direction)
    cells = partial(session_rows.cells, by_direction=by_direction)
    paper = partial(session_rows.paper_cells, by_direction=by_direction)
    return Book(
        title=f"{subject.title} · {view.campaign_name()}",
        table=_table(view, subject, by_direction=by_direction),
        sheets=(cover, *_days(view, subject, columns, cells), people, places),
        paper=(
            cover,
            *_days(view, subject, session_rows.paper_columns(view), paper),
            _visited(places),
        ),
    )


def _visited(places: Sheet) -> Sheet:
    """Return the places that have sessions; those that have none are told on the screen."""
    return replace(places, rows=tuple(row for row in places.rows if row.cells[3]))


def _days(
    view: View, subject: Subject, columns: tuple[Column, ...], cells: Cells
) -> tuple[Sheet, ...]:
    held = grouped((day_of(row.start), row) for row in subject.sessions)
    days = range(view.campaign.horizon.days)
    return tuple(_day(view, subject, day, held.get(day, ()), columns, cells) for day in days)


def _day(
    view: View,
    subject: Subject,
    day: Day,
    held: tuple[Session, ...],
    columns: tuple[Column, ...],
    cells: Cells,
) -> Sheet:
    date = view.campaign.horizon.date(day)
    empty = (Row((view.text("No sessions"),)),)
    return Sheet(
        name=f"{date:%d.%m} {view.weekday(day)}",
        title=f"{subject.title} · {long_date(date, view.language)}, {view.weekday(day)}",
        columns=columns,
        rows=tuple(cells(view, row) for row in held) or empty,
    )


def _table(view: View, subject: Subject, *, by_direction: bool) -> Sheet:
    cells = partial(session_rows.dated_cells, by_direction=by_direction)
    return Sheet(
        name=view.text("Sessions"),
        title=subject.title,
        columns=session_rows.dated_columns(view, by_direction=by_direction),
        rows=tuple(cells(view, row) for row in subject.sessions),
    )
