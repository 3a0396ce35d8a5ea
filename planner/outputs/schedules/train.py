"""The train sheet for the railway: stations, arrivals, departures, and the siding at each."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.clock import DAY_MIN, Minute, clock_text, day_of
from planner.outputs.schedules.road import span_text
from planner.outputs.schedules.sheets import Book, Cell, Column, Row, Sheet
from planner.outputs.schedules.stays import Stay, stays
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View
from planner.outputs.tables import km_text


def book(view: View, subject: Subject) -> Book:
    """Return the train sheet: a row a station at which the train stands."""
    _ = view.text
    sheet = Sheet(
        name=subject.title,
        title=f"{_('Train sheet')}: {subject.title} · {view.campaign_name()}",
        columns=(
            Column("№", 6),
            Column(_("Station"), 28),
            Column(_("District"), 24),
            Column(_("km"), 10),
            Column(_("Arrival"), 20),
            Column(_("Departure"), 20),
            Column(_("Stop"), 12),
            Column(_("Sidings"), 14),
        ),
        rows=tuple(
            _row(view, number, stay) for number, stay in enumerate(stays(subject.legs), start=1)
        ),
    )
    return Book(title=sheet.title, table=sheet, sheets=(sheet,))


def _row(view: View, number: int, stay: Stay) -> Row:
    place = view.campaign.settlement.get(stay.settlement)
    cells: tuple[Cell, ...] = (
        number,
        view.settlement(stay.settlement),
        view.district(stay.settlement),
        Decimal(km_text(stay.came.km)) if stay.came else "",
        _moment(view, stay.came.arrive) if stay.came else "",
        _moment(view, stay.goes.depart) if stay.goes else "",
        "" if stay.stop_min is None else span_text(stay.stop_min),
        place.sidings if place else "",
    )
    return Row(cells)


def _moment(view: View, moment: Minute) -> str:
    day = day_of(moment)
    return f"{view.date(day)} {view.weekday(day)} {clock_text(moment % DAY_MIN)}"
