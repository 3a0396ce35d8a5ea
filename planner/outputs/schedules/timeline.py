"""The month of a team or a specialist: sessions, journeys and nights in their order."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.clock import DAY_MIN, Minute, day_of
from planner.domain.plan import Leg, Night, Session
from planner.outputs.schedules.notes import notes
from planner.outputs.schedules.people import sleeping_place
from planner.outputs.schedules.sheets import Book, Cell, Column, Row, Sheet
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View, time_text
from planner.outputs.tables import km_text


def team_book(view: View, subject: Subject) -> Book:
    """Return the month of a team."""
    return _book(view, subject, view.text("Schedule of the team"))


def person_book(view: View, subject: Subject) -> Book:
    """Return the month of a specialist."""
    return _book(view, subject, view.text("Schedule of the specialist"))


def _book(view: View, subject: Subject, what: str) -> Book:
    _ = view.text
    sheet = Sheet(
        name=subject.title,
        title=f"{what}: {subject.title} · {view.campaign_name()}",
        columns=(
            Column(_("Date"), 11),
            Column(_("Day"), 6),
            Column(_("Time"), 14),
            Column(_("What"), 30),
            Column(_("Settlement"), 30),
            Column(_("Venue"), 26),
            Column(_("Specialists"), 34),
            Column(_("People"), 9),
            Column(_("Notes"), 30),
        ),
        rows=tuple(row for _, row in sorted(_events(view, subject), key=lambda pair: pair[0])),
    )
    return Book(title=sheet.title, table=sheet, sheets=(sheet,))


def _events(view: View, subject: Subject) -> Iterator[tuple[tuple[Minute, int], Row]]:
    """Yield every event with its moment."""
    for session in subject.sessions:
        yield (session.start, 1), _session(view, session)
    for leg in subject.legs:
        yield (leg.depart, 0), _leg(view, leg)
    for night in subject.nights:
        if view.is_away(night):
            yield ((night.day + 1) * DAY_MIN - 1, 2), _night(view, night)


def _session(view: View, row: Session) -> Row:
    return Row(
        (
            *_when(view, row.start),
            time_text(row.start, row.end),
            view.kind(row.kind),
            view.settlement(row.settlement),
            view.venue(row.venue),
            ", ".join(map(view.person, row.specialists)),
            row.people,
            notes(view, row),
        ),
        view.category(row.kind),
    )


def _leg(view: View, row: Leg) -> Row:
    _ = view.text
    way = f"{view.settlement(row.start)} → {view.settlement(row.end)}"
    length = f"{km_text(row.km)} {_('km')}"
    time = time_text(row.depart, row.arrive)
    return Row((*_when(view, row.depart), time, _("Journey"), way, "", "", "", length))


def _night(view: View, row: Night) -> Row:
    _ = view.text
    place = sleeping_place(view, row)
    return Row((*_when(view, row.day * DAY_MIN), "", _("Night"), place, "", "", "", ""))


def _when(view: View, moment: Minute) -> tuple[Cell, Cell]:
    day = day_of(moment)
    return view.date(day), view.weekday(day)
