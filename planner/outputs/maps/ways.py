"""The way of a leg over the campaign's links, so that a map can draw it along the road."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from math import isfinite

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, Day
from planner.domain.ids import SettlementId
from planner.domain.links import Link
from planner.domain.people import Profile
from planner.network import Network

CLOSE = 1e-6
"""Minutes within which two sums of the same links are equal."""
Step = tuple[SettlementId, float]


class Ways:
    """The quickest ways of a campaign, read off its network's minutes."""

    def __init__(self, campaign: Campaign, network: Network) -> None:
        self._network = network
        self._links = campaign.links
        self._steps: dict[tuple[Profile, int], Mapping[SettlementId, list[Step]]] = {}

    def way(
        self, profile: Profile, day: Day, start: SettlementId, end: SettlementId
    ) -> list[SettlementId]:
        """Return the places of a quickest way, both ends included.

        Only the two ends where the journey follows no links (matrix, great circle).
        """
        cls = self._network.day_class(profile, day)
        key = profile, cls
        if key not in self._steps:
            self._steps[key] = _open_steps(self._links, profile, day)
        return self._walk(key, start, end) or [start, end]

    def _walk(
        self, key: tuple[Profile, int], start: SettlementId, end: SettlementId
    ) -> list[SettlementId] | None:
        """Return the links' way, always on to a place from which the rest is the least."""
        left = self._network.minutes(*key)[:, self._network.index[end]]
        found, here = [start], start
        while here != end:
            rest = left[self._network.index[here]]
            if not isfinite(rest):
                return None
            onward = (
                there
                for there, minutes in self._steps[key].get(here, ())
                if there not in found
                and abs(minutes + left[self._network.index[there]] - rest) <= CLOSE
            )
            step = next(onward, None)
            if step is None:
                return None
            found.append(step)
            here = step
        return found


def _open_steps(
    links: tuple[Link, ...], profile: Profile, day: Day
) -> Mapping[SettlementId, list[Step]]:
    """Return the steps from each place over the links that are not closed all that day."""
    steps: dict[SettlementId, list[Step]] = defaultdict(list)
    midnight = day * DAY_MIN
    for link in links:
        shut = any(span.holds(midnight, midnight + DAY_MIN) for span in link.closed)
        if link.profile == profile and not shut:
            steps[link.start].append((link.end, float(link.minutes)))
            if not link.oneway:
                steps[link.end].append((link.start, float(link.minutes)))
    return steps
