"""The month of a team or a specialist on paper: day by day, where to be and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.clock import Day, Minute, day_of
from planner.domain.ids import SpecialistId, TeamId
from planner.domain.plan import Leg, Session
from planner.outputs.labels import counter
from planner.outputs.labels.dates import day_month, weekday
from planner.outputs.schedules.diary import Diary, DiaryDay, Line
from planner.outputs.schedules.notes import notes
from planner.outputs.schedules.people import sleeping_place
from planner.outputs.schedules.road import span_text
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View, grouped, time_text
from planner.outputs.tables import km_text


def team_diary(view: View, subject: Subject) -> Diary:
    """Return the diary of a team: its members, then its days."""
    members = view.campaign.members[TeamId(subject.id)]
    return Diary(
        what=view.text("Schedule of the team"),
        title=subject.title,
        about=(", ".join(view.person(row.id) for row in members), _worked(view, subject)),
        days=diary_days(view, subject),
    )


def person_diary(view: View, subject: Subject) -> Diary:
    """Return the diary of a specialist: the team, then the days; others are told with whom."""
    me = view.campaign.specialist[SpecialistId(subject.id)]
    team = view.campaign.team[me.team]
    return Diary(
        what=view.text("Schedule of the specialist"),
        title=subject.title,
        about=(f"{view.team(team.id)} · {view.direction(team.direction)}", _worked(view, subject)),
        days=diary_days(view, subject, me.id),
    )


def diary_days(
    view: View, subject: Subject, me: SpecialistId | None = None
) -> tuple[DiaryDay, ...]:
    """Return the days on which something happens, each with the night that follows it."""
    lines = grouped(
        (day_of(moment), line)
        for (moment, _), line in sorted(_lines(view, subject, me), key=lambda pair: pair[0])
    )
    nights = {row.day: row for row in subject.nights if view.is_away(row)}
    return tuple(
        DiaryDay(
            date=date_words(view, day),
            aside=night_words(view, sleeping_place(view, nights[day])) if day in nights else "",
            lines=lines.get(day, ()),
        )
        for day in sorted({*lines, *nights})
    )


def date_words(view: View, day: Day) -> str:
    """Return a day as a heading: ``3 October, Monday``."""
    date = view.campaign.horizon.date(day)
    return f"{day_month(date, view.language)}, {weekday(date, view.language)}"


def night_words(view: View, place: str) -> str:
    """Return where the night is spent."""
    return f"{view.text('Night')}: {place}"


def leg_line(view: View, leg: Leg) -> Line:
    """Return a journey: when, from where to where, how far and how long."""
    return Line(
        time=time_text(leg.depart, leg.arrive),
        what=f"{view.settlement(leg.start)} → {view.settlement(leg.end)}",
        more=(f"{km_text(leg.km)} {view.text('km')} · {span_text(leg.arrive - leg.depart)}",),
        quiet=True,
    )


def _worked(view: View, subject: Subject) -> str:
    """Return how much there is to do in all."""
    n_, held = counter(view.language), subject.sessions
    places = len({row.settlement for row in held})
    return " · ".join(
        (
            n_("%(n)d session", "%(n)d sessions", len(held)),
            n_("%(n)d settlement", "%(n)d settlements", places),
            f"{view.text('People')}: {sum(row.people for row in held)}",
        )
    )


def _lines(
    view: View, subject: Subject, me: SpecialistId | None
) -> Iterator[tuple[tuple[Minute, int], Line]]:
    """Yield sessions and journeys with their moments; a journey comes first."""
    for leg in subject.legs:
        yield (leg.depart, 0), leg_line(view, leg)
    for row in subject.sessions:
        yield (row.start, 1), _session(view, row, me)


def _session(view: View, row: Session, me: SpecialistId | None) -> Line:
    others = ", ".join(view.person(person) for person in row.specialists if person != me)
    people = f"{view.text('People')}: {row.people}"
    with_whom = others if me is None else view.text("with: %(people)s") % {"people": others}
    return Line(
        time=time_text(row.start, row.end),
        what=view.kind(row.kind),
        more=(
            f"{view.settlement(row.settlement)} · {view.hall(row.venue)}",
            f"{people} · {with_whom}" if others else people,
            notes(view, row, carried=False),
        ),
        category=view.category(row.kind),
    )
