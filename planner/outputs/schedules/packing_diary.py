"""The packing list on paper: what a host has ready, day by day, with a box to tick."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.ids import TeamId, VenueId
from planner.domain.plan import Session
from planner.outputs.schedules import packing
from planner.outputs.schedules.diary import Diary, DiaryDay, Line
from planner.outputs.schedules.own_diary import date_words
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View, grouped


def diary(view: View, subject: Subject) -> Diary:
    """Return the packing list of a host settlement."""
    halls = grouped((day, (venue, rows)) for (day, venue), rows in packing.halls(subject).items())
    guests = packing.guests(view, subject)
    return Diary(
        what=view.text("Rooms and equipment"),
        title=subject.title,
        about=(),
        days=tuple(
            DiaryDay(
                date=date_words(view, day),
                lines=tuple(_lines(view, halls.get(day, ()), guests.get(day, ()))),
            )
            for day in sorted({*halls, *guests})
        ),
        ticked=True,
        large=True,
    )


def _lines(
    view: View,
    halls: tuple[tuple[VenueId, tuple[Session, ...]], ...],
    guests: tuple[TeamId, ...],
) -> Iterator[Line]:
    """Yield the venues of a day by name, then the beds of the night."""
    for venue, held in halls:
        yield _hall(view, venue, held)
    if guests:
        yield Line(
            time=view.text("Night"),
            what=f"{view.text('Beds')}: {packing.beds(view, guests)}",
            more=(", ".join(map(view.team, guests)),),
        )


def _hall(view: View, venue: VenueId, held: tuple[Session, ...]) -> Line:
    return Line(
        time=packing.open_hours(held),
        what=view.venue(venue),
        more=(
            " · ".join(_wanted(view, venue, held)),
            "; ".join(dict.fromkeys(view.kind(row.kind) for row in held)),
        ),
    )


def _wanted(view: View, venue: VenueId, held: tuple[Session, ...]) -> Iterator[str]:
    """Yield the rooms, seats and equipment; nothing of a venue that the team brings along."""
    if told := packing.brought(view, venue):
        yield told
        return
    rooms, seats = packing.most_at_once(held), max(row.people for row in held)
    yield f"{view.text('Rooms')}: {rooms}"
    yield f"{view.text('Seats')}: {seats}"
    if words := view.equipment(packing.equipment(view, held)):
        yield f"{view.text('Equipment')}: {words}"
