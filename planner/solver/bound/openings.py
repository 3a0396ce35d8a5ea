"""When specialists of a team could hold sessions at a place, as running counts of slots."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from planner.solver.board.slots import fits
from planner.solver.board.statics import Statics
from planner.solver.bound.capacity import covered
from planner.solver.bound.seats import Group

NO_LIMIT = 1 << 30
Counts = npt.NDArray[np.int16]


class Openings:
    """The slots in which sessions of a group's kinds may be held at a place, by calendar."""

    def __init__(self, statics: Statics, lengths: dict[tuple[int, int], frozenset[int]]) -> None:
        self.statics, self.lengths = statics, lengths
        self._found: dict[tuple[int, int, int, int], int] = {}

    def counts(self, team: int, group: Group, people: Sequence[int]) -> Counts:
        """Return, by place and slot, in how many slots before it the group could be at work."""
        s = self.statics
        free, awake = working(s, team, people)
        rows = [self._open(group, place, free, awake) for place in range(len(s.places))]
        flags = np.array([_flags(mask, s.slots.total) for mask in rows])
        counts = np.zeros((len(rows), s.slots.total + 1), np.int16)
        np.cumsum(flags, axis=1, dtype=np.int16, out=counts[:, 1:])
        return counts

    def _open(self, group: Group, place: int, free: int, awake: int) -> int:
        mask = 0
        for kind in sorted({kind for kind, _, _ in group.seats}):
            mask |= self._kind(kind, place, free, awake)
        return mask

    def _kind(self, kind: int, place: int, free: int, awake: int) -> int:
        key = kind, place, free, awake
        if key not in self._found:
            self._found[key] = self._of_kind(*key)
        return self._found[key]

    def _of_kind(self, kind: int, place: int, free: int, awake: int) -> int:
        s, mask = self.statics, 0
        for length in sorted(self.lengths.get((kind, place), ())):
            starts = s.starts_at(kind, place, length)
            mask |= covered(starts & awake & fits(free, length), length)
        return mask


def working(s: Statics, team: int, people: Iterable[int]) -> tuple[int, int]:
    """Return when any of a team's specialists may be in sessions, and when one may start."""
    free = 0
    for person in people:
        free |= s.working[team] & s.free[person] & ~s.closed("all", "")
    return free, s.awake[team]


def load_of(s: Statics, team: int, people: Sequence[int]) -> int:
    """Return the slots that a specialist of a group may be in sessions on a day."""
    free, _ = working(s, team, people)
    midnights = sum(1 << day * s.slots.per_day for day in range(1, s.slots.days))
    if free & (free << 1) & midnights:  # a session may run into the next day
        return NO_LIMIT
    return max(int(s.people[person].max_session_min // s.slots.step_min) for person in people)


def lunch_of(s: Statics) -> tuple[int, int]:
    """Return the slots of the day between which one is lost by those who work on through lunch."""
    hours, step = s.campaign.policy.lunch_hours, s.slots.step_min
    first, last = hours.start // step, hours.end // step
    odd = hours.start % step or hours.end % step or last >= s.slots.per_day
    return (0, 0) if odd or last - first < 2 or s.campaign.policy.lunch_min <= 0 else (first, last)


def _flags(mask: int, total: int) -> npt.NDArray[np.uint8]:
    size = -(-(total + 1) // 8)
    raw = np.frombuffer((mask & (1 << total) - 1).to_bytes(size, "little"), np.uint8)
    return np.unpackbits(raw, bitorder="little")[:total]
