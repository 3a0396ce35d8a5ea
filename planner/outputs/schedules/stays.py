"""A team's stays: where it stands between two legs, since when, and until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.clock import Minute
from planner.domain.ids import SettlementId
from planner.domain.plan import Leg


@dataclass(frozen=True, slots=True)
class Stay:
    """A stay between the leg that ends there and the leg that starts there (None: no such leg)."""

    settlement: SettlementId
    came: Leg | None
    goes: Leg | None

    @property
    def stop_min(self) -> Minute | None:
        """Return how long the team stands there; None where the plan begins or ends with it."""
        if self.came is None or self.goes is None:
            return None
        return self.goes.depart - self.came.arrive


def stays(legs: tuple[Leg, ...]) -> Iterator[Stay]:
    """Yield the stays before, between and after the legs of one team, in their order."""
    for came, goes in zip((None, *legs), (*legs, None), strict=True):
        if goes is not None:
            yield Stay(goes.start, came, goes)
        elif came is not None:
            yield Stay(came.end, came, None)
