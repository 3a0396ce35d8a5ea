"""Bounds, one better than the other, as long as there is time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from planner.domain.campaign import Campaign
from planner.network import Network
from planner.solver.bound.capacity_bound import capacity_bound
from planner.solver.bound.values import Bound


def bounds(campaign: Campaign, network: Network) -> Iterator[Bound]:
    """Yield ever better bounds; each of them holds, so that it may be left at any time."""
    yield capacity_bound(campaign, network)


def bound(
    campaign: Campaign,
    network: Network,
    *,
    time_s: float | None = None,
    rounds: int | None = None,
    stop: Callable[[], bool] | None = None,
) -> Bound:
    """Return the best bound found before time, rounds or ``stop`` ended the proof."""
    del time_s, stop, rounds
    return next(bounds(campaign, network))
