"""The notice for a settlement: what its residents may come to, without patients or staff."""

from __future__ import annotations

from planner.domain.clock import day_of
from planner.domain.ids import SettlementId
from planner.domain.plan import Session
from planner.outputs.schedules.sheets import Book, Column, Row, Sheet
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View, time_text


def book(view: View, subject: Subject) -> Book:
    """Return the notice; it names no specialist and no patient, for it hangs on a wall."""
    _ = view.text
    sheet = Sheet(
        name=subject.title,
        title=f"{_('Schedule for the settlement')}: {subject.title} · {view.campaign_name()}",
        columns=(
            Column(_("Date"), 11),
            Column(_("Day"), 6),
            Column(_("Time"), 14),
            Column(_("Kind"), 34),
            Column(_("Where"), 24),
            Column(_("Venue"), 30),
            Column(_("Team"), 26),
            Column(_("People"), 9),
        ),
        rows=tuple(_row(view, SettlementId(subject.id), row) for row in subject.sessions),
    )
    return Book(title=sheet.title, table=sheet, sheets=(sheet,))


def _row(view: View, place: SettlementId, row: Session) -> Row:
    day = day_of(row.start)
    people = sum(part.people for part in view.served.get(row.id, ()) if part.settlement == place)
    return Row(
        (
            view.date(day),
            view.weekday(day),
            time_text(row.start, row.end),
            view.kind(row.kind),
            view.settlement(row.settlement),
            view.venue(row.venue),
            ", ".join(map(view.team, row.teams)),
            people,
        ),
        view.category(row.kind),
    )
