"""A team's tour that is settled: where it is in every step."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from planner.domain.clock import DAY_MIN, Day
from planner.domain.ids import SettlementId
from planner.domain.people import Team
from planner.solver.stays import Stay


class Path:
    """Answers of a settled tour, in steps of the grid."""

    def __init__(self, team: Team, stays: Sequence[Stay], step: int) -> None:
        self.team, self.step, self.per_day = team, step, DAY_MIN // step
        self.stays = [(row.settlement, row.start // step, row.end // step) for row in stays]
        self.leaving = frozenset(end // self.per_day for _, _, end in self.stays[:-1])

    def place(self, moment: int) -> SettlementId:
        """Return where the team is at the beginning of a step; it must not be on the road."""
        return next(place for place, first, end in self.stays if first <= moment <= end)

    def there(self, step: int, place: SettlementId) -> bool:
        """Return whether the team is in the settlement for the whole step."""
        return any(p == place and first <= step < end for p, first, end in self.stays)

    def road(self, step: int) -> bool:
        """Return whether the team is on the road in the step."""
        return any(a[2] <= step < b[1] for a, b in pairwise(self.stays))

    def night(self, day: Day, place: SettlementId) -> bool:
        """Return whether the team is in the settlement at 24:00 of the day."""
        midnight = (day + 1) * self.per_day
        return any(p == place and first <= midnight <= end for p, first, end in self.stays)
