"""The lunch rule on masks: a free stretch inside the lunch hours."""

from __future__ import annotations

from planner.domain.clock import DAY_MIN
from planner.domain.policy import Policy


class Lunch:
    """Answers whether a day's occupied slots leave a lunch break; answers are remembered.

    ``is_late``: the lunch hours run past midnight, so that sessions of the next day matter.
    """

    def __init__(self, policy: Policy, step_min: int) -> None:
        self.need_min = policy.lunch_min
        self.open_min, self.close_min = policy.lunch_hours.start, policy.lunch_hours.end
        self.is_late = self.close_min > DAY_MIN
        self.step_min = step_min
        self.first = self.open_min // step_min
        self.width = -(-self.close_min // step_min) - self.first
        self._known: dict[int, bool] = {}

    def due(self, first: int, end: int) -> bool:
        """Return whether work from slot ``first`` to ``end`` of a day calls for a break."""
        twice_middle = self.open_min + self.close_min
        return (
            self.need_min > 0 and 2 * first * self.step_min < twice_middle < 2 * end * self.step_min
        )

    def leaves_break(self, taken: int) -> bool:
        """Return whether occupied slots (bits of the day) leave a long enough free stretch."""
        key = (taken >> self.first) & ((1 << self.width) - 1)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._longest_free(key) >= self.need_min
        return known

    def _longest_free(self, key: int) -> int:
        longest, begin = 0, self.open_min
        for slot in range(self.width):
            at = (self.first + slot) * self.step_min
            if key >> slot & 1:
                longest = max(longest, min(at, self.close_min) - begin)
                begin = max(self.open_min, at + self.step_min)
        return max(longest, self.close_min - begin)
