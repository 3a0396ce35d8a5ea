"""The road sheet on paper: every leg, and between the legs where to take the team and when.

All that a driver asks on the telephone stands on it: nobody has to be called.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planner.domain.clock import Minute, day_of
from planner.domain.ids import TeamId
from planner.domain.plan import Leg, Session
from planner.outputs.labels import counter
from planner.outputs.schedules.diary import Diary, DiaryDay, Line
from planner.outputs.schedules.own_diary import date_words, leg_line, night_words
from planner.outputs.schedules.people import sleeping_place
from planner.outputs.schedules.road import km, span_text
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View, grouped, time_text


def diary(view: View, subject: Subject) -> Diary:
    """Return the road sheet of a team's drivers."""
    _, n_ = view.text, counter(view.language)
    team = view.campaign.team[TeamId(subject.id)]
    riders = len(view.campaign.members[team.id])
    return Diary(
        what=_("Road sheet"),
        title=subject.title,
        about=(
            f"{_('Base')}: {view.settlement(team.base)} · "
            + n_("%(n)d specialist", "%(n)d specialists", riders),
            _all(view, subject),
        ),
        days=tuple(_days(view, subject)),
    )


def _all(view: View, subject: Subject) -> str:
    """Return the journeys, km, hours and nights away in all."""
    _, legs = view.text, subject.legs
    length = sum((km(row.km) for row in legs), Decimal(0))
    minutes = sum(row.arrive - row.depart for row in legs)
    away = sum(view.is_away(row) for row in subject.nights)
    return (
        f"{_('Journeys')}: {len(legs)} · {length} {_('km')} · "
        f"{_('Under way')}: {span_text(minutes)} · {_('Nights away')}: {away}"
    )


def _days(view: View, subject: Subject) -> Iterator[DiaryDay]:
    """Yield the days with a journey, a drive to a venue, or a night away."""
    lines = grouped(
        (day_of(moment), line)
        for (moment, _), line in sorted(_lines(view, subject), key=lambda pair: pair[0])
    )
    driven = {day_of(row.depart) for row in subject.legs}
    nights = {row.day: row for row in subject.nights}
    for day in sorted({*lines, *(row.day for row in subject.nights if view.is_away(row))}):
        night = nights.get(day)
        told = night is not None and (view.is_away(night) or day in driven)
        yield DiaryDay(
            date=date_words(view, day),
            aside=night_words(view, sleeping_place(view, night)) if night and told else "",
            lines=lines.get(day, ()),
        )


def _lines(view: View, subject: Subject) -> Iterator[tuple[tuple[Minute, int], Line]]:
    for leg in subject.legs:
        yield (leg.depart, 0), _leg(view, leg)
    for stay in _venues(subject.sessions):
        yield (stay[0].start, 1), _venue(view, stay)


def _leg(view: View, leg: Leg) -> Line:
    plain = leg_line(view, leg)
    return Line(time=plain.time, what=plain.what, more=plain.more)


def _venues(held: tuple[Session, ...]) -> Iterator[tuple[Session, ...]]:
    """Yield the sessions of each day and venue: the team is brought there once."""
    yield from grouped(
        ((day_of(row.start), row.settlement, row.venue), row) for row in held
    ).values()


def _venue(view: View, held: tuple[Session, ...]) -> Line:
    """Return where the team is from the first of the sessions to the end of the last."""
    first = held[0]
    time = time_text(first.start, max(row.end for row in held))
    where = f"{view.settlement(first.settlement)} · {view.hall(first.venue)}"
    return Line(time=time, what=where, quiet=True)
