"""Stretches of a working day: what a team earns from one hour to another, and how far it shifts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Stretch = tuple[int, int, float, int]
"""Begin and end (slots of the day), points, and by how many slots it may begin later."""
Work = tuple[Stretch, tuple[int, ...]]
"""A session as a stretch, and its specialists."""

NO_LIMIT = 1 << 30


@dataclass(frozen=True, slots=True)
class Noon:
    """Lunch on masks of a day's slots: before and after its middle, the shortest breaks."""

    before: int
    after: int
    breaks: tuple[int, ...]

    @property
    def slots(self) -> int:
        """Return how many slots the shortest break takes."""
        return min((mask.bit_count() for mask in self.breaks), default=0)

    def fits(self, free: int) -> bool:
        """Return whether free slots hold a break."""
        return any(mask & ~free == 0 for mask in self.breaks)


def stretches(sessions: Sequence[Work], noon: Noon | None) -> list[Stretch]:
    """Return the stretches of work in a day: from each start to each end, what lies between.

    One is left out if a shorter one is worth as much; a stretch may be put off as long as each of
    its sessions may, with time for lunch where there is none in it.
    """
    ends = sorted({end for (_, end, _, _), _ in sessions})
    best = dict.fromkeys(ends, 0.0)
    found: list[Stretch] = []
    for start in sorted({row[0] for row, _ in sessions}, reverse=True):
        earned, shorter, slack = 0.0, 0.0, NO_LIMIT
        busy: dict[int, int] = {}
        for end in ends:
            for row, people in ((r, p) for r, p in sessions if r[1] == end and r[0] >= start):
                earned, slack = earned + row[2], min(slack, row[3])
                for person in people:
                    busy[person] = busy.get(person, 0) | _run(row[0], row[1])
            shorter = max(shorter, best[end])
            if earned > shorter + 1e-9:
                best[end] = shorter = earned
                found += _options((start, end, earned, slack), tuple(busy.values()), noon)
    return found


def _run(begin: int, end: int) -> int:
    return ((1 << end - begin) - 1) << begin


def _options(row: Stretch, busy: Sequence[int], noon: Noon | None) -> Iterator[Stretch]:
    """Yield a stretch with time for lunch wherever it is put off to, as few times as possible."""
    begin, end, gain, slack = row
    ways = [_more(begin + k, end + k, [m << k for m in busy], noon) for k in range(slack + 1)]
    first = 0
    for k in range(1, slack + 2):
        if k > slack or ways[k] != ways[first]:
            early, late = ways[first]
            yield begin + first - early, end + first + late, gain, k - 1 - first
            first = k


def _more(begin: int, end: int, busy: Sequence[int], noon: Noon | None) -> tuple[int, int]:
    """Return how many slots for lunch a stretch needs before it, and after it."""
    stay = _run(begin, end)
    if noon is None or not stay & noon.before or not stay & noon.after:
        return 0, 0
    if all(noon.fits(stay & ~mask) for mask in busy):
        return 0, 0
    if noon.fits(_run(end, end + noon.slots)):
        return 0, noon.slots
    early = begin >= noon.slots and noon.fits(_run(begin - noon.slots, begin))
    return (noon.slots if early else 0), 0


def later(starts: int, start: int) -> int:
    """Return by how many slots a start may move on through a mask of allowed starts."""
    beyond = starts >> start
    return max(0, (~beyond & (beyond + 1)).bit_length() - 2)
