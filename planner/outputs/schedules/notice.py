"""The notice for the door of a settlement: which specialists come, on which day and whereto."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planner.domain.clock import DAY_MIN, Day, clock_text, day_of
from planner.domain.ids import SettlementId, VenueId
from planner.domain.plan import Session
from planner.outputs.labels.dates import day_month, weekday
from planner.outputs.schedules.paper_data import breakable, frame
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View, grouped, time_text


def notice(view: View, subject: Subject) -> dict[str, Any] | None:
    """Return the notice's texts; None where residents can come to nothing.

    It names no specialist. Sessions for one patient are left out: in a village, an hour in the
    operating room is a name.
    """
    place = SettlementId(subject.id)
    held = tuple(row for row in subject.sessions if row.case is None and not _is_cases(view, row))
    if not held:
        return None
    days = grouped((day_of(row.start), row) for row in held)
    return {
        **frame(view),
        "title": f"{subject.title} · {view.campaign_name()}",
        "place": subject.title,
        "greeting": view.text("Specialists are coming to you"),
        "days": [_day(view, place, day, rows) for day, rows in days.items()],
    }


def _is_cases(view: View, row: Session) -> bool:
    kind = view.campaign.kind.get(row.kind)
    return kind is not None and kind.is_cases


def _day(view: View, place: SettlementId, day: Day, held: tuple[Session, ...]) -> dict[str, Any]:
    date = view.campaign.horizon.date(day)
    near_first = sorted(held, key=lambda row: row.settlement != place)
    halls = grouped(((row.settlement, row.venue), row) for row in near_first)
    return {
        "date": f"{day_month(date, view.language)}, {weekday(date, view.language)}",
        "halls": [_hall(view, place, *where, rows) for where, rows in halls.items()],
    }


def _hall(
    view: View, place: SettlementId, where: SettlementId, venue: VenueId, held: tuple[Session, ...]
) -> dict[str, Any]:
    """Return a venue's part of a day; a venue elsewhere is named with its settlement."""
    hall = view.hall(venue)
    name = hall if where == place else f"{view.settlement(where)}: {hall}"
    first = clock_text(min(row.start for row in held) % DAY_MIN)
    return {
        "where": breakable(view.text("%(venue)s, from %(time)s") % {"venue": name, "time": first}),
        "lines": list(_lines(view, held)),
    }


def _lines(view: View, held: tuple[Session, ...]) -> Iterator[dict[str, str]]:
    """Yield what is held, by time; the same at the same time is told once."""
    for time, what in dict.fromkeys(
        (time_text(row.start, row.end), breakable(_what(view, row))) for row in held
    ):
        yield {"time": time, "what": what}


def _what(view: View, row: Session) -> str:
    kind = view.campaign.kind.get(row.kind)
    if kind is not None and kind.is_staff:
        return f"{view.kind(row.kind)} ({view.text('for those who work there')})"
    return view.kind(row.kind)
