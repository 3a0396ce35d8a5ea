"""The campaign clock: whole minutes of wall time since midnight of the first day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

CalendarDate = date
"""A date; a name of its own, since a horizon has a method called ``date``."""

DAY_MIN = 24 * 60
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Minute = int
"""A moment: minutes since 00:00 of the campaign's first day (may be negative)."""
Day = int
"""A day: 0 is the campaign's first day (may be negative: history)."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open stretch of time ``[start, end)`` on the campaign clock, in minutes."""

    start: Minute
    end: Minute

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise ValueError(f"span is empty: start {self.start} >= end {self.end}")

    def overlaps(self, start: Minute, end: Minute) -> bool:
        """Return whether ``[start, end)`` shares a moment with this span."""
        return self.start < end and start < self.end

    def holds(self, start: Minute, end: Minute) -> bool:
        """Return whether ``[start, end)`` lies inside this span."""
        return self.start <= start and end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class DaySpan:
    """Stretch of a day in minutes after its midnight; ``end`` > 1440 runs past midnight.

    It belongs to the day on which it opens: ``0 <= start < 1440`` and
    ``start < end <= start + 1440``.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not (0 <= self.start < DAY_MIN and self.start < self.end <= self.start + DAY_MIN):
            raise ValueError(f"not a span of a day: {self.start}-{self.end}")

    def on(self, day: Day) -> Span:
        """Return the span that opens on ``day``."""
        return Span(day * DAY_MIN + self.start, day * DAY_MIN + self.end)

    def __str__(self) -> str:
        return f"{clock_text(self.start)}-{clock_text(self.end)}"


WHOLE_DAY = (DaySpan(0, DAY_MIN),)


def clock_text(minute: int) -> str:
    """Return ``HH:MM``; whole days are dropped, but the end of a day stays ``24:00``."""
    inside = DAY_MIN if minute == DAY_MIN else minute % DAY_MIN
    return f"{inside // 60:02d}:{inside % 60:02d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Horizon:
    """The campaign's days and its grid of ``grid_min`` minutes counted from midnight."""

    start: date
    days: int
    grid_min: int = 30

    @property
    def end_min(self) -> Minute:
        """Return the moment after the last day (its 24:00)."""
        return self.days * DAY_MIN

    @property
    def last_date(self) -> date:
        """Return the campaign's last date."""
        return self.date(self.days - 1)

    def date(self, day: Day) -> CalendarDate:
        """Return the date of ``day``."""
        return self.start + timedelta(days=day)

    def day(self, when: CalendarDate) -> Day:
        """Return the day of a date."""
        return (when - self.start).days

    def weekday(self, day: Day) -> int:
        """Return 0 for Monday to 6 for Sunday."""
        return (self.start.weekday() + day) % 7

    def minute(self, when: datetime) -> Minute:
        """Return the minute of a date-time (seconds are dropped)."""
        return self.day(when.date()) * DAY_MIN + when.hour * 60 + when.minute

    def moment(self, minute: Minute) -> datetime:
        """Return the date-time of a minute (24:00 is 00:00 of the next day)."""
        return datetime.combine(self.start, datetime.min.time()) + timedelta(minutes=minute)

    def iso(self, minute: Minute) -> str:
        """Return ``YYYY-MM-DDTHH:MM``."""
        return self.moment(minute).strftime("%Y-%m-%dT%H:%M")

    def on_grid(self, minute: Minute) -> bool:
        """Return whether the minute lies on the grid."""
        return minute % DAY_MIN % self.grid_min == 0


def day_of(minute: Minute) -> Day:
    """Return the day on which a minute lies (midnight belongs to the new day)."""
    return minute // DAY_MIN


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the union of spans: sorted, apart, touching ones joined."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
