"""Time as bits: bit ``i`` of an int is the ``i``-th step of the grid.

A month is one int of days × steps bits; shifting and masking whole ints tests every start of
a day at once, which is what makes the search quick without compiled code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.domain.clock import DAY_MIN, DaySpan, Span, merged


@dataclass(frozen=True, slots=True)
class Slots:
    """The grid of a campaign: ``step_min`` minutes a slot, ``per_day`` slots a day."""

    step_min: int
    days: int

    @property
    def per_day(self) -> int:
        """Return the slots of a day."""
        return DAY_MIN // self.step_min

    @property
    def total(self) -> int:
        """Return the slots of the campaign."""
        return self.days * self.per_day

    @property
    def everything(self) -> int:
        """Return the mask of the whole campaign."""
        return (1 << self.total) - 1

    def of(self, minute: int) -> int:
        """Return the slot that begins at a minute of the grid."""
        return minute // self.step_min

    def up(self, minute: int) -> int:
        """Return the first slot that begins at or after a minute."""
        return -(-minute // self.step_min)

    def inside(self, span: Span) -> int:
        """Return the mask of the slots that lie wholly in the span."""
        return run(max(0, self.up(span.start)), min(self.total, self.of(span.end)))

    def touched(self, span: Span) -> int:
        """Return the mask of the slots that share a moment with the span."""
        return run(max(0, self.of(span.start)), min(self.total, self.up(span.end)))

    def day(self, day: int) -> int:
        """Return the mask of a day."""
        return run(day * self.per_day, (day + 1) * self.per_day)

    def days_mask(self, days: Iterable[int]) -> int:
        """Return the mask of some days."""
        mask = 0
        for day in days:
            mask |= self.day(day)
        return mask

    def hours(self, spans: Iterable[DaySpan]) -> int:
        """Return the mask of spans that open on every day, the day before the first too.

        Spans that touch are one, off the grid too: no slot between them is lost.
        """
        hours, mask = tuple(spans), 0
        for span in merged(span.on(day) for day in range(-1, self.days) for span in hours):
            mask |= self.inside(span)
        return mask

    def starts(self, spans: Iterable[DaySpan], days: Iterable[int], length: int) -> int:
        """Return the starts from which ``length`` slots fit into one span of one of the days."""
        mask = 0
        for day in days:
            for span in spans:
                whole = span.on(day)
                first = max(0, self.up(whole.start))
                mask |= run(first, min(self.total, self.of(whole.end)) - length + 1)
        return mask


def run(first: int, end: int) -> int:
    """Return the mask of slots ``first`` to ``end`` − 1; 0 where there is none."""
    return ((1 << (end - first)) - 1) << first if end > first else 0


def fits(free: int, length: int) -> int:
    """Return the starts from which ``length`` slots in a row are free."""
    done = 1
    while free and done < length:
        step = min(done, length - done)
        free &= free >> step
        done += step
    return free


def bits(mask: int) -> Iterator[int]:
    """Yield the set bits, lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
