"""The month of each specialist: where they are, day by day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from planner.domain.clock import day_of
from planner.domain.ids import SpecialistId
from planner.domain.people import Specialist
from planner.domain.plan import Leg, Night, Session
from planner.outputs.schedules.sheets import Cell, Column, Row, Sheet
from planner.outputs.schedules.view import View, grouped


def people_sheet(
    view: View,
    title: str,
    members: Sequence[Specialist],
    held: Mapping[SpecialistId, tuple[Session, ...]] | None = None,
) -> Sheet:
    """Return the sheet with a row a specialist and a column a day.

    With ``held`` only those sessions are told, and no journeys or nights.
    """
    _, days = view.text, range(view.campaign.horizon.days)
    return Sheet(
        name=_("Specialists"),
        title=f"{title} · {_('Specialists')}",
        columns=(
            Column(_("Specialist"), 28),
            Column(_("Team"), 20),
            *(Column(f"{view.date(day)[:5]} {view.weekday(day)}", 12) for day in days),
            Column(_("Sessions"), 11),
            Column(_("Hours"), 8),
            Column(_("People"), 9),
        ),
        rows=tuple(_row(view, person, held) for person in members),
    )


def _row(
    view: View, person: Specialist, only: Mapping[SpecialistId, tuple[Session, ...]] | None
) -> Row:
    held = (view.sessions_by_person if only is None else only).get(person.id, ())
    month = _month(view, person, held, tours=only is None)
    hours = Decimal(sum(row.end - row.start for row in held)) / 60
    people = sum(row.people for row in held)
    worked: tuple[Cell, ...] = (len(held), round(hours, 1), people)
    return Row((view.person(person.id), view.team(person.team), *month, *worked))


def _month(
    view: View, person: Specialist, held: tuple[Session, ...], *, tours: bool
) -> Iterator[str]:
    sessions = grouped((day_of(row.start), row) for row in held)
    legs = grouped((day_of(row.depart), row) for row in view.legs.get(person.team, ()) if tours)
    nights = {row.day: row for row in view.nights.get(person.team, ()) if tours}
    for day in range(view.campaign.horizon.days):
        yield _day(view, person, sessions.get(day, ()), legs.get(day, ()), nights.get(day))


def _day(
    view: View,
    person: Specialist,
    sessions: tuple[Session, ...],
    legs: tuple[Leg, ...],
    night: Night | None,
) -> str:
    """Return where a specialist works that day, or travels to, or else sleeps away from base."""
    if sessions:
        places = dict.fromkeys(view.settlement(row.settlement) for row in sessions)
        return f"{', '.join(places)} ({len(sessions)})"
    if legs:
        return f"→ {view.settlement(legs[-1].end)}"
    if night is None or night.settlement == view.campaign.team[person.team].base:
        return ""
    return f"({sleeping_place(view, night)})"


def sleeping_place(view: View, night: Night) -> str:
    """Return where a team sleeps."""
    _ = view.text
    return _("on the road") if night.settlement is None else view.settlement(night.settlement)
