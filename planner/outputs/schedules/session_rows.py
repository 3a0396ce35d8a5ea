"""A session as a row: on the screen with a column for everything, on paper with five."""

from __future__ import annotations

from planner.domain.clock import day_of
from planner.domain.plan import Session
from planner.outputs.schedules.notes import notes
from planner.outputs.schedules.sheets import Cell, Column, Row, Stacked
from planner.outputs.schedules.view import View, time_text


def columns(view: View, *, by_direction: bool = False) -> tuple[Column, ...]:
    """Return the columns of a sheet of sessions, with directions or without."""
    _ = view.text
    return (
        *((Column(_("Direction"), 20),) if by_direction else ()),
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


def cells(view: View, row: Session, *, by_direction: bool = False) -> Row:
    """Return the row of a session."""
    direction = (view.direction(row.direction),) if by_direction else ()
    found: tuple[Cell, ...] = (
        *direction,
        time_text(row.start, row.end),
        view.settlement(row.settlement),
        view.district(row.settlement),
        view.venue(row.venue),
        view.kind(row.kind),
        ", ".join(map(view.team, row.teams)),
        ", ".join(map(view.person, row.specialists)),
        row.people,
        notes(view, row),
    )
    return Row(found, view.category(row.kind))


def dated_columns(view: View, *, by_direction: bool = False) -> tuple[Column, ...]:
    """Return the columns of a table of sessions over many days."""
    _ = view.text
    date = (Column(_("Date"), 11), Column(_("Day"), 6))
    return (*date, *columns(view, by_direction=by_direction))


def dated_cells(view: View, row: Session, *, by_direction: bool = False) -> Row:
    """Return the row of a session, with its date."""
    day, plain = day_of(row.start), cells(view, row, by_direction=by_direction)
    return Row((view.date(day), view.weekday(day), *plain.cells), plain.category)


def paper_columns(view: View) -> tuple[Column, ...]:
    """Return the columns of a sheet of sessions on paper."""
    _ = view.text
    return (
        Column(_("Time"), 12),
        Column(_("Place"), 34),
        Column(_("Kind"), 46),
        Column(_("Specialists"), 42),
        Column(_("People"), 9),
    )


def paper_cells(view: View, row: Session, *, by_direction: bool = False) -> Row:
    """Return the row of a session on paper: what belongs together stands in one cell."""
    kind = (view.direction(row.direction),) if by_direction else ()
    place = ", ".join(
        filter(None, (view.settlement(row.settlement), view.district(row.settlement)))
    )
    return Row(
        (
            time_text(row.start, row.end),
            Stacked(place, (view.hall(row.venue),)),
            Stacked(view.kind(row.kind), (*kind, notes(view, row, carried=False))),
            Stacked(
                ", ".join(map(view.person, row.specialists)),
                (", ".join(map(view.team, row.teams)),),
            ),
            row.people,
        ),
        view.category(row.kind),
    )
