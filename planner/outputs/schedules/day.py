"""The schedule of one day over all directions."""

from __future__ import annotations

from planner.outputs.schedules.direction import cells, columns
from planner.outputs.schedules.sheets import Book, Column, Row, Sheet
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View


def book(view: View, subject: Subject) -> Book:
    """Return the schedule of a day."""
    _ = view.text
    rows = ((view.direction(row.direction), cells(view, row)) for row in subject.sessions)
    sheet = Sheet(
        name=subject.id,
        title=f"{_('Schedule of the day')}: {subject.title} · {view.campaign_name()}",
        columns=(Column(_("Direction"), 20), *columns(view)),
        rows=tuple(Row((name, *row.cells), row.category) for name, row in rows),
    )
    return Book(stem=f"day-{subject.id}", title=sheet.title, table=sheet, sheets=(sheet,))
