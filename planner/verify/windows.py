"""Hours of the day, laid out over the campaign's days."""

from __future__ import annotations

from collections.abc import Container, Sequence

from planner.domain.clock import DaySpan, Horizon, Minute, Span, day_of, merged


def unrolled(hours: Sequence[DaySpan], horizon: Horizon) -> tuple[Span, ...]:
    """Return the union of ``hours`` over all days, from the one before the campaign."""
    return merged(span.on(day) for day in range(-1, horizon.days) for span in hours)


def inside(spans: Sequence[Span], start: Minute, end: Minute) -> bool:
    """Return whether one of ``spans`` holds ``[start, end)``."""
    return any(span.holds(start, end) for span in spans)


def in_one_stretch(
    hours: Sequence[DaySpan],
    weekdays: Container[int],
    horizon: Horizon,
    start: Minute,
    end: Minute,
) -> bool:
    """Return whether one listed span, opening on one of ``weekdays``, holds ``[start, end)``."""
    today = day_of(start)
    return any(
        span.on(day).holds(start, end)
        for day in (today - 1, today)
        if horizon.weekday(day) in weekdays
        for span in hours
    )


def longest_gap(busy: Sequence[tuple[Minute, Minute]], window: Span) -> int:
    """Return the longest stretch of ``window`` in minutes that no span of ``busy`` touches."""
    free, longest = window.start, 0
    for start, end in sorted(busy):
        longest = max(longest, min(start, window.end) - free)
        free = max(free, end)
    return max(longest, window.end - free)
