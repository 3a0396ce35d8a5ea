"""Closed links: whole days leave the network of the day, hours stop a leg that is on the way."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

from planner.domain.clock import DAY_MIN, Day, Minute, Span
from planner.domain.links import Link
from planner.network.shortest import Arcs
from planner.network.table import Whole


@dataclass(frozen=True, slots=True)
class Use:
    """An arc of a quickest path, used from ``before`` to ``after`` (in the arcs' unit)."""

    start: int
    end: int
    before: int
    after: int
    closed: tuple[Span, ...]

    def is_clean(self, depart: Minute, unit: Fraction) -> bool:
        """Return whether the link is open in use; ``unit`` is how many ``before`` a minute is.

        A link that takes no time is never in use.
        """
        return self.before == self.after or not any(
            (span.start - depart) * unit < self.after and self.before < (span.end - depart) * unit
            for span in self.closed
        )


def shut_all_day(links: Sequence[Link], day: Day) -> frozenset[int]:
    """Return the numbers of the links closed from 00:00 to 24:00 of ``day``."""
    start, end = day * DAY_MIN, (day + 1) * DAY_MIN
    return frozenset(
        number
        for number, link in enumerate(links)
        if any(span.holds(start, end) for span in link.closed)
    )


def uses(arcs: Arcs, keys: Whole, start: int, end: int, shut: Collection[int]) -> tuple[Use, ...]:
    """Return every arc on a quickest path; empty if none of them is ever closed.

    A place lies equally many minutes from ``start`` on all quickest paths through it, so each
    arc has one time of use.
    """
    tight = (keys[start, arcs.start] + arcs.key + keys[arcs.end, end]) == keys[start, end]
    found = [
        Use(
            int(arcs.start[number]),
            int(arcs.end[number]),
            int(keys[start, arcs.start[number]]) // arcs.base,
            int(keys[start, arcs.end[number]]) // arcs.base,
            arcs.links[arcs.link[number]].closed,
        )
        for number in tight.nonzero()[0]
        if int(arcs.link[number]) not in shut
    ]
    return tuple(found) if any(use.closed for use in found) else ()


def is_clean(path: Sequence[Use], start: int, end: int, depart: Minute, unit: Fraction) -> bool:
    """Return whether one of the quickest paths is open while a leg departing then uses it."""
    onward: dict[int, list[int]] = {}
    for use in path:
        if use.is_clean(depart, unit):
            onward.setdefault(use.start, []).append(use.end)
    seen, stack = {start}, [start]
    while stack:
        for place in onward.get(stack.pop(), ()):
            if place not in seen:
                seen.add(place)
                stack.append(place)
    return end in seen
