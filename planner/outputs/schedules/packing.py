"""The packing list of a host settlement: rooms, seats, equipment and beds to have ready by day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from planner.domain.clock import Day, day_of
from planner.domain.ids import TeamId, VenueId
from planner.domain.plan import Session
from planner.outputs.schedules.sheets import Book, Column, Row, Sheet
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View, grouped, time_text


def book(view: View, subject: Subject) -> Book:
    """Return the packing list: a row a venue and day, and a row for the guests of each night."""
    _ = view.text
    days = sorted(_halls(view, subject) + _guests(view, subject), key=lambda pair: pair[0])
    sheet = Sheet(
        name=subject.title,
        title=f"{_('Rooms and equipment')}: {subject.title} · {view.campaign_name()}",
        columns=(
            Column(_("Date"), 11),
            Column(_("Day"), 6),
            Column(_("Venue"), 28),
            Column(_("Time"), 16),
            Column(_("Rooms"), 11),
            Column(_("Seats"), 11),
            Column(_("Beds"), 11),
            Column(_("Equipment"), 30),
            Column(_("What"), 34),
            Column(_("Notes"), 30),
        ),
        rows=tuple(row for _, row in days),
    )
    return Book(title=sheet.title, table=sheet, sheets=(sheet,))


def _halls(view: View, subject: Subject) -> list[tuple[tuple[Day, int], Row]]:
    """Return the rows of the venues, each with its day."""
    return [
        ((day, 0), _hall(view, day, venue, rows)) for (day, venue), rows in halls(subject).items()
    ]


def halls(subject: Subject) -> dict[tuple[Day, VenueId], tuple[Session, ...]]:
    """Return the sessions by day and venue."""
    return grouped(((day_of(row.start), row.venue), row) for row in subject.sessions)


def _hall(view: View, day: Day, venue: VenueId, held: tuple[Session, ...]) -> Row:
    """Return what a venue has to have ready on a day."""
    return Row(
        (
            view.date(day),
            view.weekday(day),
            view.venue(venue),
            open_hours(held),
            most_at_once(held),
            max(row.people for row in held),
            "",
            view.equipment(equipment(view, held)),
            ", ".join(dict.fromkeys(view.kind(row.kind) for row in held)),
            brought(view, venue),
        )
    )


def open_hours(held: tuple[Session, ...]) -> str:
    """Return from when to when a venue is needed."""
    return time_text(min(row.start for row in held), max(row.end for row in held))


def brought(view: View, venue: VenueId) -> str:
    """Return the note on a venue that a team brings along; nothing for others."""
    return view.text("brought along by the team") if venue.startswith("@") else ""


def most_at_once(held: tuple[Session, ...]) -> int:
    """Return how many of the sessions run at once at most: so many rooms are needed."""
    steps = sorted([(row.end, -1) for row in held] + [(row.start, 1) for row in held])
    return max(accumulate(step for _, step in steps))


def equipment(view: View, held: tuple[Session, ...]) -> Iterator[str]:
    """Yield what the host has to have ready; who brings a venue along brings its equipment."""
    kinds = dict.fromkeys(row.kind for row in held if not row.venue.startswith("@"))
    found = (view.campaign.kind[kind].equipment for kind in kinds if kind in view.campaign.kind)
    yield from set().union(*found)


def guests(view: View, subject: Subject) -> dict[Day, tuple[TeamId, ...]]:
    """Return the teams that need beds, by night."""
    return grouped((row.day, row.team) for row in subject.nights if _needs_beds(view, row.team))


def beds(view: View, teams: tuple[TeamId, ...]) -> int:
    """Return how many beds the teams need."""
    return sum(len(view.campaign.members[team]) for team in teams)


def _guests(view: View, subject: Subject) -> list[tuple[tuple[Day, int], Row]]:
    """Return the rows of the nights for which the settlement lends beds."""
    found = guests(view, subject).items()
    return [((day, 1), _night(view, day, teams)) for day, teams in found]


def _needs_beds(view: View, team: TeamId) -> bool:
    found = view.campaign.team.get(team)
    return found is not None and not found.sleeps_on_board and bool(view.campaign.members[team])


def _night(view: View, day: Day, teams: tuple[TeamId, ...]) -> Row:
    when, what = (view.date(day), view.weekday(day)), view.text("Night")
    names = ", ".join(map(view.team, teams))
    return Row((*when, what, "", "", "", beds(view, teams), "", "", names))
