"""Walk an order of visits through the calendar: days, nights on the road, windows, rest days.

Whatever order a solver gives, this finds the best calendar for it: sessions that don't fit are
left out, those that bring least first. It is a longest path over (last visit, moment) in which a
label that is earlier, less driven and worth more replaces others (Pareto), so nothing is lost but
in the choice of the night's place: here, there, at base, or wherever the next morning is shortest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.tours.core import Core, Visit

MOST_LABELS = 40
MOST_NIGHTS = 4


@dataclass(frozen=True, slots=True)
class Drive:
    """A leg, in places, with the day and the minutes after its opening."""

    start: int
    end: int
    day: int
    depart: int


@dataclass(frozen=True, slots=True)
class Label:
    """Where and when a team is, what it earned so far, and how it came there."""

    place: int
    day: int
    minute: int
    driven: int
    points: float
    drives: tuple[Drive, ...] = ()
    visit: Visit | None = None
    start: int = 0
    before: Label | None = None

    def beats(self, other: Label) -> bool:
        """Return whether no way on from ``other`` is better than one from here."""
        if self.points < other.points or (self.day, self.minute) > (other.day, other.minute):
            return False
        return self.day < other.day or self.driven <= other.driven


@dataclass(frozen=True, slots=True)
class Walk:
    """A team's month: its drives, and its visits with day and start."""

    drives: tuple[Drive, ...]
    held: tuple[tuple[Visit, int, int], ...]
    points: float


class Walker:
    """Walks orders of visits through the calendar of one core."""

    def __init__(self, core: Core) -> None:
        self.core = core
        self.after = _next_workdays(core)
        self.is_free = core.price_km == 0 and core.price_night == 0
        places = range(len(core.drive))
        self.around = [sorted(places, key=lambda a: core.drive[a][b]) for b in places]

    def walk(self, order: Sequence[Visit]) -> Walk:
        """Return the best month that visits some of ``order``, in this order."""
        first = next(iter(self.core.workdays))
        fronts = [[Label(self.core.base, first, 0, 0, 0.0)]]
        for visit in order:
            fronts.append(self._front(fronts, visit))
        labels = (label for front in fronts for label in front)
        return _told(max(filter(None, map(self._home, labels)), key=lambda label: label.points))

    def _front(self, fronts: list[list[Label]], visit: Visit) -> list[Label]:
        """Return the labels that hold ``visit`` last and are beaten by none."""
        found: list[Label] = []
        ways = (
            self._held(way, visit)
            for front in reversed(fronts)
            for label in front
            for way in self._ways(label, visit.place)
        )
        for label in ways:
            if label is None or self._home(label) is None:
                continue
            if not any(other.beats(label) for other in found):
                found = [other for other in found if not label.beats(other)] + [label]
        return sorted(found, key=lambda label: -label.points)[:MOST_LABELS]

    def _held(self, way: Label, visit: Visit) -> Label | None:
        """Return the label after the visit, held as soon as its place is open."""
        core, day, minute, driven = self.core, way.day, way.minute, way.driven
        nights = 0
        while True:
            window = visit.windows[day]
            start = max(minute, window[0]) if window else 0
            if window and start + visit.minutes <= window[1]:
                break
            later = self.after[day]
            if later is None:
                return None
            nights += later - day
            day, minute, driven = later, 0, 0
        away = 0 if way.place == core.base else nights
        return Label(
            visit.place,
            day,
            start + visit.minutes,
            driven,
            way.points + visit.points - core.price_night * away,
            way.drives,
            visit,
            start,
            way.before,
        )

    def _home(self, label: Label) -> Label | None:
        """Return the label back at base, None if it is too late for that."""
        return max(self._ways(label, self.core.base), key=lambda way: way.points, default=None)

    def _ways(self, label: Label, place: int) -> Iterator[Label]:
        """Yield the ways to ``place``: today, or with a night (or more) on the way."""
        came = Label(
            label.place, label.day, label.minute, label.driven, label.points, (), None, 0, label
        )
        yield from self._on(came, place, MOST_NIGHTS)

    def _on(self, at: Label, place: int, nights: int) -> Iterator[Label]:
        today = self._driven(at, place)
        if today is not None:
            yield today
        if self.after[at.day] is None or nights == 0 or (today is not None and self.is_free):
            return
        for rest in self._beds(at, place):
            if (evening := self._driven(at, rest)) is None:
                continue
            morning = self._slept(evening)
            came = self._driven(morning, place)
            if came is not None:
                yield came
            elif rest == self._nearest(at, place):
                yield from self._on(morning, place, nights - 1)

    def _beds(self, at: Label, place: int) -> tuple[int, ...]:
        """Return where it may be worth to sleep on the way to ``place``."""
        nearest = self._nearest(at, place)
        if self.is_free:
            return (nearest,)
        return tuple(dict.fromkeys((nearest, at.place, place, self.core.base)))

    def _nearest(self, at: Label, place: int) -> int:
        """Return the place to be reached today from where the rest of the way is shortest."""
        drive = self.core.drive[at.place]
        left = min(self.core.day_min - at.minute, self.core.max_drive - at.driven)
        return next(rest for rest in self.around[place] if drive[rest] <= left)

    def _driven(self, at: Label, place: int) -> Label | None:
        """Return the label after driving on at once, None if the day is too short for it."""
        core = self.core
        if place == at.place:
            return at
        leg = core.drive[at.place][place]
        if at.minute + leg > core.day_min or at.driven + leg > core.max_drive:
            return None
        return Label(
            place,
            at.day,
            at.minute + leg,
            at.driven + leg,
            at.points - core.price_km * core.km[at.place][place],
            (*at.drives, Drive(at.place, place, at.day, at.minute)),
            None,
            0,
            at.before,
        )

    def _slept(self, at: Label) -> Label:
        """Return the label at the opening of the next day of work."""
        day = self.after[at.day]
        assert day is not None, "asked for a night after the last day"
        cost = 0.0 if at.place == self.core.base else self.core.price_night * (day - at.day)
        return Label(at.place, day, 0, 0, at.points - cost, at.drives, None, 0, at.before)


def _next_workdays(core: Core) -> list[int | None]:
    return [next((d for d in core.workdays if d > day), None) for day in range(core.days)]


def _told(last: Label) -> Walk:
    drives: list[Drive] = []
    held: list[tuple[Visit, int, int]] = []
    label: Label | None = last
    while label is not None:
        drives[:0] = label.drives
        if label.visit is not None:
            held.insert(0, (label.visit, label.day, label.start))
        label = label.before
    return Walk(tuple(drives), tuple(held), last.points)
