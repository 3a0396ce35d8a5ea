"""The part of a day in which sessions can lie, and what is numbered for compiled code."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from planner.domain.clock import DAY_MIN
from planner.domain.policy import Policy
from planner.solver.board.quick.jit import Numbers
from planner.solver.board.slots import bits, fits
from planner.solver.board.statics import Statics

WIDEST = 60
"""Slots that fit into one number, with room to spare for the bit after the last."""


class Day:
    """A window of the day, with lengths, skills and languages by number."""

    def __init__(self, s: Statics) -> None:
        self.s = s
        self.low, high = _hull(s)
        self.width = max(1, high - self.low)
        self.mask = (1 << self.width) - 1
        wanted = {(f.index, slots) for f in s.kinds for _, slots in f.options}
        wanted |= {
            (s.kind[row.kind], row.block_min // s.slots.step_min)
            for row in s.cases
            if row.block_min is not None
        }
        self.used_lengths = sorted(pair for pair in wanted if pair[1] <= self.width)
        lasts = sorted({slots for _, slots in self.used_lengths} or {1})
        self.lengths = {slots: i for i, slots in enumerate(lasts)}
        names = {name for f in s.kinds for name, _ in f.needs}
        names |= {name for row in s.people for name in row.skills}
        self.skills = {name: i for i, name in enumerate(sorted(names))}
        tongues = {name for row in s.settlements for name in row.languages}
        tongues |= {name for row in s.people for name in row.languages}
        self.tongues = {name: i for i, name in enumerate(sorted(tongues))}
        self._known: dict[int, Numbers] = {}
        self._lunch()

    @property
    def fits(self) -> bool:
        """Return whether compiled code can pack this campaign: a day is one number."""
        late = self.s.campaign.policy.lunch_hours.end > DAY_MIN
        narrow = self.width <= WIDEST and len(self.tongues) <= WIDEST
        return narrow and not late and not self._past_midnight()

    def _past_midnight(self) -> bool:
        """Return whether a session could run from one day into the next."""
        s, per_day = self.s, self.s.slots.per_day
        edges = sum(3 << day * per_day - 1 for day in range(1, s.slots.days))
        if not any(fits(mask & edges, 2) for mask in s.working):
            return False
        hours = {row.hours for row in s.venues}
        for kind, slots in {(f.index, n) for f in s.kinds for _, n in f.options}:
            tail = sum(
                ((1 << slots - 1) - 1) << (day + 1) * per_day - slots + 1
                for day in range(s.slots.days)
            )
            if any(s.kind_starts(kind, slots) & s.open_starts(row, slots) & tail for row in hours):
                return True
        return False

    def spoken(self, languages: Iterable[str]) -> int:
        """Return languages as a mask."""
        return sum(1 << self.tongues[name] for name in languages if name in self.tongues)

    def table(self, mask: int) -> Numbers:
        """Return a month's mask day by day."""
        if mask not in self._known:
            slots = self.s.slots
            self._known[mask] = np.array(
                [mask >> d * slots.per_day + self.low & self.mask for d in range(slots.days)],
                np.int64,
            )
        return self._known[mask]

    def tables(self, masks: Iterable[int]) -> Numbers:
        """Return several months' masks day by day."""
        rows = [self.table(mask) for mask in masks]
        return np.stack(rows) if rows else np.zeros((0, self.s.slots.days), np.int64)

    def _lunch(self) -> None:
        """Note the shortest breaks, and which slots lie before and after the middle."""
        begins = [(self.low + i) * self.s.slots.step_min for i in range(self.width)]
        found = lunch_masks(self.s.campaign.policy, begins, self.s.slots.step_min)
        self.before_lunch, self.after_lunch, lunches = found
        self.lunches = list(lunches)


def lunch_masks(policy: Policy, begins: list[int], step: int) -> tuple[int, int, tuple[int, ...]]:
    """Return the slots before lunch's middle, those after it, and the shortest breaks."""
    opens, closes = policy.lunch_hours.start, policy.lunch_hours.end
    twice = opens + closes
    before = sum(1 << i for i, at in enumerate(begins) if 2 * at < twice)
    after = sum(1 << i for i, at in enumerate(begins) if 2 * (at + step) > twice)
    breaks = [_break(opens, closes, policy.lunch_min, first, begins, step) for first in begins]
    return before, after, tuple(sorted({mask for mask in breaks if mask}))


def _break(opens: int, closes: int, need: int, first: int, begins: list[int], step: int) -> int:
    """Return the slots that are free in the shortest break that begins with a slot; 0: none."""
    mask = 0
    for i, at in enumerate(begins):
        if at < first or at + step <= opens or at >= closes:
            continue
        mask |= 1 << i
        if min(at + step, closes) - max(first, opens) >= need:
            return mask
    return 0


def _hull(s: Statics) -> tuple[int, int]:
    """Return the first slot of a day in which anybody works or has lunch, and the last's end."""
    per_day, step, used = s.slots.per_day, s.slots.step_min, 0
    for mask in set(s.working):
        for day in range(s.slots.days):
            used |= mask >> day * per_day & ((1 << per_day) - 1)
    lunch = s.campaign.policy.lunch_hours
    last = min(per_day, -(-lunch.end // step))
    used |= ((1 << last) - 1) & ~((1 << lunch.start // step) - 1)
    slots = list(bits(used))
    return slots[0], slots[-1] + 1
