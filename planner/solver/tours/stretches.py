"""Stretches of a working day: what a team earns from one hour to another, and how far it shifts."""

from __future__ import annotations

from collections.abc import Sequence

Stretch = tuple[int, int, float, int]
"""Begin and end (slots of the day), points, and by how many slots it may begin later."""

NO_LIMIT = 1 << 30


def stretches(sessions: Sequence[Stretch]) -> list[Stretch]:
    """Return the stretches of work in a day: from each start to each end, what lies between.

    ``sessions`` are stretches themselves. One is left out if a shorter one is worth as much; a
    stretch may be put off as long as each of its sessions may.
    """
    ends = sorted({end for _, end, _, _ in sessions})
    best = dict.fromkeys(ends, 0.0)
    found: list[Stretch] = []
    for start in sorted({row[0] for row in sessions}, reverse=True):
        earned, shorter, slack = 0.0, 0.0, NO_LIMIT
        for end in ends:
            rows = [row for row in sessions if row[1] == end and row[0] >= start]
            earned += sum(row[2] for row in rows)
            slack = min([slack, *(row[3] for row in rows)])
            shorter = max(shorter, best[end])
            if earned > shorter + 1e-9:
                best[end] = shorter = earned
                found.append((start, end, earned, slack))
    return found


def later(starts: int, start: int) -> int:
    """Return by how many slots a start may move on through a mask of allowed starts."""
    beyond = starts >> start
    return max(0, (~beyond & (beyond + 1)).bit_length() - 2)
