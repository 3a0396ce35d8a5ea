"""The schedule of one day over all directions."""

from __future__ import annotations

from planner.outputs.schedules import session_rows
from planner.outputs.schedules.sheets import Book, Sheet
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View


def book(view: View, subject: Subject) -> Book:
    """Return the schedule of a day."""
    title = f"{view.text('Schedule of the day')}: {subject.title}"
    sheet = Sheet(
        name=subject.id,
        title=title,
        columns=session_rows.columns(view, by_direction=True),
        rows=tuple(session_rows.cells(view, row, by_direction=True) for row in subject.sessions),
    )
    paper = Sheet(
        name=subject.id,
        title=title,
        columns=session_rows.paper_columns(view),
        rows=tuple(
            session_rows.paper_cells(view, row, by_direction=True) for row in subject.sessions
        ),
    )
    return Book(title=title, table=sheet, sheets=(sheet,), paper=(paper,))
