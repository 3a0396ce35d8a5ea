"""Schedules as calendars (iCalendar): a new file replaces the events of the one before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache, partial
from importlib.resources import files
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from planner.domain.clock import Minute, day_of
from planner.domain.plan import Leg, Session
from planner.outputs.schedules.notes import notes
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View
from planner.outputs.tables import km_text, one_line

_END = b"END:VCALENDAR\r\n"


@cache
def zone(name: str) -> ZoneInfo:
    """Return a time zone as the tzdata package knows it, whatever the system's own says."""
    place = files("tzdata").joinpath("zoneinfo", *name.split("/"))
    if not place.is_file():
        return ZoneInfo(name)
    with place.open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


@cache
def _zone_block(name: str, first: date, last: date) -> Timezone:
    """Return the VTIMEZONE of the campaign's months: without it Outlook is off by hours."""
    return Timezone.from_tzinfo(zone(name), first_date=first, last_date=last)


def ics_bytes(view: View, subject: Subject, was: Subject | None = None) -> bytes:
    """Return the calendar of a subject: its sessions, and its journeys where it has some.

    ``was`` is the subject in the plan before: what it had then and has no more is cancelled, for
    importing a file never takes an entry out.
    """
    horizon = view.campaign.horizon
    calendar = Calendar()
    calendar.add("prodid", "-//planner//schedules//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", one_line(f"{view.campaign_name()} · {subject.title}"))
    calendar.add("x-wr-timezone", view.campaign.timezone)
    first = date(horizon.start.year, 1, 1)
    last = date(horizon.last_date.year + 1, 1, 1)
    calendar.add_component(_zone_block(view.campaign.timezone, first, last))
    entries = _entries(view, subject)
    cancelled = _cancelled(view, entries, was)
    body = b"".join((*entries.values(), *cancelled))
    return bytes(calendar.to_ical()).removesuffix(_END) + body + _END


def _entries(view: View, subject: Subject) -> dict[str, bytes]:
    """Return the entries of a subject by their identity; what many calendars hold is made once."""
    return dict(
        view.entries.get(name) or view.entries.setdefault(name, _written(make()))
        for name, make in _makers(view, subject)
    )


def _written(event: Event) -> tuple[str, bytes]:
    return str(event["uid"]), event.to_ical()


def _cancelled(view: View, entries: dict[str, bytes], was: Subject | None) -> Iterator[bytes]:
    """Yield the entries of before that are gone, marked so."""
    before = view.before()
    if before is None or was is None:
        return
    for _, make in _makers(before, was):
        event = make()
        if str(event["uid"]) not in entries:
            event.add("status", "CANCELLED")
            yield event.to_ical()


def _makers(view: View, subject: Subject) -> Iterator[tuple[str, Callable[[], Event]]]:
    """Yield the makers of sessions and journeys, by what they are of the campaign.

    Another kind under the id of a session is another session. The n-th journey of a day keeps its
    identity when its time moves.
    """
    for row in subject.sessions:
        name = f"session/{row.id}/{row.kind}"
        yield name, partial(_session, view, row, name)
    seen: Counter[tuple[str, int]] = Counter()
    for leg in subject.legs:
        day = day_of(leg.depart)
        seen[leg.team, day] += 1
        date_text = view.campaign.horizon.date(day).isoformat()
        name = f"leg/{leg.team}/{date_text}/{seen[leg.team, day]}"
        yield name, partial(_leg, view, leg, name)


def _session(view: View, row: Session, name: str) -> Event:
    event = _event(view, name, row.start, row.end)
    place = view.settlement(row.settlement)
    event.add("summary", one_line(f"{view.kind(row.kind)} · {place}"))
    where = (view.venue(row.venue), place, view.district(row.settlement))
    event.add("location", one_line(", ".join(filter(None, where))))
    event.add("description", "\n".join(map(one_line, _description(view, row))))
    event.add("categories", [one_line(view.category_name(view.category(row.kind)))])
    if found := view.campaign.settlement.get(row.settlement):
        event.add("geo", (found.lat, found.lon))
    return event


def _description(view: View, row: Session) -> Iterator[str]:
    _ = view.text
    yield f"{_('Team')}: {', '.join(map(view.team, row.teams))}"
    yield f"{_('Specialists')}: {', '.join(map(view.person, row.specialists))}"
    yield f"{_('People')}: {row.people}"
    if more := notes(view, row):
        yield f"{_('Notes')}: {more}"


def _leg(view: View, row: Leg, name: str) -> Event:
    _ = view.text
    event = _event(view, name, row.depart, row.arrive)
    way = f"{view.settlement(row.start)} → {view.settlement(row.end)}"
    event.add("summary", one_line(f"{_('Journey')} · {way}"))
    event.add("description", one_line(f"{view.team(row.team)}, {km_text(row.km)} {_('km')}"))
    return event


def _event(view: View, name: str, start: Minute, end: Minute) -> Event:
    """Return an event with its identity, its revision and its times."""
    horizon, where = view.campaign.horizon, zone(view.campaign.timezone)
    names = view.campaign.names
    campaign = f"{names.en or names.ru or names.kk}/{horizon.start.isoformat()}"
    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE_URL, f'planner/{campaign}/{name}')}@planner")
    event.add("sequence", view.revision)
    made = datetime.combine(horizon.start, datetime.min.time(), where)
    event.add("dtstamp", (made + timedelta(minutes=view.revision)).astimezone(UTC))
    event.add("dtstart", horizon.moment(start).replace(tzinfo=where))
    event.add("dtend", horizon.moment(end).replace(tzinfo=where))
    return event
