"""Stretches of time as sorted lists of spans: meet, cut, unroll, and the starts they allow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planner.domain.clock import DAY_MIN, Day, DaySpan, Minute, Span, merged

Spans = tuple[Span, ...]


def whole(day: Day) -> Span:
    """Return the 24 hours of a day."""
    return Span(day * DAY_MIN, (day + 1) * DAY_MIN)


def met(left: Iterable[Span], right: Sequence[Span]) -> Spans:
    """Return every overlap of a span of ``left`` with one of ``right`` (nothing is joined)."""
    found = {
        Span(max(a.start, b.start), min(a.end, b.end))
        for a in left
        for b in right
        if a.start < b.end and b.start < a.end
    }
    return tuple(sorted(found))


def cut(spans: Iterable[Span], closed: Sequence[Span]) -> Spans:
    """Return what is left of each span without the closed times."""
    pieces = list(spans)
    for gap in closed:
        pieces = [rest for piece in pieces for rest in _without(piece, gap)]
    return tuple(sorted(set(pieces)))


def _without(piece: Span, gap: Span) -> Iterable[Span]:
    if not gap.overlaps(piece.start, piece.end):
        return (piece,)
    sides = ((piece.start, gap.start), (gap.end, piece.end))
    return tuple(Span(start, end) for start, end in sides if start < end)


def opened(hours: Iterable[DaySpan], days: Iterable[Day]) -> Spans:
    """Return the spans that open on the days, each by itself."""
    spans = tuple(hours)
    return tuple(sorted(span.on(day) for day in days for span in spans))


def joined(hours: Iterable[DaySpan], first: Day, last: Day) -> Spans:
    """Return the union of hours that open from the day before ``first`` to ``last``."""
    return merged(opened(hours, range(first - 1, last + 1)))


def holding(pieces: Iterable[Span], start: Minute, end: Minute, least_min: int) -> Spans:
    """Return the pieces that can hold ``least_min`` minutes within ``[start, end)``.

    Pieces are trimmed to it, and those inside another one are dropped.
    """
    kept: list[Span] = []
    trimmed = ((max(p.start, start), min(p.end, end)) for p in pieces)
    for low, high in sorted(trimmed, key=lambda pair: (pair[0], -pair[1])):
        if high - low >= max(least_min, 1) and not (kept and high <= kept[-1].end):
            kept.append(Span(low, high))
    return tuple(kept)


def starts(pieces: Iterable[Span], day: Day, least_min: int, grid_min: int) -> list[Minute]:
    """Return the moments of a day, on the grid, at which ``least_min`` minutes can begin."""
    opens, closes = day * DAY_MIN, (day + 1) * DAY_MIN
    found: set[Minute] = set()
    for piece in pieces:
        low = max(piece.start, opens)
        first = opens + -(-(low - opens) // grid_min) * grid_min
        found.update(range(first, min(piece.end - least_min + 1, closes), grid_min))
    return sorted(found)
